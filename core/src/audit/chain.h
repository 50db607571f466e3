#pragma once
// The writing side of the audit chain, in memory: gathers what a transaction records and closes
// links over it. It follows the transactions of the writer:
//
//   chain.restart(store.people().lastLink());
//   store.begin();
//   row.id = store.insertJournal(row); chain.note(row);
//   store.people().insertLink(chain.closeCommand(facts));
//   store.insertBid(bid); chain.note(bid);
//   store.people().insertLink(chain.closeBids(facts));
//   store.commit(); chain.commit();        after a failure: rollback(), after reopen(): restart()
//
// Commands close their links as they come, the bids of the batch one at its end.
// Threads: one at a time. Errors: a record that would stay outside the chain is broken law.

#include <cstdint>
#include <optional>
#include <string>

#include <plimsoll/audit.h>
#include <plimsoll/bids.h>

#include "audit/row_text.h"
#include "store/rows.h"

namespace plimsoll::audit {

/// Where a chain ends.
struct ChainEnd {
    std::int64_t link = 0;
    Digest hash{};
    Timestamp at;
    std::int64_t last_command = 0;
    std::int64_t last_bid = 0;
    std::int64_t last_stray = 0;

    bool operator==(const ChainEnd&) const = default;
};
[[nodiscard]] ChainEnd endOf(const AuditLink& link);

class Chain {
public:
    /// Goes on from what is on disk; empty: there is no link yet.
    void restart(const std::optional<AuditLink>& last);

    // What was recorded, with its number: each one follows the one before it.
    void note(const store::JournalRow& row);
    void note(const BidRecord& bid);
    void note(const store::StrayRow& stray);

    /// A link over the journal's rows since the last one, if any; bids and strays stay open. Takes
    /// who, what and why from `facts` and fills in the rest; its time is not before the last
    /// link's.
    [[nodiscard]] AuditLink closeCommand(AuditLink facts);
    /// A link over the bids and strays since the last one; the journal's rows stay open.
    [[nodiscard]] AuditLink closeBids(AuditLink facts);

    [[nodiscard]] bool hasOpenCommands() const { return m_noted_command != m_working.last_command; }
    [[nodiscard]] bool hasOpenBids() const {
        return m_noted_bid != m_working.last_bid || m_noted_stray != m_working.last_stray;
    }
    /// Nothing may be open any more.
    void commit();
    /// Exactly as after the last commit().
    void rollback() noexcept;

    /// With the links of the transaction under way.
    [[nodiscard]] const ChainEnd& end() const { return m_working; }
    /// Without them.
    [[nodiscard]] const ChainEnd& committed() const { return m_committed; }

private:
    [[nodiscard]] AuditLink close(AuditLink link);
    void dropNoted() noexcept;

    ChainEnd m_committed;
    ChainEnd m_working;
    std::int64_t m_noted_command = 0;
    std::int64_t m_noted_bid = 0;
    std::int64_t m_noted_stray = 0;
    RowHasher m_commands;
    RowHasher m_bids;
    std::string m_strays;  ///< as text: they come after the bids
    std::string m_buffer;
};

}  // namespace plimsoll::audit
