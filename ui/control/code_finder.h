#pragma once
// What a code typed into the search box names: a loan or an investor. GUI thread.

#include "ui/views/message_bar.h"
#include "ui/worker/desk_session.h"

namespace plimsoll::ui {

class CodeFinder final : public QObject {
    Q_OBJECT

public:
    CodeFinder(DeskSession& session, MessageBar& messages, QObject* parent);
    void seek(const QString& code);

signals:
    void loanFound(plimsoll::LoanId loan);
    void investorFound(plimsoll::InvestorId investor);

private:
    DeskSession& m_session;
    MessageBar& m_messages;
};

}  // namespace plimsoll::ui
