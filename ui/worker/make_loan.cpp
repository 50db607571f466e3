#include "ui/worker/make_loan.h"

namespace plimsoll::ui {

namespace {

constexpr int kInvestorPage = 1'000;
constexpr int kInvestorPages = 20;

Result<LoanId> create(Desk& desk, DeskReader& reader, const LoanSubmission& submission) {
    NewLoan loan = submission.loan;
    for (const std::string& code : submission.listed) {
        auto investor = reader.findInvestor(code);
        if (!investor) return tl::make_unexpected(investor.error());
        loan.listed.push_back(investor->id);
    }
    if (!submission.borrower.empty()) {
        auto borrower = reader.findInvestor(submission.borrower);
        if (!borrower) return tl::make_unexpected(borrower.error());
        loan.borrower = borrower->id;
    }
    return desk.createLoan(std::move(loan), submission.create_key);
}

Result<Asked> scheduleAndOpen(Desk& desk, LoanId loan, const LoanSubmission& submission) {
    auto scheduled = desk.scheduleLoan(loan, submission.schedule, submission.schedule_key);
    if (!scheduled) return tl::make_unexpected(scheduled.error());
    if (submission.asks) {
        const Command command = submission.open_now ? Command(OpenLoan{.loan = loan})
                                                    : Command(ApproveLoan{.loan = loan});
        return desk.ask(command, submission.reason, submission.note, submission.open_key);
    }
    if (!submission.open_now) return Asked{};
    auto opened = desk.moveLoan(loan, LoanMove::Open, {}, submission.open_key);
    if (!opened) return tl::make_unexpected(opened.error());
    return Asked{};
}

}  // namespace

Result<LoanMade> makeLoan(Desk& desk, const LoanSubmission& submission) {
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    Result<LoanId> id = submission.existing ? Result<LoanId>(submission.existing)
                                            : create(desk, **reader, submission);
    if (!id) return tl::make_unexpected(id.error());
    const auto rest = scheduleAndOpen(desk, *id, submission);
    auto loan = (*reader)->loan(*id);
    if (!loan) return tl::make_unexpected(loan.error());
    LoanMade made;
    made.loan = std::move(*loan);
    made.asked = rest.value_or(Asked{});
    if (!rest) made.rest = rest.error();
    if (submission.open_now) made.asked_for = Act::LoanOpen;
    return made;
}

Result<EligibleCount> countEligible(DeskReader& reader) {
    EligibleCount count;
    InvestorId after;
    for (int page = 0; page < kInvestorPages; ++page) {
        auto investors = reader.investors(after, kInvestorPage);
        if (!investors) return tl::make_unexpected(investors.error());
        for (const InvestorSummary& investor : *investors) {
            if (investor.status != InvestorStatus::Active) continue;
            ++count.everyone;
            count.new_customers += investor.accepted_bids == 0 ? 1 : 0;
        }
        if (int(investors->size()) < kInvestorPage) return count;
        after = investors->back().id;
    }
    count.complete = false;
    return count;
}

Result<QStringList> unknownInvestors(DeskReader& reader, const QStringList& codes) {
    QStringList unknown;
    for (const QString& code : codes) {
        auto investor = reader.findInvestor(code.toStdString());
        if (investor) continue;
        if (investor.error().code != ErrorCode::UnknownInvestor) {
            return tl::make_unexpected(investor.error());
        }
        unknown.append(code);
    }
    return unknown;
}

}  // namespace plimsoll::ui
