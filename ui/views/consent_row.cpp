#include "ui/views/consent_row.h"

#include <QEvent>

#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

ConsentRow::ConsentRow(QWidget* parent)
    : QWidget(parent), m_text(makeParagraph(u"plain"_s, this)), m_change(new QPushButton(this)) {
    m_text->setObjectName(u"consentText"_s);
    m_change->setObjectName(u"changeConsent"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_change);
    connect(m_change, &QPushButton::clicked, this,
            [this] { emit changeWanted(m_investor, m_consent); });
    retranslate();
}

void ConsentRow::showConsent(InvestorId investor, const std::optional<Designation>& consent) {
    m_investor = investor;
    m_consent = consent;
    retranslate();
}

void ConsentRow::setAllowed(bool allowed) {
    m_allowed = allowed;
    retranslate();
}

void ConsentRow::retranslate() {
    m_text->setText(
        m_consent ? tr("Standing consent: up to %1 of a loan's remainder; reference %2, since %3, "
                       "recorded by %4.")
                        .arg(Figures::money(m_consent->limit), shownText(m_consent->reference),
                             Figures::moment(m_consent->since), shownText(m_consent->by))
                  : tr("Standing consent: none. No remainder may be placed with this investor."));
    m_change->setText(m_consent ? tr("Change consent…") : tr("Record consent…"));
    m_change->setVisible(m_allowed && m_investor);
}

void ConsentRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
