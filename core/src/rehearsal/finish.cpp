#include "rehearsal/finish.h"

namespace plimsoll::rehearsal {

Result<void> checkMayRun(Desk& desk, bool invents) {
    if (invents && !desk.info().mayInvent())
        return fail(ErrorCode::NotARehearsal, desk.info().name);
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    const auto wants_two = (*reader)->needsChecker(Act::LoanOpen);
    if (!wants_two) return tl::make_unexpected(wants_two.error());
    if (*wants_two) return fail(ErrorCode::NeedsChecker, std::string(codeOf(Act::LoanOpen)));
    return {};
}

Result<void> checkSound(const Terms& terms) {
    const auto findings = checkTerms(terms);
    if (findings.empty() || !findings.front().isError()) return {};
    return fail(ErrorCode::TermsUnsound, std::string(codeOf(findings.front().code)) + ":" +
                                             findings.front().amount.toString());
}

Result<LoanId> openNewLoan(Desk& desk, const Terms& terms, std::string title,
                           std::chrono::seconds hold_window) {
    NewLoan loan;
    loan.terms = terms;
    loan.title = std::move(title);
    loan.hold_window = hold_window;
    return desk.createLoan(std::move(loan)).and_then([&](LoanId id) {
        return desk.openLoan(id).map([id] { return id; });
    });
}

Result<RehearsalReport> finish(Desk& desk, LoanId loan, RehearsalReport report,
                               const std::stop_token& stop) {
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    const auto summary = (*reader)->loan(loan);
    if (!summary) return tl::make_unexpected(summary.error());
    auto verified = (*reader)->verify({}, stop);
    if (!verified) return tl::make_unexpected(verified.error());
    report.loan = loan;
    report.loan_code = summary->code;
    report.terms = summary->terms;
    report.capacity = summary->capacity;
    report.phase = summary->phase;
    report.verified = std::move(*verified);
    report.cancelled = report.cancelled || report.verified.cancelled;
    return report;
}

}  // namespace plimsoll::rehearsal
