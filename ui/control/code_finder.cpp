#include "ui/control/code_finder.h"

namespace plimsoll::ui {

namespace {

struct Found {
    LoanId loan;
    InvestorId investor;
};

Result<Found> findByCode(DeskReader& reader, const std::string& code) {
    Found found;
    if (auto loan = reader.findLoan(code)) {
        found.loan = loan->id;
    } else if (loan.error().code != ErrorCode::UnknownLoan) {
        return tl::make_unexpected(loan.error());
    } else if (auto investor = reader.findInvestor(code)) {
        found.investor = investor->id;
    } else if (investor.error().code != ErrorCode::UnknownInvestor) {
        return tl::make_unexpected(investor.error());
    }
    return found;
}

}  // namespace

CodeFinder::CodeFinder(DeskSession& session, MessageBar& messages, QObject* parent)
    : QObject(parent), m_session(session), m_messages(messages) {}

void CodeFinder::seek(const QString& code) {
    m_session.ask(
        this, [code = code.toStdString()](DeskReader& reader) { return findByCode(reader, code); },
        [this, code](const Result<Found>& found) {
            if (!found) {
                m_messages.show(messageFor(found.error()));
            } else if (found->loan) {
                emit loanFound(found->loan);
            } else if (found->investor) {
                emit investorFound(found->investor);
            } else {
                m_messages.show(messageFor({ErrorCode::UnknownLoan, code.toStdString()}));
            }
        });
}

}  // namespace plimsoll::ui
