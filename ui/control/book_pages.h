#pragma once
// What comes into the book from elsewhere and what leaves it: imports, the over-filled loans that
// they bring, certificates. GUI thread.

#include "ui/control/certificate_control.h"
#include "ui/control/import_control.h"
#include "ui/control/over_pages.h"

namespace plimsoll::ui {

class BookPages final : public QObject {
    Q_OBJECT

public:
    BookPages(DeskSession& session, CommandRunner& commands, MainActions& actions,
              QSettings& settings, QWidget* window);

    OverPages* const over;
    CertificateControl* const certificates;
    ImportControl* const imports;

    void setDesk(const std::optional<DeskView>& desk);
    void follow(const DeskView& desk);
    /// The loan that the menu and the live view mean; none: there is none.
    void setLoan(const std::optional<LoanRow>& row);
    void retranslate();

signals:
    /// Somebody wants to see what came beyond this loan's target.
    void excessWanted(plimsoll::LoanId loan);
    void loanWanted(plimsoll::LoanId loan);

private:
    void enable();

    MainActions& m_actions;
    std::optional<DeskView> m_desk;
    std::optional<LoanSummary> m_loan;
};

}  // namespace plimsoll::ui
