#include "ui/dialogs/ask_fields.h"

#include "ui/dialogs/decision_dialog.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

AskFields::AskFields(Act act, QWidget* parent)
    : QWidget(parent),
      m_act(act),
      m_sentence(makeParagraph(u"strong"_s, this)),
      m_reason_label(makeLabel(u"plain"_s, this)),
      m_reason(new ReasonCombo(this)),
      m_note_label(makeLabel(u"plain"_s, this)),
      m_note(new QPlainTextEdit(this)) {
    m_note->setObjectName(u"askNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(56);
    m_reason_label->setBuddy(m_reason);
    m_note_label->setBuddy(m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_sentence);
    layout->addWidget(m_reason_label);
    layout->addWidget(m_reason, 0, Qt::AlignLeft);
    layout->addWidget(m_note_label);
    layout->addWidget(m_note);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &AskFields::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &AskFields::changed);
    retranslate();
}

QString AskFields::note() const {
    // A line break is a control character to the core: the note is one line to it.
    return m_note->toPlainText().simplified();
}

QString AskFields::fault() const {
    if (reason().isEmpty()) return tr("Choose a reason.");
    if (note().isEmpty()) return tr("Say why: the note stays in the records.");
    if (note().toUtf8().size() > DecisionDialog::kLongestNote) return tr("The note is too long.");
    return {};
}

void AskFields::retranslate() {
    m_sentence->setText(
        tr("Nothing happens yet: another person with the role \"%1\" has to approve it.")
            .arg(roleName(checkerOf(m_act))));
    m_reason_label->setText(tr("&Reason"));
    m_reason->retranslate();
    m_note_label->setText(tr("&Note (needed)"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Why, in a sentence. It stays in the records."));
}

}  // namespace plimsoll::ui
