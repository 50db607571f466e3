#pragma once
// Designated investors: who has given a standing consent to take the remainder of a loan up to a
// limit (domain, "designated investor"). Units: fen. Plain values.

#include <string>

#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

struct Designation {
    InvestorId investor;
    Money limit;            ///< most that may be placed with him of one loan; zero: consent ended
    std::string reference;  ///< of the consent, kept elsewhere
    Timestamp since;
    std::string by;             ///< login
    std::string investor_code;  ///< filled by queries
    std::string investor_name;  ///< filled by queries
    Money available;            ///< filled by queries

    bool operator==(const Designation&) const = default;
};

}  // namespace plimsoll
