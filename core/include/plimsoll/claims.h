#pragma once
// Who works on what: a claim says it to everybody, forbids nothing, and outlives a restart; a look
// lasts while somebody has the thing before him. Plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <plimsoll/commands/fields.h>
#include <plimsoll/ids.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// What may be claimed. Stored numbers.
enum class ClaimKind : std::uint8_t { Loan = 1, Request = 2 };
[[nodiscard]] std::string_view codeOf(ClaimKind kind);

struct Claimed {
    ClaimKind kind{};
    std::int64_t object = 0;  ///< the number of the loan or request

    [[nodiscard]] static Claimed of(LoanId loan) { return {ClaimKind::Loan, loan.value}; }
    [[nodiscard]] static Claimed of(RequestId request) {
        return {ClaimKind::Request, request.value};
    }
    static constexpr auto fields() {
        return std::tuple{field("kind", &Claimed::kind), field("object", &Claimed::object)};
    }
    auto operator<=>(const Claimed&) const = default;
};

enum class ClaimStep : std::uint8_t {
    Take = 1,  ///< refused with Claimed while somebody else has it
    TakeOver = 2,
    Release = 3,  ///< only one's own
};
[[nodiscard]] std::string_view codeOf(ClaimStep step);

struct Claim {
    Claimed what;
    StaffId staff;
    std::string login;  ///< filled by queries
    Timestamp since;

    bool operator==(const Claim&) const = default;
};

/// Somebody at a seat of this process who looks at it now.
struct Look {
    Claimed what;
    std::string login;

    bool operator==(const Look&) const = default;
};

}  // namespace plimsoll
