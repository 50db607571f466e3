#include "drivers/made_bids.h"

#include <algorithm>

namespace plimsoll::service {
namespace {

constexpr int kPage = 1'000;

}  // namespace

void MadeBids::begin(Kind kind, const store::JournalRow& row) {
    m_kind = kind;
    m_row = row;
    m_turn = {row.decided, row.id};
    m_done = 0;
    m_splits.clear();
    m_file_lines.clear();
    m_imported = {};
    m_lines.clear();
    (void)m_scene.record(row);
}

bool MadeBids::isNext(const store::JournalRow& row) const {
    return row.count >= 1 && row.bid.value == m_scene.last_bid + 1;
}

/// What was approved stands in the request; without one, only the bids say what was placed.
bool MadeBids::beginPlacement(const store::JournalRow& row) {
    if (!isNext(row)) return false;
    std::vector<Split> splits;
    if (row.object != 0) {
        const auto request = m_store.replayedRequest(RequestId(row.object));
        const auto* const placement = request ? request->as<PlaceShortfall>() : nullptr;
        if (placement == nullptr || placement->loan != row.loan ||
            request->state != RequestState::Approved)
            return false;
        splits = placement->splits;
        if (std::ssize(splits) != row.count || sumOf(splits) != row.amount) return false;
    }
    begin(Kind::Placement, row);
    m_splits = std::move(splits);
    return true;
}

bool MadeBids::beginImport(const store::JournalRow& row) {
    const auto* const loan = m_scene.known.loan(row.loan);
    if (!isNext(row) || loan == nullptr || loan->now.phase != Phase::Draft) return false;
    begin(Kind::Import, row);
    ExcessQuery query{.loan = row.loan, .open_only = false, .beyond = {}, .limit = kPage};
    for (;;) {
        const auto page = m_desk.excess(query);
        for (const ExcessLine& line : page) m_file_lines[line.bid] = line.line;
        if (std::ssize(page) < kPage) return true;
        query.beyond = page.back().id;
    }
}

bool MadeBids::beginSpill(const store::JournalRow& row) {
    auto lines = resolvedBy(row, ExcessState::Spilled);
    if (!lines || !isNext(row)) return false;
    begin(Kind::Spill, row);
    m_lines = std::move(*lines);
    return true;
}

bool MadeBids::release(const store::JournalRow& row) {
    const auto lines = resolvedBy(row, ExcessState::Released);
    if (!lines) return false;
    const Turn turn{row.decided, m_scene.record(row)};
    for (const ExcessLine& line : *lines) m_commands.over.releaseOne(turn, line, row.reference);
    m_commands.over.finish(turn, row.loan);
    return true;
}

std::optional<std::vector<ExcessLine>> MadeBids::resolvedBy(const store::JournalRow& row,
                                                            ExcessState state) {
    std::vector<ExcessLine> found;
    std::string borrower_consent;
    ExcessQuery query{.loan = row.loan, .open_only = false, .beyond = {}, .limit = kPage};
    for (;;) {
        const auto page = m_desk.excess(query);
        for (const ExcessLine& line : page) {
            if (line.state != state || line.resolved != row.decided) continue;
            if (state == ExcessState::Spilled && line.to.value != row.object) return std::nullopt;
            auto open = m_store.loadExcess(line.id);
            if (!open || open->state != ExcessState::Open || open->amount != line.amount)
                return std::nullopt;
            borrower_consent = line.borrower_consent;
            open->to_bid = line.to_bid;
            open->payout = line.payout;
            found.push_back(std::move(*open));
        }
        if (std::ssize(page) < kPage) break;
        query.beyond = page.back().id;
    }
    // In the order in which the command went through them.
    std::ranges::sort(found, [](const ExcessLine& a, const ExcessLine& b) {
        return std::pair(a.to_bid, a.payout) < std::pair(b.to_bid, b.payout);
    });
    for (ExcessLine& line : found) {
        line.to_bid = {};
        line.payout = {};
    }
    if (std::ssize(found) != row.count || found.empty() || sumOf(found) != row.amount)
        return std::nullopt;
    m_commands.over.speak(row.reference, borrower_consent);
    return found;
}

bool MadeBids::next(const BidRecord& bid) {
    ++m_done;
    switch (m_kind) {
        case Kind::Placement:
            return place(bid);
        case Kind::Import:
            return import(bid);
        case Kind::Spill:
            return spill(bid);
    }
    return false;
}

bool MadeBids::place(const BidRecord& bid) {
    const Split split{bid.investor, bid.asked};
    const auto at = static_cast<std::size_t>(m_done - 1);
    const int number = static_cast<int>(m_done);
    const bool is_made_so = bid.loan == m_row.loan && (m_splits.empty() || m_splits[at] == split) &&
                            !bid.partial && !bid.standby && bid.funding == Funding::Balance &&
                            bid.key == ShortCommands::keyOf(m_turn.command, number);
    const auto* const loan = m_scene.known.loan(bid.loan);
    const auto* const place = m_scene.known.position(bid.loan, bid.investor);
    const bool is_lawful = bid.asked.isPositive() && bid.asked <= loan->now.capacity.free &&
                           bid.asked <= place->investor->now.balance.available;
    if (!is_made_so || !is_lawful) return false;
    m_commands.shorts.placeBid(m_turn, bid.loan, split, number);
    return true;
}

bool MadeBids::import(const BidRecord& bid) {
    const bool is_lawful = bid.loan == m_row.loan && bid.asked.isPositive() &&
                           bid.asked <= Money::largest() - m_imported && !bid.standby &&
                           bid.funding == Funding::Payment;
    if (!is_lawful) return false;
    m_imported += bid.asked;
    ImportedBid imported;
    imported.investor = bid.investor;
    imported.amount = bid.asked;
    imported.arrived = bid.decision.arrived;
    imported.key = bid.key;
    if (const auto known = m_file_lines.find(bid.id); known != m_file_lines.end())
        imported.line = known->second;
    m_commands.over.importOne(m_turn, bid.loan, imported);
    if (isUnderWay()) return true;
    m_commands.over.finishImport(m_turn, m_row.loan);
    return m_imported == m_row.amount;
}

bool MadeBids::spill(const BidRecord& bid) {
    const ExcessLine& line = m_lines.at(static_cast<std::size_t>(m_done - 1));
    const auto* const to = m_scene.known.loan(bid.loan);
    const bool is_lawful = bid.loan.value == m_row.object && bid.investor == line.investor &&
                           bid.asked == line.amount && bid.key == OverCommands::keyOf(line) &&
                           line.amount <= to->now.capacity.free && !bid.standby && !bid.partial;
    if (!is_lawful) return false;
    m_commands.over.spillOne(m_turn, line, bid.loan);
    if (!isUnderWay()) m_commands.over.finish(m_turn, m_row.loan);
    return true;
}

}  // namespace plimsoll::service
