#pragma once
// One command for every act that needs a second person, on a desk that was brought there; what it
// changes, in one word; what becomes of it without anybody else.

#include <atomic>
#include <functional>
#include <string>
#include <thread>

#include <QMetaType>

#include "staffed_room.h"

namespace plimsoll::test {

using Prepare = std::function<Command(StaffedRoom&)>;
using Meanwhile = std::function<void(StaffedRoom&, const Command&)>;

/// Of a loan that was brought into this phase.
template <class C>
Prepare ofLoan(Phase phase) {
    return [phase](StaffedRoom& room) { return C{.loan = room.loanIn(phase)}; };
}

inline AdjustBalance adjusting(std::int64_t fen) {
    return {StaffedRoom::person(0), Money::fen(fen)};
}

inline AddStaff hiring(const char* login) {
    return {{.login = login,
             .name = {},
             .roles = Roles{Role::CustomerService},
             .password = "some long password"}};
}

inline ChangePolicy policyOf(const char* act, bool four_eyes) {
    return {.policy = act, .four_eyes = four_eyes};
}

/// A deposit or a cash-out that takes two.
template <class C>
C moving(StaffedRoom& room, std::int64_t fen) {
    room.tighten(C::kAct);
    return C{StaffedRoom::person(0), Money::fen(fen)};
}

inline NotePayment confirming(BidId bid, std::int64_t fen, const char* payment) {
    return {noticeOf(payment, bid, fen)};
}

/// A payment that was not noted yet and takes two.
inline NotePayment heldPayment(StaffedRoom& room) {
    room.tighten(Act::PaymentNote);
    const auto loan = room.loanIn(Phase::Open);
    return confirming(room.bid(loan, 0, 300, Funding::Payment).decision.id, 300, "p-1");
}

/// A batch of one cash-out that takes two.
inline SendPayouts pendingPayout(StaffedRoom& room) {
    (void)must(room.operatorSeat().cashOut(StaffedRoom::person(0), Money::fen(50)));
    room.tighten(Act::PayoutSend);
    return {"b-1"};
}

/// A payment that nobody can tell of.
inline ResolveHold stuckHold(StaffedRoom& room) {
    const auto loan = room.loanIn(Phase::Open);
    const auto bid = room.bid(loan, 0, 300, Funding::Payment).decision.id;
    (void)room.pay(bid, 300, PaymentStatus::Unclear);
    return {.bid = bid, .part = 1, .verdict = HoldVerdict::Paid};
}

/// A payment of another amount than was held.
inline CaseId openCase(StaffedRoom& room) {
    const auto loan = room.loanIn(Phase::Open);
    const auto bid = room.bid(loan, 0, 300, Funding::Payment).decision.id;
    return room.pay(bid, 200).opened;
}

inline ReissuePayout failedDisbursement(StaffedRoom& room) {
    (void)room.loanIn(Phase::Disbursed);
    (void)must(room.operatorSeat().sendPayouts(RequestKey::parse("batch").value()));
    must(room.operatorSeat().answerPayout(PayoutId(1), PayoutState::Failed, {}));
    return {PayoutId(1)};
}

inline LiftHalt standingHalt(StaffedRoom& room) {
    return {must(room.operatorSeat().setHalt({}, {.bids = true}, "an incident"))};
}

inline ChangeStaff disabling(StaffedRoom& room, const char* login) {
    return {.staff = room.staffId(login), .status = StaffStatus::Disabled};
}

inline std::string text(std::string_view code) {
    return std::string(code);
}

/// What a command changes, as it stands.
class StateIn {
public:
    explicit StateIn(StaffedRoom& room) : m_room(room) {}

    std::string operator()(const AdjustBalance&) const { return balance(); }
    std::string operator()(const Deposit&) const { return balance(); }
    std::string operator()(const CashOut&) const { return balance(); }
    std::string operator()(const NotePayment& own) const { return holdOf(own.bid); }
    std::string operator()(const ResolveHold& own) const { return holdOf(own.bid); }
    std::string operator()(const PlaceCase& own) const { return caseOf(own.from_case); }
    std::string operator()(const RefundCase& own) const { return caseOf(own.from_case); }
    std::string operator()(const SendPayouts&) const {
        return text(codeOf(must(m_room.reader().payouts({})).back().state));
    }
    std::string operator()(const ReissuePayout&) const {
        return std::to_string(must(m_room.reader().payouts({})).size());
    }
    std::string operator()(const LiftHalt&) const {
        return must(m_room.reader().halts()).empty() ? "lifted" : "stands";
    }
    std::string operator()(const AddStaff& own) const {
        return staffOf([&](const StaffMember& member) { return member.login == own.login; });
    }
    std::string operator()(const ChangeStaff& own) const {
        return staffOf([&](const StaffMember& member) { return member.id == own.staff; });
    }
    std::string operator()(const ChangePolicy& own) const {
        const auto act = actOf(own.policy).value();
        return must(m_room.reader().needsChecker(act)) ? "checked" : "alone";
    }
    template <class C>
    std::string operator()(const C& own) const {
        if constexpr (requires { own.loan; }) return text(codeOf(m_room.phaseOf(own.loan)));
        return {};
    }

private:
    [[nodiscard]] std::string balance() const { return std::to_string(m_room.availableOf(0)); }
    [[nodiscard]] std::string holdOf(BidId bid) const {
        return text(codeOf(must(m_room.reader().bidLife(bid)).holds.at(0).state));
    }
    [[nodiscard]] std::string caseOf(CaseId id) const {
        for (const auto& payment : allCases(m_room.reader()))
            if (payment.id == id) return text(codeOf(payment.state));
        return "none";
    }
    template <class Is>
    [[nodiscard]] std::string staffOf(Is is) const {
        for (const auto& member : must(m_room.reader().staff()))
            if (is(member)) return text(codeOf(member.status));
        return "none";
    }

    StaffedRoom& m_room;
};

inline std::string stateOf(StaffedRoom& room, const Command& command) {
    return std::visit(StateIn(room), command);
}

inline std::string makerOf(const Command& command) {
    return checkerOf(actOf(command)) == Role::Administrator ? StaffedRoom::kAdmin
                                                            : StaffedRoom::kOperator;
}

inline std::string deciderOf(const Command& command) {
    return checkerOf(actOf(command)) == Role::Administrator ? StaffedRoom::kOtherAdmin
                                                            : StaffedRoom::kChecker;
}

/// Tried by its maker without asking anybody.
inline std::string doneAlone(StaffedRoom& room, const Command& command) {
    return wordOf(room.seat(makerOf(command)).runCommand(command, "a note", {}));
}

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
