#pragma once
// A loan's terms and the terms check (domain, "Terms check"). Units: fen. Pure values and
// functions.

#include <optional>
#include <string_view>
#include <vector>

#include <plimsoll/commands/fields.h>
#include <plimsoll/money.h>

namespace plimsoll {

struct Terms {
    Money target;              ///< what the loan must reach exactly
    Money min;                 ///< the smallest bid
    Money step;                ///< bids are min plus whole steps
    std::optional<Money> cap;  ///< most that one investor may hold of this loan

    static constexpr auto fields() {
        return std::tuple{field("target", &Terms::target), field("min", &Terms::min),
                          field("step", &Terms::step), optionalField("cap", &Terms::cap)};
    }
    bool operator==(const Terms&) const = default;
};

struct TermsFinding {
    enum class Code {
        TargetInvalid,     ///< error: not positive, or out of range
        MinInvalid,        ///< error: not positive, or out of range
        StepInvalid,       ///< error: not positive, or out of range
        CapInvalid,        ///< error: not positive, or out of range
        TargetBelowMin,    ///< error: nobody may buy the loan at all
        CapBelowMin,       ///< error: nobody may buy anything
        StrandsRemainder,  ///< error: `amount` is a remainder that nobody may buy
        TooFewInvestors,   ///< warning: cap times eligible investors is below the target
    };
    Code code{};
    Money amount;  ///< the offending amount; for StrandsRemainder the stranded remainder

    [[nodiscard]] bool isError() const { return code != Code::TooFewInvestors; }
    bool operator==(const TermsFinding&) const = default;
};

/// "strands_remainder"
[[nodiscard]] std::string_view codeOf(TermsFinding::Code code);

/// Errors first. When no error is found, from every reachable remainder some admissible bid exists
/// for an investor with room. `eligible` investors, when known, allow the doubtful-terms warning.
[[nodiscard]] std::vector<TermsFinding> checkTerms(const Terms& terms,
                                                   std::optional<std::int64_t> eligible = {});

}  // namespace plimsoll
