#include "ui/views/link_panel.h"

#include <QEvent>

#include "ui/text/figures.h"
#include "ui/text/oversight_text.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"
#include "ui/views/oversight_chips.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// 64 digits in four lines of four groups, as one compares them by eye.
QString grouped(const Digest& digest) {
    const QString hex = shownText(toHex(digest));
    QString text;
    for (int i = 0; i < hex.size(); i += 8) {
        if (i > 0) text += i % 32 == 0 ? u'\n' : u' ';
        text += QStringView(hex).mid(i, 8);
    }
    return text;
}

}  // namespace

LinkPanel::LinkPanel(QWidget* parent)
    : QFrame(parent),
      m_none(makeParagraph(u"muted"_s, this)),
      m_area(new QScrollArea(this)),
      m_body(new QWidget(m_area)),
      m_outcome(new ChipLabel(m_body)),
      m_title(makeParagraph(u"heading"_s, m_body)),
      m_facts(makeParagraph(u"plain"_s, m_body)),
      m_reason_title(makeLabel(u"section"_s, m_body)),
      m_reason(makeParagraph(u"plain"_s, m_body)),
      m_change_title(makeLabel(u"section"_s, m_body)),
      m_change(makeParagraph(u"plain"_s, m_body)),
      m_proof_title(makeLabel(u"section"_s, m_body)),
      m_proof(makeParagraph(u"muted"_s, m_body)) {
    setProperty("card", true);
    setObjectName(u"linkPanel"_s);
    for (QLabel* label : {m_facts, m_reason, m_change, m_proof}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* head = new QHBoxLayout;
    head->addWidget(m_outcome);
    head->addStretch();
    auto* inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(4);
    inside->addLayout(head);
    inside->addSpacing(4);
    inside->addWidget(m_title);
    inside->addWidget(m_facts);
    const std::array<std::pair<QLabel*, QLabel*>, 3> sections{
        {{m_reason_title, m_reason}, {m_change_title, m_change}, {m_proof_title, m_proof}}};
    for (const auto& [title, text] : sections) {
        inside->addSpacing(8);
        inside->addWidget(title);
        inside->addWidget(text);
    }
    inside->addStretch();
    m_area->setWidget(m_body);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->setObjectName(u"linkBody"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_none);
    layout->addWidget(m_area, 1);
    retranslate();
}

void LinkPanel::showLink(const std::optional<AuditLink>& link) {
    if (link == m_link && m_link) return;
    m_link = link;
    retranslate();
    m_area->ensureVisible(0, 0);
}

QString LinkPanel::text() const {
    if (!m_link) return m_none->text();
    QStringList texts;
    for (const QLabel* label : m_body->findChildren<QLabel*>()) {
        if (label->isVisibleTo(this)) texts.append(label->text());
    }
    return texts.join(u'\n');
}

void LinkPanel::showFacts() {
    m_outcome->show(chipFor(*m_link));
    m_title->setText(actName(m_link->act));
    QStringList lines{
        tr("Link %1 at %2").arg(Figures::count(m_link->id), Figures::moment(m_link->at))};
    const auto roles = rolesOf(m_link->roles);
    const QString who = shownText(m_link->who);
    lines.append(roles && !roles->isEmpty() ? tr("By %1, as %2").arg(who, rolesText(*roles))
                                            : tr("By %1").arg(who.isEmpty() ? u"–"_s : who));
    if (!m_link->place.empty()) {
        lines.append(tr("From %1").arg(shownText(m_link->place)));
    }
    if (!m_link->object.empty()) {
        lines.append(tr("About %1").arg(shownText(m_link->object)));
    }
    m_facts->setText(lines.join(u'\n'));
}

void LinkPanel::showChange() {
    m_reason_title->setText(tr("Why"));
    m_reason->setText(shownText(m_link->reason));
    m_reason_title->setVisible(!m_link->reason.empty());
    m_reason->setVisible(!m_link->reason.empty());
    const QStringList lines = m_link->before.empty()
                                  ? WorldText::lines(m_link->after)
                                  : WorldText::changeLines(m_link->before, m_link->after);
    m_change_title->setText(m_link->before.empty() ? tr("Afterwards") : tr("Before → after"));
    m_change->setText(lines.join(u'\n'));
    m_change_title->setVisible(!lines.isEmpty());
    m_change->setVisible(!lines.isEmpty());
    m_proof_title->setText(tr("Proof"));
    QStringList proof;
    if (!m_link->key.empty()) {
        proof.append(tr("Request key %1").arg(shownText(m_link->key)));
    }
    proof.append(tr("Vouches for records up to command %1, bid %2, stray %3")
                     .arg(Figures::count(m_link->last_command), Figures::count(m_link->last_bid),
                          Figures::count(m_link->last_stray)));
    proof.append(tr("Hash"));
    proof.append(grouped(m_link->hash));
    m_proof->setText(proof.join(u'\n'));
}

void LinkPanel::retranslate() {
    setAccessibleName(tr("The selected link"));
    m_area->setAccessibleName(tr("The selected link"));
    m_none->setText(tr("Select a link to see who did what, why, and what changed by it."));
    m_none->setVisible(!m_link);
    m_area->setVisible(m_link.has_value());
    if (!m_link) return;
    showFacts();
    showChange();
    m_area->setAccessibleDescription(m_facts->text());
}

void LinkPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
