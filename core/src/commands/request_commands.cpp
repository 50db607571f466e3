#include "commands/request_commands.h"

#include <algorithm>

#include "commands/commands.h"
#include "commands/order_digest.h"
#include "commands/world.h"
#include "domain/loan_life.h"
#include "values/law_broken.h"
#include "values/names.h"

namespace plimsoll::service {
namespace {

std::optional<LoanMove> moveOf(Act act) {
    switch (act) {
        case Act::LoanApprove:
            return LoanMove::Approve;
        case Act::LoanOpen:
            return LoanMove::Open;
        case Act::LoanDisburse:
            return LoanMove::Disburse;
        case Act::LoanCancel:
            return LoanMove::Cancel;
        default:
            return std::nullopt;
    }
}

bool isOfShortLoan(Act act) {
    return act == Act::LoanExtend || act == Act::LoanReduce || act == Act::LoanPlace ||
           act == Act::BidVoid;
}

bool isOfExcess(Act act) {
    return act == Act::ExcessSpill || act == Act::ExcessRelease;
}

/// The money of one investor, by a sum that the order names.
bool isOfBalance(Act act) {
    return act == Act::Adjust || act == Act::Deposit || act == Act::CashOut;
}

/// Named by its reference for ever: a second request for it is the first one.
bool isNamedOnce(Act act) {
    return act == Act::PaymentNote || act == Act::PayoutSend;
}

PaymentNotice noticeOf(const Order& order) {
    return {.payment = order.reference,
            .status = PaymentStatus::Confirmed,
            .bid = order.bid,
            .amount = order.amount,
            .as_received = order.as_received};
}

/// What happens within it was asked for by one and approved by another.
class ByTwo {
public:
    explicit ByTwo(Scene& scene) : m_scene(scene) { m_scene.is_approved = true; }
    ~ByTwo() { m_scene.is_approved = false; }
    ByTwo(const ByTwo&) = delete;
    ByTwo& operator=(const ByTwo&) = delete;

private:
    Scene& m_scene;
};

/// What somebody says of an act that another one carried out.
std::string fullNote(const std::string& reason, const std::string& note) {
    if (reason.empty()) return note;
    return note.empty() ? reason : reason + " " + note;
}

/// A payment's name is no reference of staff.
Result<void> checkReferenceOf(const Order& order) {
    if (order.act != Act::PaymentNote) return checkReference(order.reference, false);
    if (!RequestKey::parse(order.reference))
        return fail(ErrorCode::PaymentInvalid, order.reference);
    return {};
}

}  // namespace

Result<std::string> RequestCommands::loanWorld(const Order& order) {
    const LoanEntry* const loan = m_scene.known.loan(order.loan);
    if (loan == nullptr && order.act == Act::BidVoid)
        return fail(ErrorCode::UnknownBid, std::to_string(order.bid.value));
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(order.loan.value));
    const auto& now = loan->now;
    if (order.act == Act::LoanPlace) return placingWorldOf(now.phase, now.terms, now.capacity);
    auto world = worldOf(now.phase, now.terms, now.capacity, now.schedule);
    if (order.act != Act::BidVoid) return world;
    auto parts = m_scene.store.life().paidParts(order.loan);
    return world + bidWorldOf(parts, order.bid);
}

Result<std::string> RequestCommands::excessWorld(const Order& order) {
    std::vector<ExcessLine> lines;
    for (const ExcessId id : order.lines) {
        const auto line = m_scene.store.money().loadExcess(id);
        if (!line) return fail(ErrorCode::UnknownExcess, std::to_string(id.value));
        lines.push_back(*line);
    }
    auto world = excessWorldOf(lines);
    const LoanEntry* const to = m_scene.known.loan(order.to_loan);
    if (to != nullptr) world += roomWorldOf(to->now.phase, to->now.capacity);
    return world;
}

std::string RequestCommands::paymentWorld(const Order& order) {
    const auto bid = m_scene.store.life().loadBid(order.bid);
    const auto* const loan = bid ? m_scene.known.loan(bid->loan) : nullptr;
    return paymentWorldOf(!m_scene.store.money().findNotices(order.reference).empty(),
                          loan != nullptr ? codeOf(loan->now.phase) : std::string_view(),
                          bid ? m_scene.store.life().loadHolds(order.bid) : std::vector<Hold>());
}

std::string RequestCommands::makerWorld(const Request& request) const {
    const auto* const maker = m_scene.people.find(request.maker_id);
    const bool is_here = maker != nullptr && maker->member.status == StaffStatus::Active;
    return makerWorldOf(is_here ? maker->member.roles : Roles(), request.order.act);
}

Result<std::string> RequestCommands::worldNow(const Order& order) {
    if (moveOf(order.act) || isOfShortLoan(order.act)) return loanWorld(order);
    if (isOfExcess(order.act)) return excessWorld(order);
    auto& money = m_scene.store.money();
    if (isOfBalance(order.act)) {
        const auto* const who = m_scene.known.investor(order.investor);
        if (who == nullptr)
            return fail(ErrorCode::UnknownInvestor, std::to_string(order.investor.value));
        return worldOf(who->now.status, who->now.balance);
    }
    switch (order.act) {
        case Act::PaymentNote:
            return paymentWorld(order);
        case Act::PayoutSend:
            return worldOf(money.pendingPayouts());
        case Act::HoldResolve: {
            const auto holds = m_scene.store.life().loadHolds(order.bid);
            const auto at = static_cast<std::size_t>(order.part - 1);
            if (order.part < 1 || at >= holds.size())
                return fail(ErrorCode::HoldNotStuck, std::to_string(order.bid.value));
            return worldOf(holds[at]);
        }
        case Act::CasePlace:
        case Act::CaseRefund: {
            const auto found = money.loadCase(order.from_case);
            if (!found) return fail(ErrorCode::UnknownCase, std::to_string(order.from_case.value));
            const auto* const loan = m_scene.known.loan(found->loan);
            return worldOf(*found, loan != nullptr ? codeOf(loan->now.phase) : std::string_view());
        }
        case Act::PayoutNotSent:
        case Act::PayoutWasSent:
        case Act::PayoutReissue: {
            const auto payout = money.loadPayout(order.payout);
            if (!payout) return fail(ErrorCode::UnknownPayout, std::to_string(order.payout.value));
            return worldOf(*payout, money.isReplaced(order.payout));
        }
        case Act::HaltLift: {
            const auto halt = m_scene.store.people().loadHalt(order.halt);
            if (!halt) return fail(ErrorCode::UnknownHalt, std::to_string(order.halt.value));
            return worldOf(*halt);
        }
        case Act::StaffAdd:
            if (m_scene.people.find(order.login) != nullptr)
                return fail(ErrorCode::LoginTaken, order.login);
            return std::string("login=free");
        case Act::StaffChange: {
            const auto* const row = m_scene.people.find(order.staff);
            if (row == nullptr)
                return fail(ErrorCode::UnknownStaff, std::to_string(order.staff.value));
            return worldOf(row->member);
        }
        case Act::PolicyChange: {
            const auto act = actOf(order.policy);
            if (!act) return fail(ErrorCode::RequestInvalid, order.policy);
            return worldOf(
                ActPolicy{m_scene.people.needsChecker(*act), m_scene.people.limitsOf(*act)});
        }
        default:
            return fail(ErrorCode::RequestInvalid, std::string(codeOf(order.act)));
    }
}

/// The same order under the same key is a retry; a password is not kept to be compared.
Result<Asked> RequestCommands::askedBefore(RequestId id, Order order, const RequestKey& key) {
    order.password.clear();
    const auto row = m_scene.store.people().loadRequest(id);
    if (!row || row->request.order != order) return fail(ErrorCode::KeyReused, key.text());
    return Asked{id};
}

/// A payment or a batch that waits already, whoever asked for it.
std::optional<Result<Asked>> RequestCommands::waitsAlready(const Order& order) {
    if (!isNamedOnce(order.act)) return std::nullopt;
    const auto id = m_scene.store.people().waitingFor(codeOf(order.act), order.reference);
    if (!id) return std::nullopt;
    const auto row = m_scene.store.people().loadRequest(*id);
    const bool is_same = row && row->request.order == order;
    return is_same ? Result<Asked>(Asked{*id}) : fail(ErrorCode::KeyReused, order.reference);
}

/// What can never be carried out is refused before it waits for anybody.
Result<void> RequestCommands::checkOrder(const Order& order) {
    if (auto checked = checkReferenceOf(order); !checked) return checked;
    if (isOfShortLoan(order.act)) return m_commands.shorts.check(order);
    if (isOfExcess(order.act)) return m_commands.over.check(order);
    if (const auto move = moveOf(order.act)) {
        const LoanEntry* const loan = m_scene.known.loan(order.loan);
        if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(order.loan.value));
        if (!domain::afterMove(loan->now.phase, *move, loan->now.capacity))
            return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->now.phase)));
    }
    if (order.act == Act::PayoutNotSent || order.act == Act::PayoutWasSent) {
        const auto payout = m_scene.store.money().loadPayout(order.payout);
        if (payout && payout->state != PayoutState::Restored)
            return fail(ErrorCode::PayoutDecided, std::string(codeOf(payout->state)));
    }
    if (order.act == Act::PolicyChange)
        return StaffCommands::checkPolicy(order.policy, {order.four_eyes, order.limits});
    if (order.act == Act::StaffAdd) {
        if (!isCode(order.login)) return fail(ErrorCode::LoginInvalid, order.login);
        if (!isName(order.name)) return fail(ErrorCode::NameInvalid, order.name);
    }
    const bool names_roles = order.act == Act::StaffAdd || order.roles.has_value();
    const Roles roles = order.roles.value_or(Roles());
    if (names_roles && !areSoundRoles(roles)) return fail(ErrorCode::RolesInvalid, codeOf(roles));
    return {};
}

Result<Asked> RequestCommands::ask(const Order& asked, const std::string& secret,
                                   const std::string& reason, const std::string& note,
                                   const RequestKey& key) {
    Order order = asked;
    // Named by its bid alone, it is about the bid's loan.
    if (order.act == Act::BidVoid)
        if (const auto bid = m_scene.store.life().loadBid(order.bid)) order.loan = bid->loan;
    const auto done = m_scene.store.findCommand(key.text());
    if (done && done->verb == store::Verb::RequestMade)
        return askedBefore(RequestId(done->object), order, key);
    requireLaw(m_scene.seat != nullptr, "nobody asks for an act");
    const auto may = m_scene.people.allow(*m_scene.seat, order.act);
    if (!may && may.error().code != ErrorCode::NeedsChecker)
        return tl::make_unexpected(may.error());
    if (may) {
        // The act itself knows whether it was done under this key, and whether its limits let one
        // person do so much of it.
        if (auto world = worldNow(order); !world) return tl::make_unexpected(world.error());
        if (auto checked = checkReferenceOf(order); !checked)
            return tl::make_unexpected(checked.error());
        auto alone = carryOut(order, {}, secret, fullNote(reason, note), key);
        if (alone || alone.error().code != ErrorCode::NeedsChecker) return alone;
    }
    if (auto waiting = waitsAlready(order)) return *waiting;
    if (done) return fail(ErrorCode::KeyReused, key.text());
    if (!isReasonCode(reason)) return fail(ErrorCode::ReasonMissing, reason);
    if (auto checked = checkNote(note, true); !checked) return tl::make_unexpected(checked.error());
    const auto world = worldNow(order);
    if (!world) return tl::make_unexpected(world.error());
    if (auto checked = checkOrder(order); !checked) return tl::make_unexpected(checked.error());
    store::RequestRow row;
    row.request.order = order;
    row.request.order.password.clear();
    row.request.maker_id = m_scene.seat->staff;
    row.request.maker = m_scene.seat->login;
    row.request.reason = reason;
    row.request.note = note;
    row.request.world = *world;
    row.secret = secret;
    make(row, key);
    return Asked{RequestId(m_scene.store.people().lastRequest())};
}

void RequestCommands::make(store::RequestRow row, const RequestKey& key, bool has_digest) {
    Request& request = row.request;
    auto journal = m_scene.row(store::Verb::RequestMade, key);
    request.id = RequestId(m_scene.store.people().lastRequest() + 1);
    request.state = RequestState::Waiting;
    request.made = journal.decided;
    // By the clock; while that lies far behind the records, not before a person has looked.
    const auto life = std::chrono::microseconds(kRequestLife).count();
    request.expires = Timestamp::us(
        std::max(m_scene.clock.clockAt(request.made).us() + life, request.made.us() + 1));
    journal.object = request.id.value;
    journal.reference = codeOf(request.order.act);
    // A digest since schema 4; a replay makes earlier ones as they were made.
    if (has_digest) journal.reference += ' ' + digestOf(request);
    journal.loan = request.order.loan;
    journal.investor = request.order.investor;
    journal.bid = request.order.bid;
    journal.amount = request.order.amount;
    journal.note = fullNote(request.reason, request.note);
    const Turn turn{journal.decided, m_scene.record(journal)};
    m_scene.store.people().insertRequest(row);
    if (request.order.act == Act::LoanPlace) m_commands.shorts.reserve(turn, request.order);
    m_scene.agenda.expireIn(kRequestLife, request.id);
}

Result<store::RequestRow> RequestCommands::waiting(RequestId id) {
    auto row = m_scene.store.people().loadRequest(id);
    if (!row) return fail(ErrorCode::UnknownRequest, std::to_string(id.value));
    if (row->request.state != RequestState::Waiting)
        return fail(ErrorCode::RequestDecided, std::string(codeOf(row->request.state)));
    return *row;
}

/// What the journal bears of a request: a digest since schema 4, before that the act alone.
bool RequestCommands::isAsAskedFor(const Request& request) {
    const auto asked = m_scene.store.people().askedAs(request.id);
    const std::string act(codeOf(request.order.act));
    return asked == act || asked == act + ' ' + digestOf(request);
}

/// Nobody decides what was altered behind our back.
Result<store::RequestRow> RequestCommands::waitingUnaltered(RequestId id) {
    auto row = waiting(id);
    if (row && !isAsAskedFor(row->request))
        return fail(ErrorCode::RequestAltered, std::to_string(id.value));
    return row;
}

/// The same person may be in two roles, but not twice in one request.
Result<void> RequestCommands::checkDecider(const Request& request) const {
    requireLaw(m_scene.seat != nullptr, "nobody decides a request");
    if (m_scene.seat->staff == request.maker_id)
        return fail(ErrorCode::OwnRequest, std::to_string(request.id.value));
    const auto roles = m_scene.people.rolesOf(*m_scene.seat);
    if (!roles.has(checkerOf(request.order.act)))
        return fail(ErrorCode::Forbidden, std::string(codeOf(request.order.act)));
    return {};
}

bool RequestCommands::isDone(const RequestKey& key, RequestId id, RequestState state,
                             Result<void>& answer) {
    const auto done = m_scene.store.findCommand(key.text());
    if (!done) return false;
    const bool is_same = done->verb == store::Verb::RequestSettled && done->object == id.value &&
                         done->outcome == static_cast<int>(state);
    if (!is_same) answer = fail(ErrorCode::KeyReused, key.text());
    return true;
}

Result<void> RequestCommands::approve(RequestId id, const std::string& seen,
                                      const std::string& note, const RequestKey& key) {
    if (Result<void> answer; isDone(key, id, RequestState::Approved, answer)) return answer;
    const auto row = waitingUnaltered(id);
    if (!row) return tl::make_unexpected(row.error());
    if (auto may = checkDecider(row->request); !may) return may;
    if (auto checked = checkNote(note, false); !checked) return checked;
    // The timer that ends it may be held, or stand in the queue behind this.
    if (row->request.expires <= m_scene.clock.clockAt(m_scene.clock.next()))
        return fail(ErrorCode::RequestDecided, std::string(codeOf(RequestState::Expired)));
    auto world = worldNow(row->request.order);
    if (!world) return tl::make_unexpected(world.error());
    *world += makerWorld(row->request);
    if (seen != *world && seen != nameOfWorld(*world)) return fail(ErrorCode::WorldChanged, *world);
    if (auto unused = checkUnused(row->request.order); !unused) return unused;
    if (auto settled = settle(id, RequestState::Approved, m_scene.seat->staff, note, key); !settled)
        return settled;
    const ByTwo by_two(m_scene);
    return carryOut(row->request.order, id, row->secret,
                    fullNote(row->request.reason, row->request.note), {})
        .map([](const Asked&) {});
}

/// What is approved is done, not found done: its record stands behind the approval.
Result<void> RequestCommands::checkUnused(const Order& order) {
    const bool is_batch = order.act == Act::PayoutSend;
    const bool is_used = is_batch ? m_scene.store.findCommand(order.reference).has_value()
                                  : order.act == Act::PaymentNote && wasConfirmed(order.reference);
    return is_used ? fail(ErrorCode::KeyReused, order.reference) : Result<void>();
}

bool RequestCommands::wasConfirmed(const std::string& payment) {
    const auto notices = m_scene.store.money().findNotices(payment);
    return std::ranges::any_of(notices, [](const store::JournalRow& row) {
        return row.detail == static_cast<int>(PaymentStatus::Confirmed);
    });
}

Result<void> RequestCommands::reject(RequestId id, const std::string& note, const RequestKey& key) {
    if (Result<void> answer; isDone(key, id, RequestState::Rejected, answer)) return answer;
    const auto row = waitingUnaltered(id);
    if (!row) return tl::make_unexpected(row.error());
    if (auto may = checkDecider(row->request); !may) return may;
    if (auto checked = checkNote(note, true); !checked) return checked;
    return settle(id, RequestState::Rejected, m_scene.seat->staff, note, key);
}

Result<void> RequestCommands::withdraw(RequestId id, const RequestKey& key) {
    if (Result<void> answer; isDone(key, id, RequestState::Withdrawn, answer)) return answer;
    const auto row = waitingUnaltered(id);
    if (!row) return tl::make_unexpected(row.error());
    requireLaw(m_scene.seat != nullptr, "nobody withdraws a request");
    if (m_scene.seat->staff != row->request.maker_id)
        return fail(ErrorCode::NotYourRequest, std::to_string(id.value));
    return settle(id, RequestState::Withdrawn, {}, {}, key);
}

Result<void> RequestCommands::expire(RequestId id) {
    if (auto row = waitingUnaltered(id); !row) return tl::make_unexpected(row.error());
    return settle(id, RequestState::Expired, {}, {}, {});
}

Result<void> RequestCommands::settle(RequestId id, RequestState state, StaffId checker,
                                     const std::string& note, const RequestKey& key) {
    const auto before = waiting(id);
    if (!before) return tl::make_unexpected(before.error());
    auto journal = m_scene.row(store::Verb::RequestSettled, key);
    journal.object = id.value;
    journal.outcome = static_cast<int>(state);
    journal.count = checker.value;
    journal.note = note;
    const Order& order = before->request.order;
    const bool was_reserved = order.act == Act::LoanPlace;
    if (was_reserved) journal.loan = order.loan;
    const Turn turn{journal.decided, m_scene.record(journal)};
    auto after = *before;
    after.request.state = state;
    after.request.decided = journal.decided;
    after.request.decision_note = note;
    after.checker = checker;
    after.secret.clear();
    m_scene.store.people().saveRequest(*before, after);
    // What is placed next was set aside for it; otherwise whoever waits comes first.
    if (was_reserved) m_commands.shorts.unreserve(turn, order, state != RequestState::Approved);
    return {};
}

Result<void> RequestCommands::carryOutMove(const Order& order, const std::string& note,
                                           const RequestKey& key) {
    const auto move = moveOf(order.act);
    requireLaw(move.has_value(), "an order that is no move");
    return m_commands.loans.move(order.loan, *move, order.reference, note, key).map([](Phase) {});
}

Result<Asked> RequestCommands::carryOut(const Order& order, RequestId from,
                                        const std::string& secret, const std::string& note,
                                        const RequestKey& key) {
    switch (order.act) {
        case Act::CashOut:
            return m_commands.payouts.cashOut(order.investor, order.amount, key)
                .map([](PayoutId made) { return Asked{.request = {}, .payout = made}; });
        case Act::PaymentNote:
            return m_commands.payments.note(noticeOf(order)).map([](const NoticeAnswer& answer) {
                return Asked{.request = {}, .payout = {}, .notice = answer};
            });
        default:
            return carryOutQuietly(order, from, secret, note, key).map([] { return Asked{}; });
    }
}

Result<void> RequestCommands::sendBatch(const std::string& name) {
    const auto batch = RequestKey::parse(name);
    if (!batch) return fail(ErrorCode::InputInvalid, "batch " + name);
    return m_commands.payouts.send(*batch).map([](std::int64_t) {});
}

Result<void> RequestCommands::carryOutQuietly(const Order& order, RequestId from,
                                              const std::string& secret, const std::string& note,
                                              const RequestKey& key) {
    const auto drop = [](auto&&...) {};
    switch (order.act) {
        case Act::Deposit:
            return m_commands.deposit(order.investor, order.amount, key).map(drop);
        case Act::PayoutSend:
            return sendBatch(order.reference);
        case Act::LoanExtend:
            return m_commands.shorts.extend(order.loan, order.schedule.closes, order.reference,
                                            note, key);
        case Act::LoanReduce:
            return m_commands.shorts.reduce(order.loan, order.reference, note, key);
        case Act::LoanPlace:
            return m_commands.shorts.place(order, from, note, key);
        case Act::BidVoid:
            return m_commands.shorts.voidBid(order.bid, order.reference, note, key);
        case Act::ExcessSpill:
            return m_commands.over.spill(order, from, note, key);
        case Act::ExcessRelease:
            return m_commands.over.release(order, from, note, key);
        case Act::Adjust:
            return m_commands.payouts.adjust(order.investor, order.amount, note, key).map(drop);
        case Act::HoldResolve:
            return m_commands.payments.resolve(order.bid, order.part, order.verdict, note, key);
        case Act::CasePlace:
            return m_commands.payments.placeCase(order.from_case, note, key);
        case Act::CaseRefund:
            return m_commands.payments.refundCase(order.from_case, note, key).map(drop);
        case Act::PayoutReissue:
            return m_commands.payouts.reissue(order.payout, note, key).map(drop);
        case Act::PayoutNotSent:
        case Act::PayoutWasSent:
            return m_commands.payouts.settle(order.payout, order.act == Act::PayoutWasSent, note,
                                             key);
        case Act::HaltLift:
            return m_commands.halts.lift(order.halt, note, key);
        case Act::StaffAdd:
            return m_commands.staff
                .add({order.login, order.name, order.roles.value_or(Roles()), {}}, secret, key)
                .map(drop);
        case Act::StaffChange:
            return m_commands.staff.change(order.staff, {order.roles, order.status, secret}, key);
        case Act::PolicyChange:
            return m_commands.staff.setPolicy(order.policy, {order.four_eyes, order.limits}, key);
        default:
            return carryOutMove(order, note, key);
    }
}

}  // namespace plimsoll::service
