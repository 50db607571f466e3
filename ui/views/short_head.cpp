#include "ui/views/short_head.h"

#include <QEvent>

#include "ui/text/figures.h"
#include "ui/text/short_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

ShortHead::ShortHead(QWidget* parent)
    : QFrame(parent),
      m_title(makeParagraph(u"heading"_s, this)),
      m_state(new ChipLabel(this)),
      m_claim(new ClaimRow(this)),
      m_why_title(makeLabel(u"section"_s, this)),
      m_sentence(makeParagraph(u"plain"_s, this)),
      m_why(new QPushButton(this)),
      m_line(new ShortTimeLine(this)) {
    setProperty("card", true);
    setObjectName(u"shortHead"_s);
    m_sentence->setObjectName(u"shortDeskSentence"_s);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_why->setObjectName(u"shortDeskWhy"_s);
    m_why->setProperty("quiet", true);
    // Lines up with the sentence beside it.
    m_why_title->setContentsMargins(0, 8, 0, 0);
    m_sentence->setContentsMargins(0, 8, 0, 0);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title, 3);
    head->addWidget(m_state);
    head->addWidget(m_claim, 2);
    auto* why = new QHBoxLayout;
    why->setSpacing(12);
    why->addWidget(m_why_title, 0, Qt::AlignTop);
    why->addWidget(m_sentence, 1, Qt::AlignTop);
    why->addWidget(m_why, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(makeFigures());
    layout->addLayout(why);
    layout->addWidget(m_line);
    connect(m_why, &QPushButton::clicked, this, [this] { emit whyWanted(m_loan); });
    retranslate();
}

QWidget* ShortHead::makeFigures() {
    auto* figures = new QWidget(this);
    auto* layout = new QHBoxLayout(figures);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    for (FigureLabel** figure : {&m_target, &m_paid, &m_missing, &m_bidders, &m_end}) {
        *figure = new FigureLabel(figures);
        layout->addWidget(*figure);
    }
    layout->addStretch();
    return figures;
}

void ShortHead::showLoan(const LoanSummary& loan, const std::optional<ShortReport>& report) {
    m_loan = loan;
    m_report = report;
    retranslate();
}

void ShortHead::retranslate() {
    m_title->setText(m_loan.title.empty()
                         ? shownText(m_loan.code)
                         : u"%1 · %2"_s.arg(shownText(m_loan.code), shownText(m_loan.title)));
    m_state->show(chipFor(m_loan));
    const Money missing = m_loan.terms.target - m_loan.capacity.paid;
    m_target->setName(m_loan.first_target > m_loan.terms.target ? tr("Target (reduced)")
                                                                : tr("Target"));
    m_target->setFigure(Figures::money(m_loan.terms.target));
    m_paid->setName(tr("Paid"));
    m_paid->setFigure(Figures::money(m_loan.capacity.paid));
    m_missing->setName(tr("Shortfall"));
    m_missing->setFigure(
        u"%1 (%2)"_s.arg(Figures::money(missing), Figures::percent(missing, m_loan.terms.target)));
    m_bidders->setName(tr("Bidders"));
    m_bidders->setFigure(Figures::count(m_loan.bidders));
    const auto end = m_loan.closed ? m_loan.closed : m_loan.schedule.closes;
    m_end->setName(m_loan.closed ? tr("Ended") : tr("Ends"));
    m_end->setFigure(end ? Figures::moment(*end).left(16) : u"–"_s);
    m_why_title->setText(tr("Why short"));
    m_why->setText(tr("At any instant…"));
    m_why->setToolTip(tr("How the loan stood at any instant of its sale (Ctrl+Y)"));
    m_sentence->setText(m_report ? ShortText::sentence(m_loan, *m_report) : tr("Reading…"));
    m_line->showReport(m_loan, m_report);
}

void ShortHead::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
