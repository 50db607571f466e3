#include "ui/views/case_panel.h"

#include <QEvent>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"
#include "ui/views/life_chips.h"
#include "ui/views/record_card.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString factsOf(const PaymentCase& record) {
    QStringList lines;
    lines.append(CasePanel::tr("Payment %1").arg(shownText(record.payment)));
    QStringList whom;
    if (!record.loan_code.empty()) {
        whom.append(CasePanel::tr("loan %1").arg(shownText(record.loan_code)));
    }
    if (!record.investor_code.empty()) {
        whom.append(CasePanel::tr("investor %1").arg(shownText(record.investor_code)));
    }
    if (record.bid) whom.append(CasePanel::tr("bid %1").arg(Figures::count(record.bid.value)));
    if (!whom.isEmpty()) lines.append(whom.join(u" · "_s));
    if (!record.as_received.empty()) {
        lines.append(CasePanel::tr("As received: %1").arg(shownText(record.as_received)));
    }
    lines.append(CasePanel::tr("In suspense since %1").arg(Figures::moment(record.opened)));
    if (record.closed) {
        lines.append(CasePanel::tr("Closed at %1").arg(Figures::moment(*record.closed)));
    }
    return lines.join(u'\n');
}

QString placeTextOf(const PaymentCase& record) {
    if (!record.bid) {
        return CasePanel::tr(
            "Not possible: the payment names no bid, so there is no loan that its "
            "money could go into.");
    }
    return CasePanel::tr(
               "%1 of loan %2 become paid by investor %3, if they fit at that moment under the "
               "loan's rules. If they do not, nothing happens and the case stays open.")
        .arg(Figures::money(record.amount), shownText(record.loan_code),
             shownText(record.investor_code));
}

QString refundTextOf(const PaymentCase& record) {
    const QString whom = record.investor_code.empty() ? CasePanel::tr("whoever paid")
                                                      : shownText(record.investor_code);
    return CasePanel::tr(
               "A payout of %1 to %2 is made; it leaves with the next payout file. The "
               "loan does not change.")
        .arg(Figures::money(record.amount), whom);
}

}  // namespace

CasePanel::CasePanel(QAction* place, QAction* refund, QWidget* parent)
    : QFrame(parent),
      m_body(new QWidget(this)),
      m_none(makeParagraph(u"muted"_s, this)),
      m_kind(new ChipLabel(m_body)),
      m_state(new ChipLabel(m_body)),
      m_amount(makeLabel(u"title"_s, m_body)),
      m_facts(makeParagraph(u"plain"_s, m_body)),
      m_story(makeParagraph(u"muted"_s, m_body)),
      m_rule(new QFrame(m_body)),
      m_place(makeActionButton(place, u"placeCase"_s, m_body)),
      m_place_text(makeParagraph(u"muted"_s, m_body)),
      m_refund(makeActionButton(refund, u"refundCase"_s, m_body)),
      m_refund_text(makeParagraph(u"muted"_s, m_body)) {
    setProperty("card", true);
    setObjectName(u"casePanel"_s);
    setRole(m_rule, u"rule"_s);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place_text->setObjectName(u"placeText"_s);
    m_refund_text->setObjectName(u"refundText"_s);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(8);
    chips->addWidget(m_kind);
    chips->addWidget(m_state);
    chips->addStretch();
    auto* inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    inside->addLayout(chips);
    for (QWidget* part : {static_cast<QWidget*>(m_amount), static_cast<QWidget*>(m_story),
                          static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_rule),
                          static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_place_text),
                          static_cast<QWidget*>(m_refund), static_cast<QWidget*>(m_refund_text)}) {
        inside->addWidget(part);
    }
    inside->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_none);
    layout->addWidget(m_body, 1);
    retranslate();
}

void CasePanel::showCase(const std::optional<PaymentCase>& payment_case) {
    if (payment_case == m_case && m_case) return;
    m_case = payment_case;
    retranslate();
}

QString CasePanel::text() const {
    return m_case ? m_facts->text() : m_none->text();
}

void CasePanel::showFacts() {
    m_kind->show(chipFor(m_case->kind));
    m_state->show(chipFor(m_case->state));
    m_amount->setText(Figures::money(m_case->amount));
    m_facts->setText(factsOf(*m_case));
    m_story->setText(Codes::caseSentence(m_case->kind));
}

void CasePanel::showChoices() {
    const bool open = m_case->state == CaseState::Open;
    for (QWidget* part : {static_cast<QWidget*>(m_rule), static_cast<QWidget*>(m_place),
                          static_cast<QWidget*>(m_place_text), static_cast<QWidget*>(m_refund),
                          static_cast<QWidget*>(m_refund_text)}) {
        part->setVisible(open);
    }
    if (!open) return;
    m_place_text->setText(placeTextOf(*m_case));
    m_refund_text->setText(refundTextOf(*m_case));
}

void CasePanel::retranslate() {
    setAccessibleName(tr("The selected case"));
    m_none->setText(tr("Select a case to see what happened and what can be done."));
    m_none->setVisible(!m_case);
    m_body->setVisible(m_case.has_value());
    if (!m_case) return;
    showFacts();
    showChoices();
}

void CasePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
