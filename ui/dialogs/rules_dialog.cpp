#include "ui/dialogs/rules_dialog.h"

#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kLongestName = 128;

Day dayOfDate(QDate date) {
    return Day{std::chrono::year(date.year()), std::chrono::month(unsigned(date.month())),
               std::chrono::day(unsigned(date.day()))};
}

}  // namespace

RulesDialog::RulesDialog(QWidget* parent)
    : ConsoleDialog(parent),
      m_title(makeLabel(u"heading"_s, this)),
      m_meaning(makeParagraph(u"muted"_s, this)),
      m_longest(new QSpinBox(this)),
      m_source(new QLineEdit(this)),
      m_save(new QPushButton(this)),
      m_days_title(makeLabel(u"section"_s, this)),
      m_days(new QListWidget(this)),
      m_day(new QDateEdit(QDate::currentDate(), this)),
      m_name(new QLineEdit(this)),
      m_works(new QCheckBox(this)),
      m_mark(new QPushButton(this)),
      m_unmark(new QPushButton(this)),
      m_close(new QPushButton(this)) {
    setObjectName(u"rulesDialog"_s);
    setFixedWidth(800);
    m_longest->setObjectName(u"rulesLongest"_s);
    m_longest->setRange(0, kMostSaleDays);
    m_longest->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_source->setObjectName(u"rulesSource"_s);
    m_source->setMaxLength(kLongestName);
    m_save->setObjectName(u"rulesSave"_s);
    m_close->setObjectName(u"rulesClose"_s);
    QGridLayout* grid = makeFormGrid();
    m_longest_field = FormField(m_longest, grid, this);
    m_source_field = FormField(m_source, grid, this);
    auto* saving = new QHBoxLayout;
    saving->addStretch();
    saving->addWidget(m_save);
    auto* closing = new QHBoxLayout;
    closing->addStretch();
    closing->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_meaning);
    layout->addLayout(grid);
    layout->addLayout(saving);
    layout->addWidget(m_days_title);
    layout->addWidget(m_days);
    layout->addLayout(makeDays());
    layout->addLayout(closing);
    for (QPushButton* button : {m_save, m_mark, m_unmark, m_close}) button->setAutoDefault(false);
    setPrimary(m_save);
    connect(m_longest, &QSpinBox::valueChanged, this, &RulesDialog::check);
    connect(m_source, &QLineEdit::textChanged, this, &RulesDialog::check);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit rulesWanted({.most_sale_days = m_longest->value(),
                          .source = m_source->text().simplified().toStdString()});
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

QLayout* RulesDialog::makeDays() {
    m_days->setObjectName(u"specialDays"_s);
    m_days->setFixedHeight(168);
    m_day->setObjectName(u"specialDay"_s);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_day->setMinimumWidth(144);
    m_name->setObjectName(u"specialName"_s);
    m_name->setMaxLength(kLongestName);
    m_works->setObjectName(u"specialWorks"_s);
    m_mark->setObjectName(u"markDay"_s);
    m_unmark->setObjectName(u"unmarkDay"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_day);
    row->addWidget(m_name, 1);
    row->addWidget(m_works);
    row->addWidget(m_mark);
    row->addWidget(m_unmark);
    connect(m_name, &QLineEdit::textChanged, this, &RulesDialog::check);
    connect(m_name, &QLineEdit::returnPressed, this, &RulesDialog::markDay);
    connect(m_days, &QListWidget::currentRowChanged, this, &RulesDialog::check);
    connect(m_mark, &QPushButton::clicked, this, &RulesDialog::markDay);
    connect(m_unmark, &QPushButton::clicked, this, &RulesDialog::unmarkDay);
    return row;
}

void RulesDialog::showRules(const Rules& rules) {
    m_rules = rules;
    if (!m_filled) {
        m_filled = true;
        m_longest->setValue(rules.set.most_sale_days);
        m_source->setText(QString::fromStdString(rules.set.source));
        m_source->setCursorPosition(0);
    }
    showDays();
    check();
}

void RulesDialog::showDays() {
    const int row = m_days->currentRow();
    m_days->clear();
    for (const SpecialDay& day : m_rules.calendar.special) {
        const QString kind = day.works ? tr("worked") : tr("holiday");
        m_days->addItem(
            u"%1 · %2 · %3"_s.arg(shownText(toString(day.day)), kind, shownText(day.name)));
    }
    m_days->setCurrentRow(std::min(row, m_days->count() - 1));
}

void RulesDialog::markDay() {
    if (!m_mark->isEnabled()) return;
    emit markWanted({.day = dayOfDate(m_day->date()),
                     .works = m_works->isChecked(),
                     .name = m_name->text().simplified().toStdString()});
    m_name->clear();
}

void RulesDialog::unmarkDay() {
    const int row = m_days->currentRow();
    if (row < 0) return;
    emit markWanted(
        {.day = m_rules.calendar.special[std::size_t(row)].day, .works = {}, .name = {}});
}

void RulesDialog::check() {
    const bool limited = m_longest->value() > 0;
    const bool needs_source = limited && m_source->text().trimmed().isEmpty();
    m_longest_field.setNote(
        {}, limited ? tr("working days from opening to the last end") : tr("0: no longest sale"));
    m_source_field.setNote(needs_source ? tr("Say where this limit is written.") : QString(),
                           tr("the rule that sets the limit"));
    const RuleSet set{.most_sale_days = m_longest->value(),
                      .source = m_source->text().simplified().toStdString()};
    m_save->setEnabled(!needs_source && set != m_rules.set);
    m_mark->setEnabled(!m_name->text().trimmed().isEmpty());
    m_unmark->setEnabled(m_days->currentRow() >= 0);
}

void RulesDialog::retranslate() {
    setWindowTitle(tr("Rules and calendar"));
    m_title->setText(tr("Rules and calendar"));
    m_meaning->setText(
        tr("Limits are settings with their sources. They bind extensions from now on; every change "
           "is in the audit trail."));
    m_longest_field.setName(tr("&Longest sale"));
    m_source_field.setName(tr("&Source"));
    m_save->setText(tr("Sa&ve the rules"));
    m_days_title->setText(tr("Days that are not what their weekday says"));
    m_days->setAccessibleName(tr("Marked days"));
    m_day->setAccessibleName(tr("Day"));
    m_name->setAccessibleName(tr("Name of the day"));
    m_name->setPlaceholderText(tr("name, e.g. National Day"));
    m_works->setText(tr("&Worked"));
    m_mark->setText(tr("&Mark"));
    m_unmark->setText(tr("&Take off"));
    m_close->setText(tr("Close"));
    showDays();
    check();
}

}  // namespace plimsoll::ui
