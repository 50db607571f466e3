#include "commands/payout_commands.h"

#include "commands/alone.h"
#include "commands/desk_total.h"
#include "commands/loan_commands.h"
#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

bool mayAnswer(PayoutState from, PayoutState answer) {
    const bool is_decision = answer == PayoutState::Confirmed || answer == PayoutState::Failed;
    if (from == PayoutState::Sent) return is_decision || answer == PayoutState::Unknown;
    return from == PayoutState::Unknown && is_decision;
}

/// Of one batch; at least more than every limit when it is more than an amount may be.
Money sumOf(const std::vector<Payout>& payouts) {
    Money sum;
    for (const Payout& payout : payouts)
        if (sum <= Money::largest()) sum += payout.amount;
    return sum;
}

}  // namespace

Result<PayoutId> PayoutCommands::cashOut(InvestorId id, Money amount, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same =
            done->verb == store::Verb::CashedOut && done->investor == id && done->amount == amount;
        if (is_same) return PayoutId(done->object);
        return fail(ErrorCode::KeyReused, key.text());
    }
    InvestorEntry* const investor = m_scene.known.investor(id);
    if (investor == nullptr) return fail(ErrorCode::UnknownInvestor, std::to_string(id.value));
    if (!amount.isPositive() || amount > Money::largest())
        return fail(ErrorCode::AmountInvalid, amount.toString());
    Balance& balance = investor->now.balance;
    if (amount > balance.available)
        return fail(ErrorCode::BalanceTooSmall, balance.available.toString());
    if (auto alone = mayAlone(m_scene, Act::CashOut, amount); !alone)
        return tl::make_unexpected(alone.error());

    auto row = m_scene.row(store::Verb::CashedOut, key);
    row.investor = id;
    row.amount = amount;
    row.object = m_scene.store.money().lastPayout() + 1;
    const Turn turn{row.decided, m_scene.record(row)};
    m_scene.known.touch(*investor);
    balance.available -= amount;
    Payout payout;
    payout.kind = PayoutKind::CashOut;
    payout.investor = id;
    payout.amount = amount;
    const auto made = insertPayout(m_scene, turn, std::move(payout));
    m_scene.store.money().insertEntry({.command = turn.command,
                                       .from = Account::Available,
                                       .to = Account::Payout,
                                       .amount = amount,
                                       .investor = id,
                                       .payout = made});
    return made;
}

Result<Balance> PayoutCommands::adjust(InvestorId id, Money by, const std::string& note,
                                       const RequestKey& key) {
    InvestorEntry* const investor = m_scene.known.investor(id);
    if (investor == nullptr) return fail(ErrorCode::UnknownInvestor, std::to_string(id.value));
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same =
            done->verb == store::Verb::Adjusted && done->investor == id && done->amount == by;
        if (is_same) return investor->now.balance;
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (auto checked = checkNote(note, true); !checked) return tl::make_unexpected(checked.error());
    const bool is_sane = by <= Money::largest() && Money{} - Money::largest() <= by;
    if (by.isZero() || !is_sane) return fail(ErrorCode::AmountInvalid, by.toString());
    Balance& balance = investor->now.balance;
    const Money after = balance.available + by;
    if (after.isNegative()) return fail(ErrorCode::BalanceTooSmall, balance.available.toString());
    if (after > Money::largest()) return fail(ErrorCode::AmountInvalid, by.toString());
    if (auto fits = checkDeskTotal(m_scene, by); !fits) return tl::make_unexpected(fits.error());

    auto row = m_scene.row(store::Verb::Adjusted, key);
    row.investor = id;
    row.amount = by;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    m_scene.known.touch(*investor);
    balance.available = after;
    const bool is_up = by.isPositive();
    m_scene.store.money().insertEntry({.command = turn.command,
                                       .from = is_up ? Account::Outside : Account::Available,
                                       .to = is_up ? Account::Available : Account::Outside,
                                       .amount = is_up ? by : Money{} - by,
                                       .investor = id});
    return balance;
}

Result<std::int64_t> PayoutCommands::send(const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == store::Verb::PayoutsSent) return done->count;
        return fail(ErrorCode::KeyReused, key.text());
    }
    const auto pending = m_scene.store.money().pendingPayouts();
    if (auto alone = mayAlone(m_scene, Act::PayoutSend, sumOf(pending)); !alone)
        return tl::make_unexpected(alone.error());
    auto row = m_scene.row(store::Verb::PayoutsSent, key);
    row.count = std::ssize(pending);
    row.object = pending.empty() ? 0 : pending.back().id.value;
    m_scene.record(row);
    // Its head is signed, so that a copy of the file from before it is noticed.
    if (!pending.empty()) m_scene.known.noteMilestone();
    for (const Payout& payout : pending) {
        Payout sent = payout;
        sent.state = PayoutState::Sent;
        sent.batch = key.text();
        sent.changed = row.decided;
        m_scene.store.money().savePayout(payout, sent);
    }
    return row.count;
}

Result<bool> PayoutCommands::isAnswered(PayoutId id, PayoutState answer, const RequestKey& key) {
    const auto done = m_scene.store.findCommand(key.text());
    if (!done) return false;
    const bool is_same = done->verb == store::Verb::PayoutAnswered && done->object == id.value &&
                         done->detail == static_cast<int>(answer);
    if (is_same) return true;
    return fail(ErrorCode::KeyReused, key.text());
}

Turn PayoutCommands::recordAnswer(const Payout& payout, PayoutState answer, const std::string& note,
                                  const RequestKey& key) {
    auto row = m_scene.row(store::Verb::PayoutAnswered, key);
    row.object = payout.id.value;
    row.detail = static_cast<int>(answer);
    row.loan = payout.loan;
    row.investor = payout.investor;
    row.amount = payout.amount;
    row.note = note;
    return {row.decided, m_scene.record(row)};
}

Result<void> PayoutCommands::answer(PayoutId id, PayoutState answer, const std::string& note,
                                    const RequestKey& key) {
    const auto done = isAnswered(id, answer, key);
    if (!done) return tl::make_unexpected(done.error());
    if (*done) return {};
    const auto payout = m_scene.store.money().loadPayout(id);
    if (!payout) return fail(ErrorCode::UnknownPayout, std::to_string(id.value));
    if (!mayAnswer(payout->state, answer))
        return fail(ErrorCode::PayoutDecided, std::string(codeOf(payout->state)));
    // What the bank left open is decided by a person, who says on what grounds.
    const bool is_decision = payout->state == PayoutState::Unknown;
    if (auto checked = checkNote(note, is_decision); !checked) return checked;

    const Turn turn = recordAnswer(*payout, answer, note, key);
    Payout answered = *payout;
    answered.state = answer;
    answered.changed = turn.at;
    m_scene.store.money().savePayout(*payout, answered);
    if (answer == PayoutState::Confirmed)
        m_scene.store.money().insertEntry({.command = turn.command,
                                           .from = Account::Payout,
                                           .to = Account::Outside,
                                           .amount = payout->amount,
                                           .investor = payout->investor,
                                           .loan = payout->loan,
                                           .payout = id});
    // The money of any other failed one stays on its way until it is issued again.
    if (answer == PayoutState::Failed && payout->investor) giveBack(turn, answered);
    return {};
}

Result<void> PayoutCommands::settle(PayoutId id, bool was_sent, const std::string& note,
                                    const RequestKey& key) {
    const PayoutState after = was_sent ? PayoutState::Sent : PayoutState::Pending;
    const auto done = isAnswered(id, after, key);
    if (!done) return tl::make_unexpected(done.error());
    if (*done) return {};
    const auto payout = m_scene.store.money().loadPayout(id);
    if (!payout) return fail(ErrorCode::UnknownPayout, std::to_string(id.value));
    if (payout->state != PayoutState::Restored)
        return fail(ErrorCode::PayoutDecided, std::string(codeOf(payout->state)));
    if (auto checked = checkNote(note, true); !checked) return checked;
    const Turn turn = recordAnswer(*payout, after, note, key);
    Payout settled = *payout;
    settled.state = after;
    settled.changed = turn.at;
    if (was_sent && settled.batch.empty()) settled.batch = kBatchUnknown;
    if (!was_sent) {
        // What the bank may still say of the old reference is not said of this try.
        settled.batch.clear();
        settled.reference = payoutReference(m_scene.desk, id);
    }
    m_scene.store.money().savePayout(*payout, settled);
    return {};
}

void PayoutCommands::giveBack(const Turn& turn, const Payout& payout) {
    InvestorEntry* const investor = m_scene.known.investor(payout.investor);
    requireLaw(investor != nullptr, "a payout's investor is gone");
    m_scene.known.touch(*investor);
    investor->now.balance.available += payout.amount;
    m_scene.store.money().insertEntry({.command = turn.command,
                                       .from = Account::Payout,
                                       .to = Account::Available,
                                       .amount = payout.amount,
                                       .investor = payout.investor,
                                       .loan = payout.loan,
                                       .payout = payout.id});
}

Result<PayoutId> PayoutCommands::reissue(PayoutId id, const std::string& note,
                                         const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == store::Verb::PayoutReissued && done->object == id.value)
            return PayoutId(done->count);
        return fail(ErrorCode::KeyReused, key.text());
    }
    const auto failed = m_scene.store.money().loadPayout(id);
    if (!failed) return fail(ErrorCode::UnknownPayout, std::to_string(id.value));
    if (failed->state != PayoutState::Failed)
        return fail(ErrorCode::PayoutDecided, std::string(codeOf(failed->state)));
    // An investor's money went back to his balance, or is on its way again already.
    if (failed->investor || m_scene.store.money().isReplaced(id))
        return fail(ErrorCode::PayoutDecided, std::string(codeOf(failed->state)));
    if (auto checked = checkNote(note, true); !checked) return tl::make_unexpected(checked.error());

    auto row = m_scene.row(store::Verb::PayoutReissued, key);
    row.object = id.value;
    row.count = m_scene.store.money().lastPayout() + 1;
    row.loan = failed->loan;
    row.amount = failed->amount;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    Payout again;
    again.kind = failed->kind;
    again.loan = failed->loan;
    again.bid = failed->bid;
    again.from_case = failed->from_case;
    again.replaces = id;
    again.amount = failed->amount;
    again.payee = failed->payee;
    return insertPayout(m_scene, turn, std::move(again));
}

}  // namespace plimsoll::service
