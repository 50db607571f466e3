#include "ui/views/record_card.h"

#include <algorithm>

#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QPushButton* makeActionButton(QAction* action, const QString& name, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setObjectName(name);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

RecordCard::RecordCard(RecordTable* table, const QString& emblem, QWidget* parent)
    : QFrame(parent),
      m_table(table),
      m_stack(new QStackedWidget(this)),
      m_head(new QHBoxLayout),
      m_title(makeLabel(u"section"_s, this)),
      m_summary(makeLabel(u"muted"_s, this)),
      m_waiting(new ChipLabel(this)) {
    setProperty("card", true);
    m_head->setContentsMargins(8, 0, 8, 0);
    m_head->setSpacing(12);
    m_head->addWidget(m_title);
    m_head->addWidget(m_summary);
    m_head->addWidget(m_waiting);
    m_head->addStretch();
    m_stack->addWidget(m_table);
    m_stack->addWidget(makeEmpty(emblem));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(m_head);
    layout->addWidget(m_stack, 1);
    m_waiting->hide();
    const auto& records = *qobject_cast<RecordModel*>(m_table->model());
    connect(&records, &RecordModel::updated, this, &RecordCard::showPage);
    connect(&records, &RecordModel::waitingChanged, this, &RecordCard::showWaiting);
    showPage();
}

QWidget* RecordCard::makeEmpty(const QString& emblem) {
    auto* empty = new QWidget(this);
    auto* layout = new QVBoxLayout(empty);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    auto* icon = new IconLabel(40, empty);
    icon->show(emblem, IconLabel::Tone::Accent);
    m_empty_title = makeLabel(u"heading"_s, empty);
    m_empty_text = makeParagraph(u"muted"_s, empty);
    m_empty_text->setAlignment(Qt::AlignHCenter);
    m_empty_text->setFixedWidth(560);
    layout->addStretch(2);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_empty_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_empty_text, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return empty;
}

void RecordCard::setTitle(const QString& title) {
    m_title->setText(title);
    m_table->setAccessibleName(title);
}

void RecordCard::setSummary(const QString& summary) {
    if (m_summary->text() != summary) m_summary->setText(summary);
}

void RecordCard::setEmptyText(const QString& title, const QString& text) {
    m_empty_title->setText(title);
    m_empty_text->setText(text);
    // A centred paragraph of fixed width is not asked for its height.
    m_empty_text->setMinimumHeight(
        std::max(0, m_empty_text->heightForWidth(m_empty_text->width())));
}

QPushButton* RecordCard::addButton(QAction* action, const QString& name) {
    auto* button = makeActionButton(action, name, this);
    m_head->addWidget(button);
    return button;
}

void RecordCard::takeFocus() {
    if (isEmpty()) return;
    m_table->setFocus();
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
}

void RecordCard::showPage() {
    const int page = m_table->model()->rowCount() == 0 ? 1 : 0;
    if (page != m_stack->currentIndex()) m_stack->setCurrentIndex(page);
}

void RecordCard::showWaiting(int rows) {
    m_waiting->setVisible(rows > 0);
    m_waiting->show({u"plus"_s, tr("%1 new").arg(Figures::count(rows)), Chip::Tone::Calm});
}

void RecordCard::retranslate() {
    m_table->retranslate();
    if (!m_waiting->isHidden()) {
        showWaiting(qobject_cast<RecordModel*>(m_table->model())->waiting());
    }
}

}  // namespace plimsoll::ui
