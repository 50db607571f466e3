#include "life_fill.h"

#include <map>
#include <sstream>
#include <utility>

#include "raw_database.h"

namespace plimsoll::test {
namespace {

constexpr std::int64_t kSecond = 1'000'000;

template <class T, class Describe>
std::string wordOf(const Result<T>& result, Describe describe) {
    return result ? std::string(describe(*result)) : std::string(codeOf(result.error().code));
}
std::string wordOf(const Result<void>& result) {
    return result ? "done" : std::string(codeOf(result.error().code));
}

std::string wordOf(const BidAnswer& answer) {
    switch (answer.kind) {
        case BidAnswer::Kind::Decided:
        case BidAnswer::Kind::Replayed:
            return std::string(codeOf(answer.decision.outcome)) + '-' +
                   std::to_string(answer.decision.accepted.fen());
        case BidAnswer::Kind::Unknown:
            return "result_unknown";
        default:
            return "storage_failed";
    }
}

bool isFailure(const std::string& answer) {
    return answer == "storage_failed" || answer == "disk_full" || answer == "stopped" ||
           answer == "overloaded" || answer == "result_unknown";
}

std::int64_t storedAs(RawDatabase& raw, const LifeStep& step) {
    const auto where = step.table == "bid"       ? "bid WHERE key"
                       : step.table == "payment" ? "journal WHERE verb = 10 AND reference"
                                                 : "journal WHERE key";
    return raw.integer("SELECT count(*) FROM " + std::string(where) + " = '" + step.key + "'");
}

}  // namespace

bool LifeStep::isAcknowledged() const {
    return !isFailure(answer) && (answer.find('-') != std::string::npos || table != "bid");
}

bool LifeStep::isUnknown() const {
    return answer == "result_unknown";
}

std::string toLine(const LifeStep& step) {
    return step.table + ' ' + step.key + ' ' + step.answer + " .\n";
}

LifeStep stepFrom(const std::string& line) {
    std::istringstream in(line);
    LifeStep step;
    std::string end;
    in >> step.table >> step.key >> step.answer >> end;
    return end == "." ? step : LifeStep{};
}

void LifeFill::note(const char* table, const std::string& key, std::string answer) {
    const LifeStep step{table, m_prefix + key, std::move(answer)};
    {
        const std::lock_guard lock(m_mutex);
        m_steps.push_back(step);
    }
    if (m_told) m_told(step);
}

std::vector<LifeStep> LifeFill::steps() const {
    const std::lock_guard lock(m_mutex);
    return m_steps;
}

LoanId LifeFill::makeLoan(Desk& desk, const char* key) {
    NewLoan loan;
    loan.terms = termsOf(4'000, 1'000, 10);
    const auto made = desk.createLoan(loan, keyOf(key));
    note("journal", key, wordOf(made, [](LoanId) { return "done"; }));
    return made.value_or(LoanId());
}

BidId LifeFill::bid(Desk& desk, LoanId loan, std::size_t who, std::int64_t fen, const char* key,
                    bool by_payment, bool standby) {
    if (m_people.empty() || !loan) return {};
    auto request = bidOf(loan, m_people[who], fen, m_prefix + key);
    request.funding = by_payment ? Funding::Payment : Funding::Balance;
    request.standby = standby;
    const auto answer = desk.bid(request);
    note("bid", key, wordOf(answer));
    return answer.decision.id;
}

void LifeFill::pay(Desk& desk, BidId bid, std::int64_t fen, const char* key) {
    if (!bid) return;
    const auto noted = desk.notePayment(noticeOf(m_prefix + key, bid, fen));
    note("payment", key, wordOf(noted, [](const auto& answer) { return codeOf(answer.outcome); }));
}

void LifeFill::move(Desk& desk, LoanId loan, LoanMove move, const char* key) {
    if (!loan) return;
    const auto moved = desk.moveLoan(loan, move, "a note", keyOf(key));
    // A refusal leaves no record.
    if (moved || isFailure(std::string(codeOf(moved.error().code))))
        note("journal", key, wordOf(moved, [](Phase phase) { return codeOf(phase); }));
}

void LifeFill::play(Desk& desk, ManualClock& clock) {
    NewInvestor investor;
    investor.deposit = Money::fen(10'000);
    const auto people = desk.addInvestors(std::vector<NewInvestor>(5, investor), keyOf("people"));
    note("journal", "people", wordOf(people, [](const auto&) { return "done"; }));
    if (people) m_people = *people;
    m_loan = makeLoan(desk, "loan");
    move(desk, m_loan, LoanMove::Open, "open");
    m_timed = makeLoan(desk, "timed");
    if (m_timed) {
        const auto opens = Timestamp::us(clock.now().us() + 60 * kSecond);
        const auto scheduled = desk.scheduleLoan(m_timed, {opens, std::nullopt}, keyOf("times"));
        if (scheduled || isFailure(std::string(codeOf(scheduled.error().code))))
            note("journal", "times", wordOf(scheduled));
    }
    move(desk, m_timed, LoanMove::Approve, "approve");
    sell(desk, clock);
    finish(desk);
}

/// 2,000 paid, 2,000 lapsed, of which who waited takes 1,000; the late payment finds no room.
void LifeFill::sell(Desk& desk, ManualClock& clock) {
    const auto paid = bid(desk, m_loan, 0, 2'000, "a", true);
    const auto late = bid(desk, m_loan, 1, 2'000, "b", true);
    (void)bid(desk, m_loan, 2, 1'000, "c", false, true);
    pay(desk, paid, 2'000, "paid");
    // First the other sale opens, then the hold lapses.
    for (const std::int64_t seconds : {60, 841}) {
        clock.advance(seconds * kSecond);
        letTimersRun(desk);
    }
    pay(desk, late, 2'000, "late");
    (void)bid(desk, m_timed, 3, 1'000, "d", true);
    (void)bid(desk, m_loan, 3, 1'000, "e", false);
}

void LifeFill::finish(Desk& desk) {
    move(desk, m_loan, LoanMove::Review, "review");
    move(desk, m_loan, LoanMove::Disburse, "disburse");
    if (!m_people.empty()) {
        const auto out = desk.cashOut(m_people[4], Money::fen(500), keyOf("out"));
        note("journal", "out", wordOf(out, [](PayoutId) { return "done"; }));
    }
    const auto sent = desk.sendPayouts(keyOf("batch"));
    note("journal", "batch",
         wordOf(sent, [](std::int64_t count) { return std::to_string(count); }));
}

std::string checkSteps(const std::filesystem::path& path, const std::vector<LifeStep>& steps) {
    if (auto fault = faultOf(path); !fault.empty()) return fault;
    RawDatabase raw(path);
    // A step that failed may have been sent again and been taken in.
    std::map<std::pair<std::string, std::string>, bool> may_be_stored;
    for (const auto& step : steps)
        if (step.isAcknowledged() || step.isUnknown()) may_be_stored[{step.table, step.key}] = true;
    for (const auto& step : steps) {
        const auto stored = storedAs(raw, step);
        const auto name = step.table + ' ' + step.key + " (" + step.answer + ')';
        if (stored > 1) return name + " is stored twice";
        if (step.isAcknowledged() && stored == 0) return name + " was answered and is lost";
        if (stored > 0 && !may_be_stored[{step.table, step.key}])
            return name + " was not taken in and is stored";
    }
    const auto twice = raw.integer(
        "SELECT count(*) FROM (SELECT 1 FROM journal WHERE verb = 9 GROUP BY loan_id, detail"
        " HAVING count(*) > 1)");
    return twice == 0 ? std::string() : "a sale opened or closed twice by the clock";
}

}  // namespace plimsoll::test
