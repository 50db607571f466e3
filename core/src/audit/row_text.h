#pragma once
// The records that a link of the audit chain vouches for, as text: each record is the name of its
// table and then all of its columns, in the order of the table, as netstrings. Numbers are decimal,
// a column without a value is the empty text.
//
//   journal  id, decided_us, verb, detail, outcome, loan_id, investor_id, bid_id, object_id,
//            amount_fen, count, opens_us, closes_us, reference, note, key, actor
//   bid      id, loan_id, investor_id, key, asked_fen, partial, standby, funding, outcome, reason,
//            accepted_fen, waiting_fen, remainder_before_fen, arrived_us, decided_us
//   stray    id, loan_id, investor_id, key, as_received, reason, remainder_before_fen, arrived_us,
//            decided_us
//
// Runs once per bid at full speed: nothing is allocated once the buffers have grown.
// Threads: plain values.

#include <cstdint>
#include <string>
#include <string_view>

#include <plimsoll/audit.h>
#include <plimsoll/bids.h>

#include "store/rows.h"
#include "values/sha256.h"

namespace plimsoll::audit {

void appendText(std::string& out, const store::JournalRow& row);
void appendText(std::string& out, const BidRecord& bid);
void appendText(std::string& out, const store::StrayRow& stray);

/// SHA-256 over the texts of records, one after another.
class RowHasher {
public:
    template <class Record>
    void add(const Record& record) {
        appendText(m_text, record);
        if (m_text.size() >= kChunk) hashGathered();
    }
    /// Texts that were made before.
    void addText(std::string_view text);
    /// Of everything that was added; then it begins anew.
    [[nodiscard]] Digest take();
    void clear();

private:
    /// Hashed in pieces that stay in the processor's cache.
    static constexpr std::size_t kChunk = 8'192;

    void hashGathered();

    std::string m_text;  ///< not hashed yet
    Sha256 m_hash;
};

}  // namespace plimsoll::audit
