#pragma once
// How people and files name a bid that was sent before: by its number, or by loan, investor and
// request key.

#include <optional>
#include <string>

#include <plimsoll/desk.h>

#include "failure.h"

namespace plimsoll::ctl {

class Subcommand;

struct BidName {
    std::string number;
    std::string loan;
    std::string investor;
    std::string key;

    [[nodiscard]] bool byKey() const { return !loan.empty() && !investor.empty() && !key.empty(); }
    /// As it was typed, for the records: "4711", or "L-1001 C-00001 web-7f3a".
    [[nodiscard]] std::string text() const;
};

/// --loan, --investor and --key; the number is the verb's own.
void addBidByKey(Subcommand& app, BidName& name);
/// One way and not both, and a number that is one.
[[nodiscard]] Answer<void> checkBidName(const BidName& name);
/// The bid, which must be there.
[[nodiscard]] Answer<BidId> findBid(DeskReader& reader, const BidName& name);
/// The bid, or nothing when there is none of that name.
[[nodiscard]] Answer<std::optional<BidId>> lookForBid(DeskReader& reader, const BidName& name);

}  // namespace plimsoll::ctl
