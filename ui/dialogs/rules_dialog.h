#pragma once
// The desk's rule set and calendar: the longest sale and where that is written, and the days that
// are not what their weekday says. GUI thread.

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include <plimsoll/rules.h>

#include "ui/dialogs/console_dialog.h"
#include "ui/dialogs/form_field.h"

namespace plimsoll::ui {

class RulesDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    explicit RulesDialog(QWidget* parent);

    /// As the desk has them now. The first time fills the fields.
    void showRules(const Rules& rules);

signals:
    void rulesWanted(const plimsoll::RuleSet& rules);
    /// A day without a name is taken off the calendar.
    void markWanted(const plimsoll::SpecialDay& day);

protected:
    void retranslate() override;

private:
    QLayout* makeDays();
    void check();
    void showDays();
    void markDay();
    void unmarkDay();

    QLabel* m_title;
    QLabel* m_meaning;
    QSpinBox* m_longest;
    QLineEdit* m_source;
    FormField m_longest_field;
    FormField m_source_field;
    QPushButton* m_save;
    QLabel* m_days_title;
    QListWidget* m_days;
    QDateEdit* m_day;
    QLineEdit* m_name;
    QCheckBox* m_works;
    QPushButton* m_mark;
    QPushButton* m_unmark;
    QPushButton* m_close;
    Rules m_rules;
    bool m_filled = false;
};

}  // namespace plimsoll::ui
