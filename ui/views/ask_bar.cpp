#include "ui/views/ask_bar.h"

#include <QEvent>
#include <QSignalBlocker>

#include "ui/dialogs/decision_dialog.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kLongestReference = 128;

}  // namespace

AskBar::AskBar(QWidget* parent)
    : QFrame(parent),
      m_reason_label(makeLabel(u"plain"_s, this)),
      m_reason(new ReasonCombo(this)),
      m_note_label(makeLabel(u"plain"_s, this)),
      m_note(new QLineEdit(this)),
      m_evidence_label(makeLabel(u"plain"_s, this)),
      m_evidence(new QLineEdit(this)),
      m_said(makeParagraph(u"muted"_s, this)),
      m_discard(new QPushButton(this)),
      m_draft(new QPushButton(this)),
      m_submit(new QPushButton(this)) {
    setProperty("card", true);
    setObjectName(u"askBar"_s);
    m_reason->setObjectName(u"shortReason"_s);
    m_reason->setMinimumWidth(216);
    m_note->setObjectName(u"shortNote"_s);
    m_evidence->setObjectName(u"shortEvidence"_s);
    m_said->setObjectName(u"shortSaid"_s);
    m_discard->setObjectName(u"shortDiscard"_s);
    m_draft->setObjectName(u"shortSaveDraft"_s);
    m_submit->setObjectName(u"shortSubmit"_s);
    m_evidence->setMaxLength(kLongestReference);
    m_discard->setProperty("quiet", true);
    setPrimary(m_submit);
    setNamedIcon(m_submit, u"send"_s);
    m_reason_label->setBuddy(m_reason);
    m_note_label->setBuddy(m_note);
    m_evidence_label->setBuddy(m_evidence);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addLayout(makeFields());
    layout->addLayout(makeButtons());
    connect(m_reason, &QComboBox::currentIndexChanged, this, &AskBar::changed);
    connect(m_note, &QLineEdit::textChanged, this, &AskBar::changed);
    connect(m_evidence, &QLineEdit::textChanged, this, &AskBar::changed);
    connect(this, &AskBar::changed, this, &AskBar::check);
    connect(m_discard, &QPushButton::clicked, this, &AskBar::discardWanted);
    connect(m_draft, &QPushButton::clicked, this, &AskBar::draftWanted);
    connect(m_submit, &QPushButton::clicked, this, &AskBar::submitWanted);
    retranslate();
}

QLayout* AskBar::makeFields() {
    m_fields = new QGridLayout;
    m_fields->setHorizontalSpacing(12);
    m_fields->setVerticalSpacing(2);
    m_fields->addWidget(m_reason_label, 0, 0);
    m_fields->addWidget(m_note_label, 0, 1);
    m_fields->addWidget(m_evidence_label, 0, 2);
    m_fields->addWidget(m_reason, 1, 0);
    m_fields->addWidget(m_note, 1, 1);
    m_fields->addWidget(m_evidence, 1, 2);
    m_fields->setColumnStretch(1, 3);
    m_fields->setColumnStretch(2, 1);
    return m_fields;
}

QLayout* AskBar::makeButtons() {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_said, 1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_draft);
    buttons->addWidget(m_submit);
    return buttons;
}

void AskBar::setManners(bool asks, bool evidence) {
    m_evidence->setVisible(evidence);
    m_evidence_label->setVisible(evidence);
    m_fields->setColumnStretch(2, evidence ? 1 : 0);
    if (asks == m_asks) return;
    m_asks = asks;
    retranslate();
}

void AskBar::setAllowed(bool may, const QString& why_not) {
    m_may = may;
    m_why_not = why_not;
    for (QWidget* field : {static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_note),
                           static_cast<QWidget*>(m_evidence), static_cast<QWidget*>(m_draft)}) {
        field->setEnabled(may);
    }
    check();
}

void AskBar::setFault(const QString& fault) {
    m_fault = fault;
    check();
}

void AskBar::setDraftKept(const QString& text) {
    m_kept = text;
    m_discard->setVisible(!text.isEmpty());
    check();
}

void AskBar::setKeepsDrafts(bool keeps) {
    m_draft->setVisible(keeps);
    if (!keeps) m_discard->hide();
}

void AskBar::fill(const QString& reason, const QString& note, const QString& evidence) {
    const QSignalBlocker quiet(this);
    m_reason->choose(reason);
    m_note->setText(note);
    m_evidence->setText(evidence);
    check();
}

void AskBar::check() {
    QString missing = m_fault;
    if (missing.isEmpty() && reason().isEmpty()) missing = tr("Choose a reason.");
    if (missing.isEmpty() && note().isEmpty()) {
        missing = tr("Say why: the note stays in the records.");
    }
    if (missing.isEmpty() && note().toUtf8().size() > DecisionDialog::kLongestNote) {
        missing = tr("The note is too long.");
    }
    m_submit->setEnabled(m_may && missing.isEmpty());
    refreshNamedIcon(m_submit);
    const QString ready = m_asks ? tr("Nothing happens yet: a checker has to approve it.")
                                 : tr("No second person is needed here: it is done at once.");
    const QString text = !m_may ? m_why_not : missing.isEmpty() ? ready : missing;
    m_said->setText(m_kept.isEmpty() ? text : text + u" · "_s + m_kept);
}

void AskBar::retranslate() {
    setAccessibleName(tr("Ask for it"));
    m_reason_label->setText(tr("Reas&on"));
    m_reason->retranslate();
    m_note_label->setText(tr("No&te"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Why, in a sentence. It stays in the records."));
    m_evidence_label->setText(tr("Ev&idence (optional)"));
    m_evidence->setAccessibleName(tr("Reference of the evidence"));
    m_evidence->setPlaceholderText(tr("where it is kept"));
    m_discard->setText(tr("Discard draft"));
    m_draft->setText(tr("Save dra&ft"));
    m_submit->setText(m_asks ? tr("Su&bmit for approval") : tr("Do it now"));
    m_submit->setToolTip(tr("Ctrl+Enter"));
    check();
}

void AskBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
