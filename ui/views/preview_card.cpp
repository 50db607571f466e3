#include "ui/views/preview_card.h"

#include <QEvent>

#include "ui/dialogs/form_field.h"
#include "ui/text/codes.h"
#include "ui/text/preview_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

PreviewCard::PreviewCard(QSettings& settings, QWidget* parent)
    : QFrame(parent),
      m_lines(new PreviewModel(this)),
      m_table(new RecordTable(*m_lines, settings, u"preview.1"_s, {72, 80, 96, 170}, this)),
      m_title(makeLabel(u"section"_s, this)),
      m_loan(makeParagraph(u"plain"_s, this)),
      m_others(makeParagraph(u"plain"_s, this)),
      m_undo(makeParagraph(u"muted"_s, this)),
      m_refusal(new VerdictFrame(this, u"previewRefusal"_s)) {
    setProperty("card", true);
    setObjectName(u"previewCard"_s);
    m_table->setObjectName(u"previewTable"_s);
    m_table->setMinimumHeight(96);
    // It takes what is left, and asks for no more than its minimum.
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_table->verticalHeader()->setDefaultSectionSize(30);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_refusal);
    layout->addWidget(m_loan);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_others);
    layout->addWidget(m_undo);
    layout->addStretch(0);
    clear();
}

void PreviewCard::showPreview(const Preview& preview) {
    m_preview = preview;
    m_error = preview.refusal;
    m_missing.clear();
    m_lines->show(preview.lines);
    showFacts();
}

void PreviewCard::showMissing(const QString& why) {
    m_preview.reset();
    m_error.reset();
    m_missing = why;
    m_lines->replace({});
    showFacts();
}

void PreviewCard::showError(const Error& error) {
    m_preview.reset();
    m_error = error;
    m_missing.clear();
    m_lines->replace({});
    showFacts();
}

void PreviewCard::clear() {
    m_preview.reset();
    m_error.reset();
    m_missing.clear();
    m_lines->replace({});
    retranslate();
}

QString PreviewCard::text() const {
    QStringList texts;
    for (const QLabel* label : findChildren<QLabel*>()) {
        if (label->isVisibleTo(this)) texts.append(label->text());
    }
    return texts.join(u'\n');
}

void PreviewCard::showFacts() {
    m_refusal->setVisible(m_error.has_value());
    if (m_error) {
        const ErrorText words = Codes::error(*m_error);
        m_refusal->show(
            {tr("As things stand it would be refused."), words.what + u' ' + words.next}, false);
    }
    m_loan->setText(m_preview             ? PreviewText::loan(*m_preview).join(u'\n')
                    : m_error             ? QString()
                    : m_missing.isEmpty() ? tr("Computing…")
                                          : m_missing);
    m_loan->setVisible(!m_loan->text().isEmpty());
    const bool lines = m_preview && !m_preview->lines.empty();
    m_table->setVisible(lines);
    m_others->setVisible(m_preview.has_value());
    m_undo->setVisible(m_preview.has_value() && !m_error);
    if (!m_preview) return;
    m_others->setText(PreviewText::others(*m_preview).join(u'\n'));
    setRole(m_others, m_preview->unknown > 0 ? u"attention"_s : u"plain"_s);
    m_undo->setText(PreviewText::undo(m_preview->undo));
}

void PreviewCard::retranslate() {
    m_title->setText(tr("Preview · nothing has happened yet"));
    setAccessibleName(tr("Preview"));
    m_table->setAccessibleName(tr("Whose money it would move"));
    m_table->retranslate();
    showFacts();
}

void PreviewCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
