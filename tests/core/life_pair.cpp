#include "life_pair.h"

#include "property.h"

namespace plimsoll::test {
namespace {

constexpr std::int64_t kTick = 1'000;  // between two commands, in microseconds

constexpr const char* kVerbs[] = {"bid",    "pay",    "withdraw",  "resolve", "pass",     "move",
                                  "create", "place",  "refund",    "deposit", "cash out", "adjust",
                                  "send",   "answer", "reissue",   "status",  "extend",   "reduce",
                                  "rest",   "void",   "designate", "reopen"};

/// Domain law 4 past the core: what everybody has, the borrowers have had, lies in suspense and is
/// on its way out, less what came in from the bank and plus what went out.
constexpr const char* kUnaccounted =
    "SELECT (SELECT sum(available_fen + frozen_fen + lent_fen) FROM investor)"
    " - (SELECT coalesce(sum(target_fen), 0) FROM loan WHERE phase = 10)"
    " + (SELECT coalesce(sum(amount_fen), 0) FROM payment_case WHERE state = 1)"
    " + (SELECT coalesce(sum(amount_fen), 0) FROM payout p WHERE state IN (1, 2, 5) OR (state = 4"
    "  AND investor_id IS NULL AND NOT EXISTS(SELECT 1 FROM payout WHERE replaces_id = p.id)))"
    " - (SELECT coalesce(sum(CASE WHEN from_account = 1 THEN amount_fen WHEN to_account = 1 THEN"
    "  -amount_fen ELSE 0 END), 0) FROM ledger)";

/// Domain laws 1 to 3 past the core, for every loan.
constexpr const char* kUnlawful =
    "SELECT count(*) FROM loan WHERE free_fen < 0 OR held_fen < 0 OR paid_fen < 0 OR reserved_fen"
    " != 0 OR free_fen + held_fen + paid_fen != target_fen"
    " OR (phase IN (3, 9, 10)) != (paid_fen = target_fen)";
constexpr int kCompareAllEvery = 16;  // a command touches one loan

std::string text(std::int64_t number) {
    return std::to_string(number);
}

template <class T, class Describe>
std::string wordOf(const Result<T>& result, Describe describe) {
    return result ? describe(*result) : std::string(codeOf(result.error().code));
}
std::string wordOf(const Result<void>& result) {
    return result ? "done" : std::string(codeOf(result.error().code));
}
std::string wordOf(const Result<PayoutId>& result) {
    return wordOf(result, [](PayoutId id) { return "payout " + text(id.value); });
}
std::string wordOf(const Result<Balance>& result) {
    return wordOf(result, [](const Balance& balance) { return text(balance.available.fen()); });
}

std::string wordOf(const BidAnswer& answer) {
    const auto& decision = answer.decision;
    const std::string again = answer.kind == BidAnswer::Kind::Replayed ? "again " : "";
    if (!answer.isDecision()) return "no decision";
    if (decision.outcome == Outcome::Accepted)
        return again + "accepted " + text(decision.accepted.fen()) + " waits " +
               text(decision.waiting.fen());
    if (decision.outcome == Outcome::Standby)
        return again + "standby " + text(decision.waiting.fen());
    return again + "refused " + std::string(codeOf(decision.reason));
}

std::string wordOf(const Result<NoticeAnswer>& result) {
    return wordOf(result, [](const NoticeAnswer& answer) {
        return (answer.replayed ? "again " : "") + std::string(codeOf(answer.outcome)) +
               (answer.opened ? " case " + text(answer.opened.value) : "");
    });
}

/// Mostly one that exists, the last ones more often; now and then whatever was drawn.
template <class Row>
std::int64_t among(const std::vector<Row>& rows, std::int64_t drawn, bool any,
                   std::int64_t recent = 12) {
    const auto count = std::ssize(rows) - 1;
    if (any || count < 1) return drawn;
    return count - drawn % std::min(count, recent);
}

}  // namespace

void showValue(const LifeCommand& command, std::ostream& os) {
    os << kVerbs[static_cast<int>(command.verb)] << " loan " << command.loan << " investor "
       << command.investor << " object " << command.object << " amount " << command.amount
       << " extra " << command.extra << (command.flag ? " flag" : "")
       << (command.other_flag ? " other" : "") << '\n';
}

rc::Gen<LifeCommand> anyLifeCommand() {
    return rc::gen::build<LifeCommand>(
        rc::gen::set(
            &LifeCommand::verb,
            rc::gen::weightedElement<LifeVerb>(
                {{40, LifeVerb::Bid},       {26, LifeVerb::Pay},    {7, LifeVerb::Withdraw},
                 {6, LifeVerb::Resolve},    {7, LifeVerb::Pass},    {8, LifeVerb::Move},
                 {5, LifeVerb::CreateLoan}, {5, LifeVerb::Place},   {3, LifeVerb::Refund},
                 {3, LifeVerb::Deposit},    {2, LifeVerb::CashOut}, {2, LifeVerb::Adjust},
                 {2, LifeVerb::Send},       {4, LifeVerb::Answer},  {2, LifeVerb::Reissue},
                 {1, LifeVerb::Status},     {4, LifeVerb::Extend},  {2, LifeVerb::Reduce},
                 {6, LifeVerb::PlaceRest},  {4, LifeVerb::Void},    {4, LifeVerb::Designate},
                 {1, LifeVerb::Reopen}})),
        rc::gen::set(&LifeCommand::loan, numberIn(0, 7)),
        rc::gen::set(&LifeCommand::investor, numberIn(0, 7)),
        rc::gen::set(&LifeCommand::object, numberIn(0, 60)),
        rc::gen::set(&LifeCommand::amount, numberIn(0, 60)),
        rc::gen::set(&LifeCommand::extra, numberIn(0, 99)), rc::gen::set(&LifeCommand::flag),
        rc::gen::set(&LifeCommand::other_flag));
}

LifePair::LifePair(LifeMet& met) : m_met(met) {
    m_room.clock().startNow();
    m_room.open();
    attach();
    for (int i = 0; i < 6; ++i) {
        (void)enrol(m_room.desk(), 1, Money::fen(200 * (i + 1)));
        m_model.investors.push_back({200 * (i + 1), 0, 0, false});
        m_room.clock().advance(kTick);
    }
    LifeModel::Loan first;
    first.terms = termsOf(200, 10, 5);
    first.phase = Phase::Open;
    m_model.loans.push_back(first);
    (void)sell(m_room.desk(), first.terms);
}

void LifePair::attach() {
    m_reader = must(m_room.desk().reader());
    m_raw = std::make_unique<RawDatabase>(m_room.path());
}

/// Mostly one that has taken something or waits.
std::int64_t LifePair::bidIn(std::int64_t drawn, bool any) const {
    if (any || drawn % 9 == 0) return among(m_model.bids, drawn, any);
    std::vector<std::int64_t> alive;
    for (std::int64_t id = 1; id < std::ssize(m_model.bids); ++id)
        if (const auto& bid = m_model.bids[static_cast<std::size_t>(id)];
            !bid.parts.empty() || bid.waiting > 0)
            alive.push_back(id);
    if (alive.empty()) return drawn;
    return alive[alive.size() - 1 -
                 static_cast<std::size_t>(drawn) % std::min<std::size_t>(alive.size(), 10)];
}

/// The same command for the first stuck hold, if there is any.
LifeCommand LifePair::stuckOr(LifeCommand command) const {
    for (std::int64_t id = 1; id < std::ssize(m_model.bids); ++id) {
        const auto& parts = m_model.bids[static_cast<std::size_t>(id)].parts;
        for (std::size_t i = 0; i < parts.size() && i < 2; ++i) {
            if (parts[i].state != HoldState::Stuck) continue;
            command.object = id;
            command.extra = static_cast<std::int64_t>(i);
            return command;
        }
    }
    return command;
}

/// Half the time the next step towards the end of a loan's life, else any.
LoanMove LifePair::moveIn(const LifeCommand& command) const {
    const auto any = static_cast<LoanMove>(1 + command.extra % 9);
    if (command.flag || command.loan < 1 || command.loan >= std::ssize(m_model.loans)) return any;
    switch (m_model.loans[static_cast<std::size_t>(command.loan)].phase) {
        case Phase::Draft:
            return LoanMove::Open;
        case Phase::Paused:
            return LoanMove::Resume;
        case Phase::Full:
            return LoanMove::Review;
        case Phase::UnderReview:
            return command.extra % 4 == 0 ? LoanMove::Cancel : LoanMove::Disburse;
        case Phase::Short:
            return command.extra % 3 == 0 ? LoanMove::Cancel : any;
        default:
            return any;
    }
}

void LifePair::play(const LifeCommand& drawn) {
    auto command = drawn;
    const bool any = drawn.extra == 99;
    command.loan = among(m_model.loans, drawn.loan, any, 4);
    command.investor = among(m_model.investors, drawn.investor, any);
    if (command.verb == LifeVerb::Place || command.verb == LifeVerb::Refund)
        command.object = among(m_model.cases, drawn.object, any);
    else if (command.verb == LifeVerb::Answer || command.verb == LifeVerb::Reissue)
        command.object = among(m_model.payouts, drawn.object, any);
    else
        command.object = bidIn(drawn.object, any);
    if (command.verb == LifeVerb::Resolve && drawn.object % 3 != 0) command = stuckOr(command);
    if (drawn.object % 3 != 0) command = shortOr(command);
    m_room.clock().advance(kTick);
    m_model.now = m_room.clock().now().us();
    const auto found = run(command);  // before the model moves on: it names what exists
    const auto expected = expect(command);
    RC_LOG() << "expected " << expected << ", found " << found << '\n';
    RC_ASSERT(found == expected);
    const bool is_figure = found.find_first_not_of("0123456789") == std::string::npos;
    const bool is_refusal = found.starts_with("refused ");
    const auto word = is_figure    ? "done"
                      : is_refusal ? found.substr(8)
                                   : found.substr(0, found.find(' '));
    ++m_met[kVerbs[static_cast<int>(command.verb)] + (' ' + word)];
    compare(command);
}

/// An earlier bid as it came, under its key.
BidRequest LifePair::retryOf(std::size_t number) const {
    const auto& bid = m_model.bids[number];
    auto request =
        bidOf(LoanId(bid.loan), InvestorId(bid.investor), bid.asked, bid.key, bid.partial);
    request.standby = bid.standby;
    request.funding = bid.funding;
    return request;
}

BidRequest LifePair::bidIn(const LifeCommand& command) const {
    const auto steps = command.extra < 60 ? 10 + command.amount % 10 * 5 : command.amount * 5;
    auto request = bidOf(LoanId(command.loan), InvestorId(command.investor),
                         command.extra < 90 ? steps : command.amount,
                         "k" + text(command.extra < 80 ? std::ssize(m_model.bids) : command.amount),
                         command.extra % 3 == 0);
    const bool is_retry = command.extra >= 80 && command.extra < 88;
    if (is_retry && std::ssize(m_model.bids) > 1 && !m_model.bids.back().placed)
        return retryOf(m_model.bids.size() - 1);
    request.standby = command.flag;
    if (command.other_flag) request.funding = Funding::Payment;
    if (command.extra == 98) request.asked.reset();
    return request;
}

/// Mostly what some part of the bid waits for, under a new name.
PaymentNotice LifePair::noticeIn(const LifeCommand& command) const {
    auto status = PaymentStatus::Confirmed;
    if (command.extra % 10 == 8) status = PaymentStatus::Failed;
    if (command.extra % 10 == 9) status = PaymentStatus::Unclear;
    auto fen = command.amount;
    const bool is_known = command.object > 0 && command.object < std::ssize(m_model.bids);
    if (is_known && command.amount % 8 != 0) {
        const auto& parts = m_model.bids[static_cast<std::size_t>(command.object)].parts;
        if (!parts.empty())
            fen = parts[static_cast<std::size_t>(command.amount) % parts.size()].amount;
    }
    const auto name = command.flag && command.extra > 60 ? command.amount : 100 + m_payments;
    return noticeOf("p" + text(name), BidId(command.object), fen, status);
}

Terms LifePair::termsIn(const LifeCommand& command) const {
    Terms terms = termsOf(30 + 5 * command.amount, 5 + 5 * (command.extra % 3), 5);
    if (command.flag) terms.cap = Money::fen(2 * terms.min.fen() + 5 * command.investor);
    return terms;
}

/// Never to the very instant of a lapse: the wall clock and the steady one part there.
std::int64_t LifePair::passIn(const LifeCommand& command) const {
    auto by = command.amount * 10'000'000;
    const auto due = m_model.nextDue();
    const auto gap = due ? *due - (m_model.now + by) : 0;
    if (due && gap > -50'000 && gap < 50'000) by += 200'000;
    return by;
}

std::string LifePair::run(const LifeCommand& command) {
    auto& desk = m_room.desk();
    const LoanId loan(command.loan);
    const BidId bid(command.object);
    switch (command.verb) {
        case LifeVerb::Bid:
            return wordOf(desk.bid(bidIn(command)));
        case LifeVerb::Pay: {
            m_money_moved = true;
            return wordOf(desk.notePayment(noticeIn(command)));
        }
        case LifeVerb::Withdraw:
            return wordOf(desk.withdrawBid(bid, {}));
        case LifeVerb::Resolve:
            return wordOf(desk.resolveHold(bid, 1 + command.extra % 2,
                                           command.flag ? HoldVerdict::Paid : HoldVerdict::Released,
                                           "asked"));
        case LifeVerb::Pass:
            m_room.clock().advance(passIn(command));
            letTimersRun(desk);
            return "passed";
        case LifeVerb::Move:
            m_money_moved = true;
            return wordOf(desk.moveLoan(loan, moveIn(command), "a note"),
                          [](Phase phase) { return std::string(codeOf(phase)); });
        case LifeVerb::CreateLoan: {
            if (std::ssize(m_model.loans) > 12) return "enough";
            NewLoan made;
            made.terms = termsIn(command);
            if (command.other_flag) made.borrower = InvestorId(1 + command.extra % 6);
            const auto created = desk.createLoan(made);
            if (created && command.extra % 6 != 0) must(desk.openLoan(*created));
            return wordOf(created, [](LoanId id) { return "loan " + text(id.value); });
        }
        case LifeVerb::Place:
            m_money_moved = true;
            return wordOf(desk.placeCase(CaseId(command.object), "a note"));
        case LifeVerb::Refund:
            m_money_moved = true;
            return wordOf(desk.refundCase(CaseId(command.object), "a note"));
        case LifeVerb::Deposit:
            return wordOf(
                desk.deposit(InvestorId(command.investor), Money::fen(command.amount), {}));
        case LifeVerb::CashOut:
            m_money_moved = true;
            return wordOf(
                desk.cashOut(InvestorId(command.investor), Money::fen(command.amount * 4)));
        case LifeVerb::Adjust:
            return wordOf(desk.adjust(InvestorId(command.investor), Money::fen(command.amount - 30),
                                      "a note"));
        case LifeVerb::Send:
            m_money_moved = true;
            return wordOf(desk.sendPayouts({}), text);
        case LifeVerb::Answer:
            m_money_moved = true;
            return wordOf(desk.answerPayout(PayoutId(command.object),
                                            static_cast<PayoutState>(3 + command.extra % 3),
                                            "a note"));
        case LifeVerb::Reissue:
            m_money_moved = true;
            return wordOf(desk.reissuePayout(PayoutId(command.object), "a note"));
        case LifeVerb::Status:
            return wordOf(desk.setInvestorStatus(
                InvestorId(command.investor),
                command.extra % 5 == 0 ? InvestorStatus::Suspended : InvestorStatus::Active));
        case LifeVerb::Extend:
        case LifeVerb::Reduce:
        case LifeVerb::PlaceRest:
        case LifeVerb::Void:
        case LifeVerb::Designate:
            return runShort(command);
        case LifeVerb::Reopen:
            m_reader.reset();
            m_raw.reset();
            m_room.open();
            attach();
            return "open";
    }
    return {};
}

std::string LifePair::expect(const LifeCommand& command) {
    auto& model = m_model;
    switch (command.verb) {
        case LifeVerb::Bid:
            return model.bid(bidIn(command));
        case LifeVerb::Pay: {
            const auto notice = noticeIn(command);
            ++m_payments;
            if (notice.amount.isZero() && notice.status == PaymentStatus::Confirmed)
                return "amount_invalid";
            return model.pay(notice);
        }
        case LifeVerb::Withdraw:
            return model.withdraw(command.object);
        case LifeVerb::Resolve:
            return model.resolve(command.object, 1 + command.extra % 2,
                                 command.flag ? HoldVerdict::Paid : HoldVerdict::Released);
        case LifeVerb::Pass:
            model.now = m_room.clock().now().us();
            m_met["lapsed"] += model.lapse();
            return "passed";
        case LifeVerb::Move:
            return model.move(command.loan, moveIn(command));
        case LifeVerb::CreateLoan: {
            if (std::ssize(model.loans) > 12) return "enough";
            const auto findings = checkTerms(termsIn(command));
            if (!findings.empty() && findings.front().isError()) return "terms_unsound";
            LifeModel::Loan made;
            made.terms = termsIn(command);
            if (command.other_flag) made.borrower = 1 + command.extra % 6;
            if (command.extra % 6 != 0) made.phase = Phase::Open;
            model.loans.push_back(made);
            return "loan " + text(std::ssize(model.loans) - 1);
        }
        case LifeVerb::Place:
            return model.place(command.object);
        case LifeVerb::Refund:
            return model.refund(command.object);
        case LifeVerb::Deposit:
            return model.deposit(command.investor, command.amount);
        case LifeVerb::CashOut:
            return model.cashOut(command.investor, command.amount * 4);
        case LifeVerb::Adjust:
            return model.adjust(command.investor, command.amount - 30);
        case LifeVerb::Send:
            return model.send();
        case LifeVerb::Answer:
            return model.answer(command.object, static_cast<PayoutState>(3 + command.extra % 3));
        case LifeVerb::Reissue:
            return model.reissue(command.object);
        case LifeVerb::Status:
            if (command.investor < 1 || command.investor >= std::ssize(model.investors))
                return "unknown_investor";
            model.investors[static_cast<std::size_t>(command.investor)].suspended =
                command.extra % 5 == 0;
            return "done";
        case LifeVerb::Extend:
        case LifeVerb::Reduce:
        case LifeVerb::PlaceRest:
        case LifeVerb::Void:
        case LifeVerb::Designate:
            return expectShort(command);
        case LifeVerb::Reopen:
            return "open";
    }
    return {};
}

std::string LifePair::describeLoan(std::int64_t id) {
    const auto loan = must(m_reader->loan(LoanId(id)));
    const auto& capacity = loan.capacity;
    std::string all = std::string(codeOf(loan.phase)) + " free " + text(capacity.free.fen()) +
                      " held " + text(capacity.held.fen()) + " paid " + text(capacity.paid.fen()) +
                      " |";
    HoldQuery query;
    query.loan = LoanId(id);
    for (const auto& hold : must(m_reader->holds(query)))
        all += ' ' + text(hold.bid.value) + '.' + text(hold.part) + ' ' +
               std::string(codeOf(hold.state)) + ' ' + text(hold.amount.fen());
    all += " |";
    for (const auto& wait : must(m_reader->standby(LoanId(id), {}, 500)))
        all += ' ' + text(wait.bid.value) + " waits " + text(wait.waiting.fen());
    return all;
}

std::string LifePair::describeMoney() {
    std::string all;
    for (const auto& who : must(m_reader->investors({}, 100))) {
        const auto& [available, frozen, lent] = who.balance;
        RC_ASSERT(!available.isNegative() && !frozen.isNegative() && !lent.isNegative());
        all += text(available.fen()) + ' ' + text(frozen.fen()) + ' ' + text(lent.fen()) + "; ";
    }
    return all;
}

std::string LifePair::describeCases() {
    std::string all;
    for (const auto& payment : allCases(*m_reader))
        all += text(payment.bid.value) + ' ' + std::string(codeOf(payment.state)) + ' ' +
               text(payment.amount.fen()) + "; ";
    return all;
}

std::string LifePair::describePayouts() {
    std::string all;
    for (const auto& payout : must(m_reader->payouts({})))
        all += text(payout.investor.value) + ' ' + std::string(codeOf(payout.state)) + ' ' +
               text(payout.amount.fen()) + "; ";
    return all;
}

std::int64_t LifePair::loanOf(const LifeCommand& command) const {
    const auto ofBid = [&](std::int64_t bid) {
        const bool is_known = bid > 0 && bid < std::ssize(m_model.bids);
        return is_known ? m_model.bids[static_cast<std::size_t>(bid)].loan : 0;
    };
    switch (command.verb) {
        case LifeVerb::Bid:
        case LifeVerb::Move:
        case LifeVerb::Extend:
        case LifeVerb::Reduce:
        case LifeVerb::PlaceRest:
            return command.loan;
        case LifeVerb::Void:
        case LifeVerb::Pay:
        case LifeVerb::Withdraw:
        case LifeVerb::Resolve:
            return ofBid(command.object);
        case LifeVerb::Place:
            return command.object > 0 && command.object < std::ssize(m_model.cases)
                       ? ofBid(m_model.cases[static_cast<std::size_t>(command.object)].bid)
                       : 0;
        default:
            return 0;
    }
}

/// All loans when any may have changed.
void LifePair::compare(const LifeCommand& command) {
    const bool all = command.verb == LifeVerb::Pass || command.verb == LifeVerb::Reopen ||
                     ++m_compared % kCompareAllEvery == 0;
    const auto touched = loanOf(command);
    for (std::int64_t id = 1; id < std::ssize(m_model.loans); ++id)
        if (all || id == touched || command.verb == LifeVerb::CreateLoan)
            RC_ASSERT(describeLoan(id) == m_model.describeLoan(id));
    RC_ASSERT(describeMoney() == m_model.describeMoney());
    RC_ASSERT(m_raw->integer(kUnaccounted) == 0);
    RC_ASSERT(m_raw->integer(kUnlawful) == 0);
    if (!m_money_moved && !all) return;
    RC_ASSERT(describeCases() == m_model.describeCases());
    RC_ASSERT(describePayouts() == m_model.describePayouts());
    m_money_moved = false;
}

void LifePair::finish() {
    LifeCommand everything;
    everything.verb = LifeVerb::Reopen;
    compare(everything);
    for (std::int64_t id = 1; id < std::ssize(m_model.loans); ++id)
        RC_ASSERT(!must(m_reader->glance(LoanId(id))).has_value());
    RC_ASSERT(faultOf(*m_reader) == std::string());
}

}  // namespace plimsoll::test
