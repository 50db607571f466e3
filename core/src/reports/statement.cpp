#include "reports/statement.h"

#include <algorithm>
#include <optional>

#include "store/engine_error.h"

namespace plimsoll::service {
namespace {

using Kind = StatementLine::Kind;

/// The part of a balance that an account is; null for accounts that are not the investor's.
Money* partOf(Balance& balance, Account account) {
    switch (account) {
        case Account::Available:
            return &balance.available;
        case Account::Frozen:
            return &balance.frozen;
        case Account::Lent:
            return &balance.lent;
        default:
            return nullptr;
    }
}

/// What a transfer is called on a statement; empty when no such transfer is made.
std::optional<Kind> kindOf(const LedgerEntry& entry, store::Verb verb) {
    const auto is = [&](Account from, Account to) { return entry.from == from && entry.to == to; };
    if (is(Account::Outside, Account::Available))
        return verb == store::Verb::Adjusted ? Kind::Adjustment : Kind::Deposit;
    if (is(Account::Available, Account::Outside)) return Kind::Adjustment;
    if (is(Account::Outside, Account::Frozen) || is(Account::Available, Account::Frozen) ||
        is(Account::Suspense, Account::Frozen))
        return Kind::BidPaid;
    if (is(Account::Frozen, Account::Available) || is(Account::Frozen, Account::Payout))
        return Kind::Released;
    if (is(Account::Frozen, Account::Lent)) return Kind::Disbursed;
    if (is(Account::Available, Account::Payout)) return Kind::CashOut;
    if (is(Account::Payout, Account::Available)) return Kind::CashBack;
    return std::nullopt;
}

class Statement {
public:
    explicit Statement(const InvestorSummary& investor) : m_investor(investor) {}

    void add(const BidRecord& bid);
    void add(const store::LedgerLine& line);
    [[nodiscard]] std::vector<StatementLine> end();

private:
    [[noreturn]] void damaged() const;
    void move(Account from, Account to, Money amount);
    void write(StatementLine line);

    const InvestorSummary& m_investor;
    Balance m_balance;
    std::vector<StatementLine> m_lines;
};

void Statement::damaged() const {
    throw store::EngineError(ErrorCode::DeskDamaged, "statement of " + m_investor.code);
}

void Statement::move(Account from, Account to, Money amount) {
    if (!amount.isPositive() || amount > Money::largest()) damaged();
    if (Money* const source = partOf(m_balance, from)) {
        if (*source < amount) damaged();
        *source -= amount;
    }
    if (Money* const target = partOf(m_balance, to)) {
        // What is stored may be a foreign hand's.
        if (*target > Money::mostOnADesk() - amount) damaged();
        *target += amount;
    }
}

void Statement::write(StatementLine line) {
    line.available = m_balance.available;
    line.frozen = m_balance.frozen;
    line.lent = m_balance.lent;
    m_lines.push_back(std::move(line));
}

void Statement::add(const BidRecord& bid) {
    const Decision& decision = bid.decision;
    move(Account::Available, Account::Frozen, decision.accepted);
    StatementLine line;
    line.at = decision.decided;
    line.kind = Kind::BidPaid;
    line.amount = decision.accepted;
    line.loan = bid.loan;
    line.bid = bid.id;
    line.loan_code = bid.loan_code;
    write(std::move(line));
}

void Statement::add(const store::LedgerLine& transfer) {
    const LedgerEntry& entry = transfer.entry;
    // Payments in suspense and payouts bear his name, too, but are on none of his accounts.
    if (partOf(m_balance, entry.from) == nullptr && partOf(m_balance, entry.to) == nullptr) return;
    const auto kind = kindOf(entry, transfer.verb);
    if (!kind) damaged();
    move(entry.from, entry.to, entry.amount);
    StatementLine line;
    line.at = transfer.at;
    line.kind = *kind;
    line.amount = entry.amount;
    line.loan = entry.loan;
    line.bid = entry.bid;
    line.payout = entry.payout;
    line.loan_code = transfer.loan_code;
    write(std::move(line));
}

std::vector<StatementLine> Statement::end() {
    if (m_balance != m_investor.balance) damaged();
    return std::move(m_lines);
}

/// Paid at its decision; what is paid later is in the ledger.
bool isPaidAtOnce(const BidRecord& bid) {
    return bid.decision.outcome == Outcome::Accepted && bid.funding == Funding::Balance;
}

}  // namespace

std::vector<StatementLine> statementOf(store::ReadStore& store, InvestorId id) {
    const auto investor = store.investor(id);
    if (!investor) throw store::EngineError(ErrorCode::UnknownInvestor, std::to_string(id.value));
    auto bids = store.takenBids(id);
    std::erase_if(bids, [](const BidRecord& bid) { return !isPaidAtOnce(bid); });
    const auto entries = store.ledgerOf(id);

    // Both are in order of time, and no two decisions have the same.
    Statement statement(*investor);
    auto bid = bids.begin();
    for (const store::LedgerLine& entry : entries) {
        for (; bid != bids.end() && bid->decision.decided < entry.at; ++bid) statement.add(*bid);
        statement.add(entry);
    }
    for (; bid != bids.end(); ++bid) statement.add(*bid);
    return statement.end();
}

}  // namespace plimsoll::service
