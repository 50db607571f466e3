#pragma once
// Walks through the commands, bids and strays of a desk once, page by page, and hashes those that a
// link vouches for. Threads: one at a time.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/audit.h>
#include <plimsoll/bids.h>
#include <plimsoll/verify.h>

#include "audit/check.h"
#include "audit/row_text.h"
#include "store/rows.h"

namespace plimsoll::audit {

/// The last numbers that a link vouches for.
struct Marks {
    std::int64_t command = 0;
    std::int64_t bid = 0;
    std::int64_t stray = 0;

    bool operator==(const Marks&) const = default;
};
[[nodiscard]] Marks marksOf(const AuditLink& link);

class RecordTrail {
public:
    /// `is_stopped` is asked before every page.
    RecordTrail(ChainRecords& records, std::function<bool()> is_stopped)
        : m_records(records), m_is_stopped(std::move(is_stopped)) {}

    /// Goes on to `marks` and answers the digest of what lies between; empty when a record is
    /// missing, which violation() names, or when it was stopped.
    [[nodiscard]] std::optional<Digest> walkTo(const Marks& marks);
    /// To the end of what is recorded; empty when a record is missing or it was stopped.
    [[nodiscard]] std::optional<Digest> walkToEnd();
    /// The first record beyond, as "bid 17".
    [[nodiscard]] std::optional<std::string> beyond();

    [[nodiscard]] Marks at() const { return {m_commands.done, m_bids.done, m_strays.done}; }
    [[nodiscard]] const std::optional<Violation>& violation() const { return m_violation; }

private:
    template <class Record>
    struct Pages {
        std::string_view name;
        std::vector<Record> page;
        std::size_t next = 0;
        std::int64_t done = 0;  ///< the last one that was hashed
    };

    std::vector<store::JournalRow> fetch(const Pages<store::JournalRow>& pages);
    std::vector<BidRecord> fetch(const Pages<BidRecord>& pages);
    std::vector<store::StrayRow> fetch(const Pages<store::StrayRow>& pages);
    /// The next one not hashed; null at the end.
    template <class Record>
    const Record* peek(Pages<Record>& pages);
    template <class Record>
    bool walk(Pages<Record>& pages, std::int64_t last, bool to_end);
    std::optional<Digest> walk(const Marks& marks, bool to_end);

    ChainRecords& m_records;
    std::function<bool()> m_is_stopped;
    Pages<store::JournalRow> m_commands{"command", {}};
    Pages<BidRecord> m_bids{"bid", {}};
    Pages<store::StrayRow> m_strays{"stray", {}};
    RowHasher m_hasher;
    std::optional<Violation> m_violation;
};

}  // namespace plimsoll::audit
