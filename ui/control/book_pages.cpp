#include "ui/control/book_pages.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

BookPages::BookPages(DeskSession& session, CommandRunner& commands, MainActions& actions,
                     QSettings& settings, QWidget* window)
    : QObject(window),
      over(new OverPages(session, commands, settings, window)),
      certificates(new CertificateControl(session, commands, actions, settings, window)),
      imports(new ImportControl(session, commands, actions, settings, window)),
      m_actions(actions) {
    m_actions.excess->setProperty("namedIcon", u"unequal"_s);
    connect(m_actions.excess, &QAction::triggered, this, [this] {
        if (m_loan) emit excessWanted(m_loan->id);
    });
    connect(imports, &ImportControl::excessWanted, this, &BookPages::excessWanted);
    connect(imports, &ImportControl::loanWanted, this, &BookPages::loanWanted);
    connect(over->view, &OverView::loanWanted, this, &BookPages::excessWanted);
    enable();
}

void BookPages::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_loan.reset();
    over->setDesk(desk);
    certificates->setDesk(desk);
    imports->setDesk(desk);
    enable();
}

void BookPages::follow(const DeskView& desk) {
    m_desk = desk;
    over->follow(desk);
    certificates->follow(desk);
    imports->follow(desk);
    enable();
}

void BookPages::setLoan(const std::optional<LoanRow>& row) {
    m_loan = row ? std::optional(row->loan) : std::nullopt;
    certificates->setLoan(row);
    enable();
}

void BookPages::enable() {
    // What was over once keeps its lines on record; only there does one look for them.
    m_actions.excess->setEnabled(m_loan && m_loan->phase == Phase::Over && m_desk &&
                                 !m_desk->locked);
}

void BookPages::retranslate() {
    enable();
}

}  // namespace plimsoll::ui
