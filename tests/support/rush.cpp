#include "rush.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <thread>
#include <utility>

#include "desk_room.h"

namespace plimsoll::test {
namespace {

std::int64_t steadyNow() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

std::string describe(const RushAnswer& answer) {
    return "investor " + std::to_string(answer.bid.investor.value) + " key " +
           answer.bid.key.text() + " asked " + std::to_string(answer.bid.asked->fen());
}

using Key = std::pair<InvestorId, std::string>;
Key keyOf(const BidRequest& bid) {
    return {bid.investor, bid.key.text()};
}

std::string checkAnswers(const std::map<Key, BidRecord>& records,
                         const std::vector<RushAnswer>& answers) {
    std::map<Key, int> firsts;
    for (const auto& answer : answers) {
        if (!answer.answer.isDecision()) return describe(answer) + " was not decided";
        const auto& decision = answer.answer.decision;
        const auto record = records.find(keyOf(answer.bid));
        if (record == records.end()) return describe(answer) + " is not on record";
        const auto& [key, stored] = *record;
        if (decision.reason == Reason::KeyReused) {
            if (stored.asked == *answer.bid.asked && stored.partial == answer.bid.partial)
                return describe(answer) + " was refused its own key";
            continue;
        }
        if (stored.asked != *answer.bid.asked || decision != stored.decision)
            return describe(answer) + " was answered something else than its record";
        const bool first = answer.answer.kind == BidAnswer::Kind::Decided;
        if (first && ++firsts[key] > 1) return describe(answer) + " was decided twice";
    }
    // A record without a first answer would be a bid that nobody sent.
    return firsts.size() == records.size() ? std::string() : "records without an answer";
}

/// Who was answered before another sent must have been decided before him, too.
std::string checkRealTime(std::vector<RushAnswer> answers) {
    std::erase_if(answers, [](const auto& a) { return a.answer.kind != BidAnswer::Kind::Decided; });
    auto by_answer = answers;
    std::sort(answers.begin(), answers.end(),
              [](const auto& a, const auto& b) { return a.sent_ns < b.sent_ns; });
    std::sort(by_answer.begin(), by_answer.end(),
              [](const auto& a, const auto& b) { return a.answered_ns < b.answered_ns; });
    Timestamp latest;
    std::size_t done = 0;
    for (const auto& answer : answers) {
        for (; done < by_answer.size() && by_answer[done].answered_ns < answer.sent_ns; ++done)
            latest = std::max(latest, by_answer[done].answer.decision.decided);
        if (answer.answer.decision.decided <= latest)
            return describe(answer) + " overtook one that was answered before it was sent";
    }
    return {};
}

std::string checkTally(const LoanTally& tally, const std::vector<RushAnswer>& answers) {
    LoanTally sent;
    for (const auto& [bid, answer, sent_ns, answered_ns] : answers) {
        if (answer.kind == BidAnswer::Kind::Replayed)
            ++sent.replayed;
        else if (answer.isAccepted())
            ++sent.accepted;
        else
            ++sent.refused.at(static_cast<std::size_t>(answer.decision.reason));
    }
    const bool same = sent.replayed == tally.replayed && sent.accepted == tally.accepted &&
                      sent.refused == tally.refused;
    return same ? std::string() : "the tally does not count what was sent";
}

}  // namespace

Terms drawTerms(Dice& dice, std::int64_t bids) {
    Terms terms;
    const auto min = dice.number(1, 20'000);
    const auto step = dice.chance(30) ? 1 : dice.number(1, min);
    terms.min = Money::fen(min);
    terms.step = Money::fen(step);
    terms.target = Money::fen(min + bids * (min + 5 * step) + dice.number(0, 99));
    if (dice.chance(60)) terms.cap = Money::fen(dice.number(2 * min, 2 * min + 40 * step));
    return terms;
}

std::vector<BidRequest> drawRush(Dice& dice, LoanId loan, const Terms& terms,
                                 const std::vector<InvestorId>& investors, std::int64_t count,
                                 const std::string& prefix) {
    std::vector<BidRequest> bids;
    while (std::cmp_less(bids.size(), count)) {
        if (!bids.empty() && dice.chance(12)) {
            const auto recent = std::min<std::int64_t>(64, std::ssize(bids));
            auto again = bids[bids.size() - static_cast<std::size_t>(dice.number(1, recent))];
            if (dice.chance(33)) *again.asked += terms.step;
            bids.push_back(std::move(again));
            continue;
        }
        const auto who =
            investors[static_cast<std::size_t>(dice.number(0, std::ssize(investors) - 1))];
        auto asked = terms.min.fen() + terms.step.fen() * dice.number(0, 10);
        if (dice.chance(10)) asked += dice.number(-3, 3);
        bids.push_back(bidOf(loan, who, std::max<std::int64_t>(asked, 1),
                             prefix + std::to_string(bids.size()), dice.chance(40)));
    }
    return bids;
}

std::vector<RushAnswer> playRush(Desk& desk, const std::vector<BidRequest>& bids, int threads,
                                 const std::function<void(const RushAnswer&)>& told) {
    std::vector<RushAnswer> answers(bids.size());
    std::atomic<std::size_t> next{0};
    const auto send = [&] {
        for (auto at = next++; at < bids.size(); at = next++) {
            auto& answer = answers[at];
            answer.bid = bids[at];
            answer.sent_ns = steadyNow();
            answer.answer = desk.bid(bids[at]);
            answer.answered_ns = steadyNow();
            if (told) told(answer);
        }
    };
    std::vector<std::jthread> crowd;
    for (int i = 0; i < threads; ++i) crowd.emplace_back(send);
    crowd.clear();
    return answers;
}

std::string checkRush(DeskReader& reader, LoanId loan, const std::vector<RushAnswer>& answers) {
    std::map<Key, BidRecord> records;
    Money accepted;
    for (auto& record : allBids(reader)) {
        if (record.loan != loan) continue;
        accepted += record.decision.accepted;
        const Key key{record.investor, record.key};
        if (!records.emplace(key, record).second) return "one key stands on two records";
    }
    if (auto wrong = checkAnswers(records, answers); !wrong.empty()) return wrong;
    if (auto wrong = checkRealTime(answers); !wrong.empty()) return wrong;
    if (auto wrong = checkTally(must(reader.tally(loan)), answers); !wrong.empty()) return wrong;

    const auto summary = must(reader.loan(loan));
    const auto& capacity = summary.capacity;
    if (capacity.paid != accepted) return "paid is not what was accepted";
    if (capacity.free + capacity.paid != summary.terms.target) return "the loan missed its mark";
    if (!capacity.free.isZero() && capacity.free < summary.terms.min) return "a tail was left";
    if ((summary.phase == Phase::Full) != capacity.free.isZero()) return "full is not full";
    return {};
}

}  // namespace plimsoll::test
