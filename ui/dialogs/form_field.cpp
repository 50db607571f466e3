#include "ui/dialogs/form_field.h"

#include <algorithm>

#include <QStyle>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kNameWidth = 168;
constexpr int kFieldWidth = 232;
constexpr int kNoteHeight = 40;
constexpr int kVerdictHeight = 48;

}  // namespace

void markWrong(QWidget* field, bool wrong) {
    if (field->property("wrong").toBool() == wrong) return;
    field->setProperty("wrong", wrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

FormField::FormField(QWidget* field, QGridLayout* grid, QWidget* parent)
    : m_name(makeLabel(u"plain"_s, parent)),
      m_field(field),
      m_note(makeParagraph(u"muted"_s, parent)) {
    const int row = grid->rowCount();
    m_name->setBuddy(field);
    m_note->setMinimumHeight(kNoteHeight);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (!field->objectName().isEmpty()) m_note->setObjectName(field->objectName() + u"Note"_s);
    grid->addWidget(m_name, row, 0);
    grid->addWidget(field, row, 1);
    grid->addWidget(m_note, row, 2);
}

void FormField::setName(const QString& name) {
    m_name->setText(name);
    m_field->setAccessibleName(QString(name).remove(u'&'));
}

void FormField::setNote(const QString& fault, const QString& hint) {
    m_fault = fault;
    setRole(m_note, fault.isEmpty() ? u"muted"_s : u"attention"_s);
    m_note->setText(fault.isEmpty() ? hint : fault);
    m_field->setAccessibleDescription(m_note->text());
    markWrong(m_field, !fault.isEmpty());
}

void FormField::setVisible(bool visible) {
    for (QWidget* part : {static_cast<QWidget*>(m_name), m_field, static_cast<QWidget*>(m_note)}) {
        part->setVisible(visible);
    }
}

QGridLayout* makeFormGrid() {
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, kNameWidth);
    grid->setColumnMinimumWidth(1, kFieldWidth);
    grid->setColumnStretch(2, 1);
    return grid;
}

VerdictFrame::VerdictFrame(QWidget* parent, const QString& name)
    : QFrame(parent), m_icon(new IconLabel(20, this)), m_text(makeParagraph(u"plain"_s, this)) {
    m_text->setObjectName(name);
    // Room for two sentences, so that nothing jumps while one types.
    m_text->setMinimumHeight(kVerdictHeight);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
}

void VerdictFrame::show(const QStringList& sentences, bool calm) {
    setProperty("tone", calm ? u"calm"_s : u"attention"_s);
    m_text->setText(sentences.join(u'\n'));
    m_icon->show(calm ? u"shield"_s : u"alert"_s,
                 calm ? IconLabel::Tone::Accent : IconLabel::Tone::Attention);
    for (QWidget* widget : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_text)}) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
    makeRoom();
}

void VerdictFrame::makeRoom() {
    m_text->setMinimumHeight(std::max(kVerdictHeight, m_text->heightForWidth(m_text->width())));
}

void VerdictFrame::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    makeRoom();
}

}  // namespace plimsoll::ui
