#pragma once
// Investors and their money. Units: fen.

#include <cstdint>
#include <string>
#include <string_view>

#include <plimsoll/commands/fields.h>
#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

enum class InvestorStatus : std::uint8_t { Active = 1, Suspended = 2 };
[[nodiscard]] std::string_view codeOf(InvestorStatus status);

struct NewInvestor {
    std::string code;         ///< empty: the core numbers him, "C-00001" and on
    std::string name;         ///< may be empty
    Money deposit;            ///< first deposit; zero for none
    std::string phone{};      ///< digits, '+' and '-'; may be empty
    std::string id_number{};  ///< letters and digits; may be empty

    static constexpr auto fields() {
        return std::tuple{optionalField("code", &NewInvestor::code),
                          optionalField("name", &NewInvestor::name),
                          optionalField("deposit", &NewInvestor::deposit),
                          optionalField("phone", &NewInvestor::phone),
                          optionalField("id_number", &NewInvestor::id_number)};
    }
    bool operator==(const NewInvestor&) const = default;
};

/// What is shown only to those who said why (Desk::reveal).
struct PersonalData {
    std::string phone;
    std::string id_number;

    bool operator==(const PersonalData&) const = default;
};
/// "138****5678"; what is too short to keep an end shows nothing of itself.
[[nodiscard]] std::string masked(std::string_view text);

struct Balance {
    Money available;
    Money frozen;  ///< in bids
    Money lent;    ///< disbursed

    bool operator==(const Balance&) const = default;
};

struct InvestorSummary {
    InvestorId id;
    std::string code;
    std::string name;
    InvestorStatus status = InvestorStatus::Active;
    Balance balance;
    std::int64_t accepted_bids = 0;
    Timestamp created;
    PersonalData personal;  ///< masked
};

}  // namespace plimsoll
