#pragma once
// One order for every act that needs a second person, on a desk that was brought there; what it
// changes, in one word; the verb that would do it alone.

#include <atomic>
#include <functional>
#include <string>
#include <thread>

#include <QMetaType>

#include "staffed_room.h"

namespace plimsoll::test {

inline Order about(Act act, LoanId loan) {
    return {.act = act, .loan = loan};
}

inline Order adjusting(std::int64_t fen) {
    return {.act = Act::Adjust, .investor = StaffedRoom::person(0), .amount = Money::fen(fen)};
}

inline Order hiring(const char* login) {
    Order order{.act = Act::StaffAdd};
    order.login = login;
    order.roles = Roles{Role::CustomerService};
    order.password = "some long password";
    return order;
}

inline Order policyOf(const char* act, bool four_eyes) {
    Order order{.act = Act::PolicyChange};
    order.policy = act;
    order.four_eyes = four_eyes;
    return order;
}

/// A deposit or a cash-out that takes two.
inline Order moving(StaffedRoom& room, Act act, std::int64_t fen) {
    room.tighten(act);
    return {.act = act, .investor = StaffedRoom::person(0), .amount = Money::fen(fen)};
}

inline Order confirming(BidId bid, std::int64_t fen, const char* payment) {
    Order order{.act = Act::PaymentNote, .bid = bid, .amount = Money::fen(fen)};
    order.reference = payment;
    return order;
}

/// A payment that was not noted yet and takes two.
inline Order heldPayment(StaffedRoom& room) {
    room.tighten(Act::PaymentNote);
    const auto loan = room.loanIn(Phase::Open);
    return confirming(room.bid(loan, 0, 300, Funding::Payment).decision.id, 300, "p-1");
}

inline Order sending(const char* batch) {
    Order order{.act = Act::PayoutSend};
    order.reference = batch;
    return order;
}

/// A batch of one cash-out that takes two.
inline Order pendingPayout(StaffedRoom& room) {
    (void)must(room.operatorSeat().cashOut(StaffedRoom::person(0), Money::fen(50)));
    room.tighten(Act::PayoutSend);
    return sending("b-1");
}

/// A payment that nobody can tell of.
inline Order stuckHold(StaffedRoom& room) {
    const auto loan = room.loanIn(Phase::Open);
    const auto bid = room.bid(loan, 0, 300, Funding::Payment).decision.id;
    (void)room.pay(bid, 300, PaymentStatus::Unclear);
    Order order{.act = Act::HoldResolve};
    order.bid = bid;
    order.part = 1;
    order.verdict = HoldVerdict::Paid;
    return order;
}

/// A payment of another amount than was held.
inline CaseId openCase(StaffedRoom& room) {
    const auto loan = room.loanIn(Phase::Open);
    const auto bid = room.bid(loan, 0, 300, Funding::Payment).decision.id;
    return room.pay(bid, 200).opened;
}

inline Order aboutCase(Act act, CaseId id) {
    Order order{.act = act};
    order.from_case = id;
    return order;
}

inline Order failedDisbursement(StaffedRoom& room) {
    (void)room.loanIn(Phase::Disbursed);
    (void)must(room.operatorSeat().sendPayouts(RequestKey::parse("batch").value()));
    must(room.operatorSeat().answerPayout(PayoutId(1), PayoutState::Failed, {}));
    Order order{.act = Act::PayoutReissue};
    order.payout = PayoutId(1);
    return order;
}

inline Order standingHalt(StaffedRoom& room) {
    Order order{.act = Act::HaltLift};
    order.halt = must(room.operatorSeat().setHalt({}, {.bids = true}, "an incident"));
    return order;
}

inline Order disabling(StaffedRoom& room, const char* login) {
    Order order{.act = Act::StaffChange, .staff = room.staffId(login)};
    order.status = StaffStatus::Disabled;
    return order;
}

inline std::string text(std::string_view code) {
    return std::string(code);
}

inline std::string phaseState(StaffedRoom& room, const Order& order) {
    return text(codeOf(room.phaseOf(order.loan)));
}

inline std::string caseState(StaffedRoom& room, const Order& order) {
    for (const auto& payment : allCases(room.reader()))
        if (payment.id == order.from_case) return text(codeOf(payment.state));
    return "none";
}

inline std::string holdState(StaffedRoom& room, const Order& order) {
    return text(codeOf(must(room.reader().bidLife(order.bid)).holds.at(0).state));
}

inline std::string staffState(StaffedRoom& room, const Order& order) {
    for (const auto& member : must(room.reader().staff()))
        if (member.login == order.login || member.id == order.staff)
            return text(codeOf(member.status));
    return "none";
}

inline std::string policyState(StaffedRoom& room, const Order& order) {
    return must(room.reader().needsChecker(actOf(order.policy).value())) ? "checked" : "alone";
}

inline std::string haltState(StaffedRoom& room, const Order&) {
    return must(room.reader().halts()).empty() ? "lifted" : "stands";
}

inline std::string payoutState(StaffedRoom& room, const Order&) {
    return std::to_string(must(room.reader().payouts({})).size());
}

inline std::string balanceState(StaffedRoom& room, const Order&) {
    return std::to_string(room.availableOf(0));
}

inline std::string stateOf(StaffedRoom& room, const Order& order) {
    switch (order.act) {
        case Act::Adjust:
        case Act::Deposit:
        case Act::CashOut:
            return balanceState(room, order);
        case Act::PaymentNote:
        case Act::HoldResolve:
            return holdState(room, order);
        case Act::PayoutSend:
            return text(codeOf(must(room.reader().payouts({})).back().state));
        case Act::CasePlace:
        case Act::CaseRefund:
            return caseState(room, order);
        case Act::PayoutReissue:
            return payoutState(room, order);
        case Act::HaltLift:
            return haltState(room, order);
        case Act::StaffAdd:
        case Act::StaffChange:
            return staffState(room, order);
        case Act::PolicyChange:
            return policyState(room, order);
        default:
            return phaseState(room, order);
    }
}

/// The verb that would do it alone; what has none answers as if it had.
inline std::string doneAlone(StaffedRoom& room, const Order& order) {
    Desk& clerk = room.operatorSeat();
    const std::string note = "a note";
    switch (order.act) {
        case Act::LoanApprove:
            return wordOf(clerk.moveLoan(order.loan, LoanMove::Approve, note));
        case Act::LoanOpen:
            return wordOf(clerk.openLoan(order.loan));
        case Act::LoanDisburse:
            return wordOf(clerk.moveLoan(order.loan, LoanMove::Disburse, note));
        case Act::LoanCancel:
            return wordOf(clerk.moveLoan(order.loan, LoanMove::Cancel, note));
        case Act::Deposit:
            return wordOf(clerk.deposit(order.investor, order.amount, {}));
        case Act::CashOut:
            return wordOf(clerk.cashOut(order.investor, order.amount));
        case Act::PaymentNote:
            return wordOf(
                clerk.notePayment(noticeOf(order.reference, order.bid, order.amount.fen())));
        case Act::PayoutSend:
            return wordOf(clerk.sendPayouts(RequestKey::parse(order.reference).value()));
        case Act::Adjust:
            return wordOf(clerk.adjust(order.investor, order.amount, note));
        case Act::HoldResolve:
            return wordOf(clerk.resolveHold(order.bid, order.part, order.verdict, note));
        case Act::CasePlace:
            return wordOf(clerk.placeCase(order.from_case, note));
        case Act::CaseRefund:
            return wordOf(clerk.refundCase(order.from_case, note));
        case Act::PayoutReissue:
            return wordOf(clerk.reissuePayout(order.payout, note));
        case Act::StaffAdd:
            return wordOf(room.seat(StaffedRoom::kAdmin)
                              .addStaff({order.login, "", *order.roles, order.password}));
        case Act::StaffChange:
            return wordOf(
                room.seat(StaffedRoom::kAdmin).changeStaff(order.staff, {{}, order.status, {}}));
        default:
            return "needs_checker";
    }
}

inline std::string makerOf(const Order& order) {
    return checkerOf(order.act) == Role::Administrator ? StaffedRoom::kAdmin
                                                       : StaffedRoom::kOperator;
}

inline std::string deciderOf(const Order& order) {
    return checkerOf(order.act) == Role::Administrator ? StaffedRoom::kOtherAdmin
                                                       : StaffedRoom::kChecker;
}

using Prepare = std::function<Order(StaffedRoom&)>;
using Meanwhile = std::function<void(StaffedRoom&, const Order&)>;

/// Starts both at one instant: whoever is there first waits on his feet, not asleep.
inline void race(const std::function<void()>& one, const std::function<void()>& other) {
    std::atomic<int> ready{0};
    const auto start = [&ready](const std::function<void()>& run) {
        for (++ready; ready < 2;) std::this_thread::yield();
        run();
    };
    const std::jthread left([&] { start(one); });
    const std::jthread right([&] { start(other); });
}

inline RequestKey keyOf(const char* text) {
    return RequestKey::parse(text).value();
}

}  // namespace plimsoll::test

Q_DECLARE_METATYPE(plimsoll::test::Prepare)
Q_DECLARE_METATYPE(plimsoll::test::Meanwhile)
