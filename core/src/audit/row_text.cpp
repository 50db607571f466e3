#include "audit/row_text.h"

#include <optional>

#include "audit/netstring.h"

namespace plimsoll::audit {
namespace {

constexpr std::string_view kNothing = "0:,";

char* putNothing(char* at) {
    return at + kNothing.copy(at, kNothing.size());
}

/// Zero is no value, as in the tables.
char* putIdOrNothing(char* at, std::int64_t id) {
    return id != 0 ? putNumber(at, id) : putNothing(at);
}

char* putTimeOrNothing(char* at, const std::optional<Timestamp>& time) {
    return time ? putNumber(at, time->us()) : putNothing(at);
}

template <class Enum>
char* putCode(char* at, Enum code) {
    return putNumber(at, static_cast<std::int64_t>(code));
}

}  // namespace

void appendText(std::string& out, const store::JournalRow& row) {
    const auto most = kMostAroundText + 7 + 13 * kMostOfNumber + 4 * kMostAroundText +
                      row.reference.size() + row.note.size() + row.key.size() + row.actor.size();
    appendAtMost(out, most, [&](char* at) {
        at = putText(at, "journal");
        at = putNumber(at, row.id);
        at = putNumber(at, row.decided.us());
        at = putCode(at, row.verb);
        at = putNumber(at, row.detail);
        at = putNumber(at, row.outcome);
        at = putIdOrNothing(at, row.loan.value);
        at = putIdOrNothing(at, row.investor.value);
        at = putIdOrNothing(at, row.bid.value);
        at = putIdOrNothing(at, row.object);
        at = putNumber(at, row.amount.fen());
        at = putNumber(at, row.count);
        at = putTimeOrNothing(at, row.schedule.opens);
        at = putTimeOrNothing(at, row.schedule.closes);
        at = putText(at, row.reference);
        at = putText(at, row.note);
        at = putText(at, row.key);
        return putText(at, row.actor);
    });
}

void appendText(std::string& out, const BidRecord& bid) {
    const Decision& decision = bid.decision;
    const auto most = kMostAroundText + 3 + 14 * kMostOfNumber + kMostAroundText + bid.key.size();
    appendAtMost(out, most, [&](char* at) {
        at = putText(at, "bid");
        at = putNumber(at, bid.id.value);
        at = putNumber(at, bid.loan.value);
        at = putNumber(at, bid.investor.value);
        at = putText(at, bid.key);
        at = putNumber(at, bid.asked.fen());
        at = putNumber(at, bid.partial ? 1 : 0);
        at = putNumber(at, bid.standby ? 1 : 0);
        at = putCode(at, bid.funding);
        at = putCode(at, decision.outcome);
        at = putCode(at, decision.reason);
        at = putNumber(at, decision.accepted.fen());
        at = putNumber(at, decision.waiting.fen());
        at = putNumber(at, decision.remainder_before.fen());
        at = putNumber(at, decision.arrived.us());
        return putNumber(at, decision.decided.us());
    });
}

void appendText(std::string& out, const store::StrayRow& stray) {
    const auto most = kMostAroundText + 5 + 7 * kMostOfNumber + 2 * kMostAroundText +
                      stray.key.size() + stray.as_received.size();
    appendAtMost(out, most, [&](char* at) {
        at = putText(at, "stray");
        at = putNumber(at, stray.id);
        at = putIdOrNothing(at, stray.loan.value);
        at = putIdOrNothing(at, stray.investor.value);
        at = putText(at, stray.key);
        at = putText(at, stray.as_received);
        at = putCode(at, stray.decision.reason);
        at = putNumber(at, stray.decision.remainder_before.fen());
        at = putNumber(at, stray.decision.arrived.us());
        return putNumber(at, stray.decision.decided.us());
    });
}

void RowHasher::addText(std::string_view text) {
    m_text += text;
    if (m_text.size() >= kChunk) hashGathered();
}

Digest RowHasher::take() {
    hashGathered();
    return m_hash.take();
}

void RowHasher::clear() {
    m_text.clear();
    m_hash.clear();
}

void RowHasher::hashGathered() {
    m_hash.add(m_text);
    m_text.clear();
}

}  // namespace plimsoll::audit
