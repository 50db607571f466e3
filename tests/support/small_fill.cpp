#include "small_fill.h"

#include <chrono>
#include <stdexcept>
#include <thread>
#include <utility>

#include "desk_room.h"

namespace plimsoll::test {
namespace {

constexpr std::int64_t kDeposit = 60'000;
constexpr std::int64_t kTopUp = 5'000;

using Key = std::pair<InvestorId, std::string>;
Key keyOf(const BidRequest& bid) {
    return {bid.investor, bid.key.text()};
}

std::string nameOf(const BidRequest& bid) {
    return "key " + bid.key.text() + " of investor " + std::to_string(bid.investor.value);
}

std::string checkBid(const FilledBid& filled, const std::map<Key, BidRecord>& stored,
                     bool may_be_stored) {
    const auto& [bid, answer] = filled;
    const auto record = stored.find(keyOf(bid));
    const bool is_stray = answer.isDecision() && !answer.decision.id;
    if (is_stray || answer.kind == BidAnswer::Kind::Unknown) return {};
    if (answer.kind == BidAnswer::Kind::Overloaded) return nameOf(bid) + " was turned away";
    if (answer.kind == BidAnswer::Kind::NotTaken)
        return record != stored.end() && !may_be_stored
                   ? nameOf(bid) + " was not taken in and is stored"
                   : std::string();
    if (record == stored.end()) return nameOf(bid) + " was answered and is not stored";
    return record->second.decision == answer.decision
               ? std::string()
               : nameOf(bid) + " was answered otherwise than it is stored";
}

}  // namespace

void FillLog::note(const BidRequest& bid, const BidAnswer& answer) {
    const std::lock_guard lock(m_mutex);
    m_bids.push_back({bid, answer});
}

void FillLog::note(const FilledDeposit& deposit) {
    const std::lock_guard lock(m_mutex);
    m_deposits.push_back(deposit);
}

std::vector<FilledBid> FillLog::bids() const {
    const std::lock_guard lock(m_mutex);
    return m_bids;
}

std::vector<FilledDeposit> FillLog::deposits() const {
    const std::lock_guard lock(m_mutex);
    return m_deposits;
}

void FillLog::waitForBids(std::size_t count) const {
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (bids().size() < count) {
        if (std::chrono::steady_clock::now() > patience)
            throw std::runtime_error("a bid was never answered");
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
}

SmallFill::SmallFill() {
    const auto path = m_folder / "template";
    must(createDesk(path, {.name = "Fill", .kind = DeskKind::Rehearsal}));
    {
        const auto desk = must(openDesk(path));
        m_loan = sell(*desk, termsOf(100'003, 1'000, 10));
        m_people = enrol(*desk, 5, Money::fen(kDeposit));
    }
    m_content = contentOf(path);
}

void SmallFill::copyTo(const std::filesystem::path& path) const {
    writeFile(path, m_content);
}

std::vector<std::vector<BidRequest>> SmallFill::batches() const {
    const auto bid = [&](std::size_t who, std::int64_t fen, const char* key, bool partial = false) {
        return bidOf(m_loan, m_people[who], fen, key, partial);
    };
    return {
        {bid(0, 10'000, "a"), bid(1, 10'010, "a"), bid(1, 10'010, "a"), bid(1, 10'020, "a"),
         bid(2, 999, "a")},
        {bid(3, 10'030, "b"), bid(0, 10'000, "a"), bid(4, 70'000, "b"), bid(2, 10'040, "b"),
         bid(2, 10'040, "b"), bid(3, 10'050, "b")},
        {bid(4, 20'000, "c"), bid(0, 10'000, "c", true), bid(0, 10'000, "c", true)},
        {bid(1, 60'000, "d", true), bid(3, 60'000, "d", true), bid(3, 60'000, "d", true),
         bid(4, 1'000, "d")},
    };
}

/// The first bid's answer queues the others, on the writer's thread, so that they are one batch.
void SmallFill::playBatch(Desk& desk, FillLog& log, const std::vector<BidRequest>& batch) const {
    const auto before = log.bids().size();
    desk.submit(batch.front(), [&](const BidAnswer& first) {
        for (std::size_t i = 1; i < batch.size(); ++i)
            desk.submit(batch[i], [&, i](const BidAnswer& answer) { log.note(batch[i], answer); });
        log.note(batch.front(), first);
    });
    log.waitForBids(before + batch.size());
}

void SmallFill::playDeposit(Desk& desk, FillLog& log, std::size_t who, const char* key) const {
    const auto parsed = RequestKey::parse(key).value();
    const auto result = desk.deposit(m_people[who], Money::fen(kTopUp), parsed);
    log.note(FilledDeposit{m_people[who], parsed, codeOfError(result)});
}

void SmallFill::play(Desk& desk, FillLog& log) const {
    const auto all = batches();
    playBatch(desk, log, all[0]);
    playDeposit(desk, log, 1, "top-up-1");
    playBatch(desk, log, all[1]);
    playBatch(desk, log, all[2]);
    playDeposit(desk, log, 4, "top-up-4");
    playBatch(desk, log, all[3]);
}

std::string SmallFill::retry(Desk& desk, const FillLog& log) const {
    std::map<Key, Decision> decided;
    for (const auto& [bid, first] : log.bids())
        if (first.isDecision() && first.decision.id) decided[keyOf(bid)] = first.decision;
    for (const auto& [bid, first] : log.bids()) {
        const auto again = desk.bid(bid);
        if (!again.isDecision()) return nameOf(bid) + " cannot be sent again";
        const auto known = decided.find(keyOf(bid));
        const bool answered = first.isDecision() && first.decision.id;
        if (answered &&
            (again.kind != BidAnswer::Kind::Replayed || again.decision != known->second))
            return nameOf(bid) + " was decided again";
        if (known == decided.end() && first.kind == BidAnswer::Kind::NotTaken &&
            again.kind == BidAnswer::Kind::Replayed)
            return nameOf(bid) + " was not taken in and is known";
        if (again.decision.id) decided[keyOf(bid)] = again.decision;
    }
    for (const auto& deposit : log.deposits())
        if (!desk.deposit(deposit.investor, Money::fen(kTopUp), deposit.key))
            return "deposit " + deposit.key.text() + " cannot be sent again";
    return {};
}

std::string SmallFill::check(const std::filesystem::path& path, const std::vector<FilledBid>& bids,
                             const std::vector<FilledDeposit>& deposits) const {
    const auto attached = attachDesk(path);
    if (!attached) return "cannot be attached: " + toText(attached.error());
    DeskReader& reader = **attached;
    if (auto fault = faultOf(reader); !fault.empty()) return fault;

    std::map<Key, BidRecord> stored;
    for (auto& record : allBids(reader)) stored[{record.investor, record.key}] = record;
    // A key that was taken in by another of its arrivals is rightly stored.
    std::map<Key, bool> may_be_stored;
    for (const auto& [bid, answer] : bids)
        if (answer.kind == BidAnswer::Kind::Unknown ||
            (answer.isDecision() && answer.decision.reason != Reason::KeyReused))
            may_be_stored[keyOf(bid)] = true;
    for (const auto& filled : bids)
        if (auto wrong = checkBid(filled, stored, may_be_stored[keyOf(filled.bid)]); !wrong.empty())
            return wrong;

    for (const auto& deposit : deposits) {
        const auto balance = must(reader.investor(deposit.investor)).balance;
        const bool counted = (balance.available + balance.frozen).fen() == kDeposit + kTopUp;
        if (counted != deposit.error.empty() && deposit.error != "result_unknown")
            return "deposit " + deposit.key.text() +
                   (counted ? " failed and is counted" : " was carried out and is lost");
    }
    return {};
}

}  // namespace plimsoll::test
