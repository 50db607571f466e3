#pragma once
// Verifies an audit chain from the records alone: every link follows from the one before it, every
// record is vouched for by exactly one link, and the chain extends every signed head that is known.
//
// Read the heads first: a head that is signed after the records were read would look like a chain
// that was cut off. The chain may go on meanwhile; its end is looked for with the records held
// still, because a record comes with its link. Threads: the caller's. Errors: whatever the records
// throw.

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <plimsoll/audit.h>
#include <plimsoll/bids.h>
#include <plimsoll/desk.h>
#include <plimsoll/verify.h>

#include "audit/head_file.h"
#include "store/rows.h"

namespace plimsoll::audit {

/// What is checked. Each answers those with a number above `after`, in order, at most `limit`.
class ChainRecords {
public:
    virtual ~ChainRecords() = default;
    virtual std::int64_t lastLink() = 0;
    virtual std::vector<AuditLink> links(std::int64_t after, int limit) = 0;
    virtual std::vector<store::JournalRow> commands(std::int64_t after, int limit) = 0;
    virtual std::vector<BidRecord> bids(std::int64_t after, int limit) = 0;
    virtual std::vector<store::StrayRow> strays(std::int64_t after, int limit) = 0;
    /// From here on nothing is added; for the end of a check, once.
    virtual void holdStill() {}
};

/// Whose chain it is.
struct ChainOwner {
    std::string uid;
    std::string public_key;              ///< empty: the desk has none yet
    std::vector<EarlierName> earlier{};  ///< under which it signed before it was restored
};

struct ChainFinding {
    AuditReport report;
    std::optional<Violation> violation;
    bool cancelled = false;

    [[nodiscard]] bool holds() const { return !cancelled && !violation; }
};

/// Where the links themselves are sound but not those that were signed, report.last_good is the
/// last link that a head stands for. Heads of another desk or key are named last.
[[nodiscard]] ChainFinding checkChain(ChainRecords& records, const ChainOwner& owner,
                                      std::vector<KnownHead> heads,
                                      const VerifyProgress& progress = {},
                                      const std::stop_token& stop = {});

/// Only whether the chain has the link of this head, for opening a desk: takes no time. The links
/// before it are not looked at.
[[nodiscard]] std::optional<Violation> checkAnchor(ChainRecords& records, const ChainOwner& owner,
                                                   const KnownHead& anchor);

/// The first link, over everything that was recorded before there was a chain. Takes who and what
/// from `facts` and fills in the rest.
[[nodiscard]] AuditLink beginChain(ChainRecords& records, AuditLink facts);

}  // namespace plimsoll::audit
