#include "service/commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "values/names.h"

namespace plimsoll::service {
namespace {

constexpr std::int64_t kFirstLoanNumber = 1'000;

bool isDeposit(Money amount) {
    return amount.isPositive() && amount <= Money::largest();
}

std::vector<InvestorId> numbered(InvestorId first, std::int64_t count) {
    std::vector<InvestorId> ids;
    ids.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) ids.emplace_back(first.value + i);
    return ids;
}

}  // namespace

store::JournalRow Commands::journalRow(store::Verb verb, const RequestKey& key) {
    store::JournalRow row;
    row.decided = m_clock.next();
    row.verb = verb;
    row.key = key.text();
    row.actor = m_actor;
    return row;
}

Result<void> Commands::checkNewLoan(const NewLoan& loan) {
    if (!isCode(loan.code)) return fail(ErrorCode::CodeInvalid, loan.code);
    if (m_store.hasLoanCode(loan.code)) return fail(ErrorCode::CodeTaken, loan.code);
    if (!isName(loan.title)) return fail(ErrorCode::NameInvalid, loan.title);
    const auto findings = checkTerms(loan.terms);
    if (!findings.empty() && findings.front().isError()) {
        return fail(ErrorCode::TermsUnsound, fmt::format("{}:{}", codeOf(findings.front().code),
                                                         findings.front().amount.toString()));
    }
    std::vector<InvestorId> named = loan.listed;
    if (loan.borrower) named.push_back(loan.borrower);
    for (const InvestorId id : named)
        if (m_known.investor(id) == nullptr)
            return fail(ErrorCode::UnknownInvestor, std::to_string(id.value));
    return {};
}

Result<LoanId> Commands::createLoan(NewLoan loan, const RequestKey& key) {
    if (const auto done = m_store.findCommand(key.text())) {
        if (done->verb != store::Verb::LoanCreated) return fail(ErrorCode::KeyReused, key.text());
        return done->loan;
    }
    const LoanId id(m_store.lastLoan() + 1);
    // Somebody may have used the next number as a code of his own.
    for (auto number = kFirstLoanNumber + id.value; loan.code.empty(); ++number)
        if (auto code = fmt::format("L-{}", number); !m_store.hasLoanCode(code))
            loan.code = std::move(code);
    if (auto checked = checkNewLoan(loan); !checked)
        return tl::make_unexpected(std::move(checked).error());

    auto row = journalRow(store::Verb::LoanCreated, key);
    row.loan = id;
    row.amount = loan.terms.target;
    m_store.insertLoan(id, loan, row.decided);
    m_store.insertJournal(row);
    return id;
}

Result<void> Commands::openLoan(LoanId id, const RequestKey& key) {
    if (const auto done = m_store.findCommand(key.text())) {
        if (done->verb == store::Verb::LoanOpened && done->loan == id) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    LoanEntry* const loan = m_known.loan(id);
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(id.value));
    if (loan->now.phase != Phase::Draft)
        return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->now.phase)));
    auto row = journalRow(store::Verb::LoanOpened, key);
    row.loan = id;
    m_store.saveOpened(id, row.decided);
    m_store.insertJournal(row);
    loan->stored.phase = loan->now.phase = Phase::Open;
    return {};
}

Result<void> Commands::checkNewInvestor(const NewInvestor& investor) {
    if (!isCode(investor.code)) return fail(ErrorCode::CodeInvalid, investor.code);
    if (m_store.hasInvestorCode(investor.code)) return fail(ErrorCode::CodeTaken, investor.code);
    if (!isName(investor.name)) return fail(ErrorCode::NameInvalid, investor.name);
    if (!investor.deposit.isZero() && !isDeposit(investor.deposit))
        return fail(ErrorCode::AmountInvalid, investor.deposit.toString());
    return {};
}

Result<std::vector<InvestorId>> Commands::addInvestors(std::vector<NewInvestor> investors,
                                                       const RequestKey& key) {
    if (const auto done = m_store.findCommand(key.text())) {
        if (done->verb != store::Verb::InvestorsAdded)
            return fail(ErrorCode::KeyReused, key.text());
        return numbered(done->investor, done->count);
    }
    if (investors.empty()) return std::vector<InvestorId>{};

    const InvestorId first(m_store.lastInvestor() + 1);
    auto added = journalRow(store::Verb::InvestorsAdded, key);
    added.investor = first;
    added.count = static_cast<std::int64_t>(investors.size());
    std::vector<store::JournalRow> deposits;
    std::int64_t number = first.value;  // where automatic codes go on
    for (std::size_t i = 0; i < investors.size(); ++i) {
        NewInvestor& investor = investors[i];
        const InvestorId id(first.value + static_cast<std::int64_t>(i));
        for (number = std::max(number, id.value); investor.code.empty(); ++number)
            if (auto code = fmt::format("C-{:05}", number); !m_store.hasInvestorCode(code))
                investor.code = std::move(code);
        // Checked one by one against what is stored, so that two of one code in a list are found,
        // too.
        if (auto checked = checkNewInvestor(investor); !checked)
            return tl::make_unexpected(std::move(checked).error());
        m_store.insertInvestor(id, investor, added.decided);
        if (investor.deposit.isZero()) continue;
        deposits.push_back(journalRow(store::Verb::Deposited, RequestKey{}));
        deposits.back().investor = id;
        deposits.back().amount = investor.deposit;
    }
    m_store.insertJournal(added);
    for (const auto& deposit : deposits) m_store.insertJournal(deposit);
    return numbered(first, added.count);
}

Result<Balance> Commands::deposit(InvestorId id, Money amount, const RequestKey& key) {
    InvestorEntry* const investor = m_known.investor(id);
    if (investor == nullptr) return fail(ErrorCode::UnknownInvestor, std::to_string(id.value));
    if (const auto done = m_store.findCommand(key.text())) {
        const bool is_same =
            done->verb == store::Verb::Deposited && done->investor == id && done->amount == amount;
        if (!is_same) return fail(ErrorCode::KeyReused, key.text());
        return investor->now.balance;
    }
    if (!isDeposit(amount) || !isDeposit(investor->now.balance.available + amount))
        return fail(ErrorCode::AmountInvalid, amount.toString());

    auto row = journalRow(store::Verb::Deposited, key);
    row.investor = id;
    row.amount = amount;
    m_known.touch(*investor);
    investor->now.balance.available += amount;
    m_store.insertJournal(row);
    return investor->now.balance;
}

Result<void> Commands::setInvestorStatus(InvestorId id, InvestorStatus status,
                                         const RequestKey& key) {
    const auto verb = status == InvestorStatus::Suspended ? store::Verb::InvestorSuspended
                                                          : store::Verb::InvestorActivated;
    if (const auto done = m_store.findCommand(key.text())) {
        if (done->verb == verb && done->investor == id) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    InvestorEntry* const investor = m_known.investor(id);
    if (investor == nullptr) return fail(ErrorCode::UnknownInvestor, std::to_string(id.value));
    auto row = journalRow(verb, key);
    row.investor = id;
    m_known.touch(*investor);
    investor->now.status = status;
    m_store.insertJournal(row);
    return {};
}

}  // namespace plimsoll::service
