#include "ui/views/claim_row.h"

#include "ui/text/shown_text.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

ClaimRow::ClaimRow(QWidget* parent)
    : QWidget(parent),
      m_text(makeParagraph(u"muted"_s, this)),
      m_step_button(new QPushButton(this)) {
    m_text->setObjectName(u"claimText"_s);
    m_step_button->setObjectName(u"claimStep"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_step_button);
    connect(m_step_button, &QPushButton::clicked, this,
            [this] { emit stepWanted(m_what, m_step); });
    retranslate();
}

void ClaimRow::show(const WorkNews& work, Claimed what, const DeskView& desk) {
    m_work = work;
    m_what = what;
    m_desk = desk;
    retranslate();
}

void ClaimRow::retranslate() {
    const Claim* claim = m_work.claimOf(m_what);
    const bool mine = claim && m_desk.isSignedIn() && claim->staff == m_desk.seat.staff;
    QStringList facts{!claim ? tr("claimed by nobody")
                      : mine ? tr("claimed by you")
                             : tr("claimed by %1").arg(shownText(claim->login))};
    for (const std::string& login : m_work.lookersAt(m_what)) {
        facts.append(tr("%1 is viewing").arg(shownText(login)));
    }
    const QString text = facts.join(u" · "_s);
    if (m_text->text() != text) m_text->setText(text);
    m_step = !claim ? ClaimStep::Take : mine ? ClaimStep::Release : ClaimStep::TakeOver;
    const bool may = m_what.object != 0 && m_desk.isSignedIn() && m_desk.may(Act::Claim);
    m_step_button->setVisible(may);
    m_step_button->setText(m_step == ClaimStep::Take      ? tr("&Claim")
                           : m_step == ClaimStep::Release ? tr("Release &claim")
                                                          : tr("Take over &claim"));
    m_step_button->setToolTip(
        tr("A claim says to the others that you work on it; it forbids them nothing."));
}

void ClaimRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
