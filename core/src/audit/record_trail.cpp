#include "audit/record_trail.h"

#include <fmt/format.h>

namespace plimsoll::audit {
namespace {

constexpr int kPage = 1'000;

std::int64_t numberOf(const store::JournalRow& row) {
    return row.id;
}
std::int64_t numberOf(const BidRecord& bid) {
    return bid.id.value;
}
std::int64_t numberOf(const store::StrayRow& stray) {
    return stray.id;
}

}  // namespace

Marks marksOf(const AuditLink& link) {
    return {link.last_command, link.last_bid, link.last_stray};
}

std::vector<store::JournalRow> RecordTrail::fetch(const Pages<store::JournalRow>& pages) {
    return m_records.commands(pages.done, kPage);
}
std::vector<BidRecord> RecordTrail::fetch(const Pages<BidRecord>& pages) {
    return m_records.bids(pages.done, kPage);
}
std::vector<store::StrayRow> RecordTrail::fetch(const Pages<store::StrayRow>& pages) {
    return m_records.strays(pages.done, kPage);
}

template <class Record>
const Record* RecordTrail::peek(Pages<Record>& pages) {
    if (pages.next == pages.page.size()) {
        pages.page = fetch(pages);
        pages.next = 0;
    }
    return pages.page.empty() ? nullptr : &pages.page[pages.next];
}

template <class Record>
bool RecordTrail::walk(Pages<Record>& pages, std::int64_t last, bool to_end) {
    while (to_end || pages.done < last) {
        if (pages.next == pages.page.size() && m_is_stopped()) return false;
        const Record* const record = peek(pages);
        if (record == nullptr && to_end) return true;
        if (record == nullptr || numberOf(*record) != pages.done + 1) {
            const auto wanted = fmt::format("{} {}", pages.name, pages.done + 1);
            m_violation = {
                Law::Audit, wanted, wanted,
                record == nullptr ? "none" : fmt::format("{} {}", pages.name, numberOf(*record))};
            return false;
        }
        m_hasher.add(*record);
        ++pages.done;
        ++pages.next;
    }
    return true;
}

std::optional<Digest> RecordTrail::walk(const Marks& marks, bool to_end) {
    if (!walk(m_commands, marks.command, to_end) || !walk(m_bids, marks.bid, to_end) ||
        !walk(m_strays, marks.stray, to_end))
        return std::nullopt;
    return m_hasher.take();
}

std::optional<Digest> RecordTrail::walkTo(const Marks& marks) {
    return walk(marks, false);
}

std::optional<Digest> RecordTrail::walkToEnd() {
    return walk({}, true);
}

std::optional<std::string> RecordTrail::beyond() {
    const auto name = [](const auto* record, std::string_view kind) -> std::optional<std::string> {
        if (record == nullptr) return std::nullopt;
        return fmt::format("{} {}", kind, numberOf(*record));
    };
    if (auto found = name(peek(m_commands), m_commands.name)) return found;
    if (auto found = name(peek(m_bids), m_bids.name)) return found;
    return name(peek(m_strays), m_strays.name);
}

}  // namespace plimsoll::audit
