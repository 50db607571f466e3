#include "ui/dialogs/decision_dialog.h"

#include <QKeyEvent>

#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

DecisionDialog::DecisionDialog(Question question, QWidget* parent)
    : ConsoleDialog(parent),
      m_question(std::move(question)),
      m_icon(new IconLabel(28, this)),
      m_title(makeParagraph(u"heading"_s, this)),
      m_choices(new QButtonGroup(this)),
      m_fault(makeParagraph(u"attention"_s, this)),
      m_confirm(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
    if (m_question.asks) m_question.note = Question::Note::Required;
    setObjectName(u"decisionDialog"_s);
    setFixedWidth(560);
    m_icon->show(m_question.icon, IconLabel::Tone::Accent);
    m_fault->setObjectName(u"decisionFault"_s);
    m_confirm->setObjectName(u"decisionConfirm"_s);
    m_cancel->setObjectName(u"decisionCancel"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(makeConsequences());
    for (std::size_t i = 0; i < m_question.choices.size(); ++i) {
        auto* choice = new QRadioButton(this);
        choice->setObjectName(u"decisionChoice%1"_s.arg(i));
        m_choices->addButton(choice, int(i));
        layout->addWidget(choice, 0, Qt::AlignLeft);
    }
    makeReason(layout);
    makeNote(layout);
    // One line is kept for what is missing, so that the dialog does not jump.
    m_fault->setMinimumHeight(24);
    layout->addWidget(m_fault);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);

    m_confirm->setDefault(true);
    setPrimary(m_confirm);
    connect(m_choices, &QButtonGroup::idToggled, this, &DecisionDialog::check);
    connect(m_confirm, &QPushButton::clicked, this, &DecisionDialog::decide);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    if (!m_question.choices.empty()) {
        m_choices->button(0)->setFocus();
    } else if (m_reason) {
        m_reason->setFocus();
    } else if (m_note) {
        m_note->setFocus();
    } else {
        m_confirm->setFocus();
    }
}

QWidget* DecisionDialog::makeConsequences() {
    auto* card = new QFrame(this);
    card->setProperty("tone", m_question.attention ? u"attention"_s : u"calm"_s);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    const auto lines = m_question.consequences();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto* line = makeParagraph(u"plain"_s, card);
        m_lines.push_back(line);
        layout->addWidget(line);
    }
    if (m_question.asks) {
        m_second_person = makeParagraph(u"strong"_s, card);
        m_second_person->setObjectName(u"secondPerson"_s);
        layout->addWidget(m_second_person);
    }
    return card;
}

void DecisionDialog::makeReason(QVBoxLayout* layout) {
    if (!m_question.asks) return;
    m_reason_label = makeLabel(u"strong"_s, this);
    m_reason = new ReasonCombo(this);
    m_reason_label->setBuddy(m_reason);
    layout->addWidget(m_reason_label);
    layout->addWidget(m_reason, 0, Qt::AlignLeft);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &DecisionDialog::check);
}

void DecisionDialog::makeNote(QVBoxLayout* layout) {
    if (m_question.note == Question::Note::None) return;
    m_note_label = makeLabel(u"strong"_s, this);
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(u"decisionNote"_s);
    m_note->setPlainText(m_question.draft);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(72);
    m_note->installEventFilter(this);
    m_note_label->setBuddy(m_note);
    layout->addWidget(m_note_label);
    layout->addWidget(m_note);
    connect(m_note, &QPlainTextEdit::textChanged, this, &DecisionDialog::check);
}

bool DecisionDialog::eventFilter(QObject* watched, QEvent* event) {
    // Enter decides, as everywhere; Shift+Enter begins another line.
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (enter && !(key.modifiers() & Qt::ShiftModifier)) {
            decide();
            return true;
        }
    }
    return ConsoleDialog::eventFilter(watched, event);
}

QString DecisionDialog::fault() const {
    if (!m_question.choices.empty() && m_choices->checkedId() < 0) return tr("Choose one.");
    if (m_reason && m_reason->reason().isEmpty()) return tr("Choose a reason.");
    if (!m_note) return {};
    const QString note = m_note->toPlainText().trimmed();
    if (note.isEmpty() && m_question.note == Question::Note::Required) {
        return tr("Say why: the note stays in the records.");
    }
    if (note.toUtf8().size() > kLongestNote) return tr("The note is too long.");
    return {};
}

void DecisionDialog::check() {
    const QString wrong = fault();
    m_fault->setText(wrong);
    m_confirm->setEnabled(wrong.isEmpty());
}

void DecisionDialog::decide() {
    if (!fault().isEmpty()) return;
    // A line break is a control character to the core: the note is one line to it.
    const QString note = m_note ? m_note->toPlainText().simplified() : QString();
    emit decided(note, m_choices->checkedId(), m_reason ? m_reason->reason() : QString());
    accept();
}

void DecisionDialog::retranslate() {
    setWindowTitle(m_question.title());
    m_title->setText(m_question.title());
    const QStringList lines = m_question.consequences();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setText(lines.value(qsizetype(i)));
    }
    for (std::size_t i = 0; i < m_question.choices.size(); ++i) {
        m_choices->button(int(i))->setText(m_question.choices[i]());
    }
    if (m_reason) {
        m_reason_label->setText(tr("&Reason"));
        m_reason->retranslate();
        m_second_person->setText(
            tr("Nothing happens yet: another person with the role \"%1\" has to approve it.")
                .arg(roleName(checkerOf(*m_question.asks))));
    }
    if (m_note) {
        const bool required = m_question.note == Question::Note::Required;
        m_note_label->setText(required ? tr("&Note (needed)") : tr("&Note"));
        m_note->setAccessibleName(tr("Note"));
        m_note->setPlaceholderText(tr("Why, in a sentence. It stays in the records."));
    }
    m_confirm->setText(m_question.asks ? tr("Ask for approval") : m_question.confirm());
    m_cancel->setText(tr("Cancel"));
    check();
}

}  // namespace plimsoll::ui
