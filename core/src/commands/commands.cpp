#include "commands/commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "commands/alone.h"
#include "commands/desk_total.h"
#include "values/names.h"

namespace plimsoll::service {
namespace {

constexpr std::int64_t kFirstLoanNumber = 1'000;
constexpr auto kClock = "clock";

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

Result<void> Commands::admit(const Errand& errand) {
    m_scene.seat = errand.seat;
    m_scene.actor = errand.seat ? errand.seat->login : kClock;
    if (!errand.seat) return {};
    if (!errand.is_free)
        if (auto may = m_scene.people.allow(*errand.seat, errand.act); !may) return may;
    if (m_scene.clock.isHeld() && !errand.is_look && errand.act != Act::ClockConfirm)
        return fail(ErrorCode::ClockInDoubt, std::string(codeOf(errand.act)));
    return {};
}

void Commands::trace(const Errand& errand, std::string_view outcome) {
    m_scene.trail->closeAct(errand, outcome, m_scene.clock.next());
    m_scene.seat.reset();
}

Result<void> Commands::checkNewLoan(const NewLoan& loan) {
    if (!isCode(loan.code)) return fail(ErrorCode::CodeInvalid, loan.code);
    if (m_scene.store.hasLoanCode(loan.code)) return fail(ErrorCode::CodeTaken, loan.code);
    if (!isName(loan.title)) return fail(ErrorCode::NameInvalid, loan.title);
    const auto findings = checkTerms(loan.terms);
    if (!findings.empty() && findings.front().isError()) {
        return fail(ErrorCode::TermsUnsound, fmt::format("{}:{}", codeOf(findings.front().code),
                                                         findings.front().amount.toString()));
    }
    if (loan.hold_window < kShortestHoldWindow || loan.hold_window > kLongestHoldWindow)
        return fail(ErrorCode::ScheduleInvalid, "hold_window");
    std::vector<InvestorId> named = loan.listed;
    if (loan.borrower) named.push_back(loan.borrower);
    for (const InvestorId id : named)
        if (m_scene.known.investor(id) == nullptr)
            return fail(ErrorCode::UnknownInvestor, std::to_string(id.value));
    return {};
}

Result<LoanId> Commands::createLoan(NewLoan loan, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb != store::Verb::LoanCreated) return fail(ErrorCode::KeyReused, key.text());
        return done->loan;
    }
    const LoanId id(m_scene.store.lastLoan() + 1);
    // Somebody may have used the next number as a code of his own.
    for (auto number = kFirstLoanNumber + id.value; loan.code.empty(); ++number)
        if (auto code = fmt::format("L-{}", number); !m_scene.store.hasLoanCode(code))
            loan.code = std::move(code);
    if (auto checked = checkNewLoan(loan); !checked)
        return tl::make_unexpected(std::move(checked).error());

    auto row = m_scene.row(store::Verb::LoanCreated, key);
    row.loan = id;
    row.amount = loan.terms.target;
    m_scene.store.insertLoan(id, loan, row.decided);
    m_scene.record(row);
    return id;
}

Result<void> Commands::checkNewInvestor(const NewInvestor& investor) {
    if (!isCode(investor.code)) return fail(ErrorCode::CodeInvalid, investor.code);
    if (m_scene.store.hasInvestorCode(investor.code))
        return fail(ErrorCode::CodeTaken, investor.code);
    if (!isName(investor.name)) return fail(ErrorCode::NameInvalid, investor.name);
    if (!isPhone(investor.phone)) return fail(ErrorCode::InputInvalid, "phone");
    if (!isIdNumber(investor.id_number)) return fail(ErrorCode::InputInvalid, "id_number");
    if (!investor.deposit.isZero() && !isDeposit(investor.deposit))
        return fail(ErrorCode::AmountInvalid, investor.deposit.toString());
    return {};
}

Result<std::vector<InvestorId>> Commands::addInvestors(std::vector<NewInvestor> investors,
                                                       const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb != store::Verb::InvestorsAdded)
            return fail(ErrorCode::KeyReused, key.text());
        return numbered(done->investor, done->count);
    }
    if (investors.empty()) return std::vector<InvestorId>{};
    std::vector<Money> sums;
    for (const NewInvestor& investor : investors) sums.push_back(investor.deposit);
    if (auto alone = mayAlone(m_scene, Act::Deposit, sums); !alone)
        return tl::make_unexpected(alone.error());

    const InvestorId first(m_scene.store.lastInvestor() + 1);
    auto added = m_scene.row(store::Verb::InvestorsAdded, key);
    added.investor = first;
    added.count = static_cast<std::int64_t>(investors.size());
    std::vector<store::JournalRow> deposits;
    Money room = roomOnDesk(m_scene);
    std::int64_t number = first.value;  // where automatic codes go on
    for (std::size_t i = 0; i < investors.size(); ++i) {
        NewInvestor& investor = investors[i];
        const InvestorId id(first.value + static_cast<std::int64_t>(i));
        for (number = std::max(number, id.value); investor.code.empty(); ++number)
            if (auto code = fmt::format("C-{:05}", number); !m_scene.store.hasInvestorCode(code))
                investor.code = std::move(code);
        // Checked one by one against what is stored, so that two of one code in a list are found,
        // too.
        if (auto checked = checkNewInvestor(investor); !checked)
            return tl::make_unexpected(std::move(checked).error());
        if (investor.deposit > room) return fail(ErrorCode::TotalTooLarge, room.toString());
        room -= investor.deposit;
        m_scene.store.insertInvestor(id, investor, added.decided);
        if (investor.deposit.isZero()) continue;
        deposits.push_back(m_scene.row(store::Verb::Deposited, RequestKey{}));
        deposits.back().investor = id;
        deposits.back().amount = investor.deposit;
    }
    m_scene.record(added);
    for (const auto& deposit : deposits) recordDeposit(deposit);
    return numbered(first, added.count);
}

void Commands::recordDeposit(const store::JournalRow& row) {
    const auto command = m_scene.record(row);
    m_scene.store.money().insertEntry({.command = command,
                                       .from = Account::Outside,
                                       .to = Account::Available,
                                       .amount = row.amount,
                                       .investor = row.investor});
}

Result<Balance> Commands::deposit(InvestorId id, Money amount, const RequestKey& key) {
    InvestorEntry* const investor = m_scene.known.investor(id);
    if (investor == nullptr) return fail(ErrorCode::UnknownInvestor, std::to_string(id.value));
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same =
            done->verb == store::Verb::Deposited && done->investor == id && done->amount == amount;
        if (!is_same) return fail(ErrorCode::KeyReused, key.text());
        return investor->now.balance;
    }
    if (!isDeposit(amount) || !isDeposit(investor->now.balance.available + amount))
        return fail(ErrorCode::AmountInvalid, amount.toString());
    if (auto fits = checkDeskTotal(m_scene, amount); !fits)
        return tl::make_unexpected(fits.error());
    if (auto alone = mayAlone(m_scene, Act::Deposit, amount); !alone)
        return tl::make_unexpected(alone.error());

    auto row = m_scene.row(store::Verb::Deposited, key);
    row.investor = id;
    row.amount = amount;
    m_scene.known.touch(*investor);
    investor->now.balance.available += amount;
    recordDeposit(row);
    return investor->now.balance;
}

Result<void> Commands::setInvestorStatus(InvestorId id, InvestorStatus status,
                                         const RequestKey& key) {
    const auto verb = status == InvestorStatus::Suspended ? store::Verb::InvestorSuspended
                                                          : store::Verb::InvestorActivated;
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == verb && done->investor == id) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    InvestorEntry* const investor = m_scene.known.investor(id);
    if (investor == nullptr) return fail(ErrorCode::UnknownInvestor, std::to_string(id.value));
    auto row = m_scene.row(verb, key);
    row.investor = id;
    m_scene.known.touch(*investor);
    investor->now.status = status;
    m_scene.record(row);
    return {};
}

void Commands::doubtClock(const ClockDoubt& doubt) {
    auto row = m_scene.row(store::Verb::ClockDoubted);
    row.schedule = {doubt.last, doubt.now};
    m_scene.record(row);
}

Result<PersonalData> Commands::reveal(InvestorId id, const std::string& reason) {
    if (auto checked = checkNote(reason, true); !checked)
        return tl::make_unexpected(checked.error());
    const auto found = m_scene.store.people().personal(id);
    if (!found) return fail(ErrorCode::UnknownInvestor, std::to_string(id.value));
    return *found;
}

Result<void> Commands::confirmClock(const std::string& note, std::optional<Timestamp> now,
                                    const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == store::Verb::ClockConfirmed) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (auto checked = checkNote(note, true); !checked) return checked;
    if (m_scene.desk_clock != nullptr) now = m_scene.desk_clock->trust();
    // The base of everything after it; this record itself stands on it already.
    const auto decided = m_scene.clock.confirm(now.value_or(m_scene.clock.clockNow()));
    auto row = m_scene.rowAt(decided, store::Verb::ClockConfirmed, key);
    row.schedule.opens = now;
    row.note = note;
    m_scene.record(row);
    return {};
}

}  // namespace plimsoll::service
