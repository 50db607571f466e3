#pragma once
// Asks for a drill's plan. Every field is checked while one types, and the terms check says at once
// whether such a loan could land on its mark. GUI thread.

#include <array>
#include <optional>

#include <QLineEdit>
#include <QSpinBox>

#include <plimsoll/rehearsal.h>

#include "ui/dialogs/console_dialog.h"
#include "ui/dialogs/form_field.h"

namespace plimsoll::ui {

class DrillDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    explicit DrillDialog(const DrillPlan& plan, QWidget* parent);

    /// What stands in the fields; none while something is wrong with it.
    [[nodiscard]] std::optional<DrillPlan> plan() const;

signals:
    void planned(const plimsoll::DrillPlan& plan);

protected:
    void retranslate() override;

private:
    enum Amount { Target, Min, Step, Cap, AmountCount };
    enum Number {
        Bidders,
        Concurrency,
        Seed,
        Partial,
        Duplicates,
        Standby,
        Payment,
        HoldWindow,
        Lapse,
        Late,
        Fail,
        Withdraw,
        NumberCount
    };

    void makeAmounts(const DrillPlan& plan);
    void makeNumbers(const DrillPlan& plan);
    QLayout* makeGrid();
    void addNumber(QGridLayout* grid, Number number, int row, int column);
    void check();
    [[nodiscard]] QStringList fieldFaults() const;
    /// Of the payments, how many do not come in time; in per cent.
    [[nodiscard]] int troubled() const;
    [[nodiscard]] int percentOf(Number number) const { return m_numbers[number]->value(); }
    [[nodiscard]] bool readAmount(Amount amount, Money& into) const;

    std::array<QLabel*, AmountCount> m_amount_names{};
    std::array<QLineEdit*, AmountCount> m_amounts{};
    std::array<QLabel*, NumberCount> m_number_names{};
    std::array<QSpinBox*, NumberCount> m_numbers{};
    QLabel* m_title;
    QLabel* m_explanation;
    QLabel* m_payments_title;
    VerdictFrame* m_verdict;
    QPushButton* m_start;
    QPushButton* m_cancel;
};

}  // namespace plimsoll::ui
