#pragma once
// Placing a shortfall: the planner's plans by their goals, and the split itself, which may be
// changed by hand. Whether it lands on the mark is said below it as one types. GUI thread.

#include <optional>

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

#include <plimsoll/desk.h>

#include "ui/models/split_model.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class VerdictFrame;

class PlacePanel final : public QWidget {
    Q_OBJECT

public:
    explicit PlacePanel(QWidget* parent);

    /// Newer facts: a plan that is chosen follows them, a split that was made by hand stays.
    void setPlacing(const Placing& placing);
    void clear();
    void setEditable(bool editable);
    /// What the core says of this split; empty: it lands on the mark.
    void setVerdict(const std::optional<Error>& refusal);

    /// Which plan is chosen; empty: made by hand.
    [[nodiscard]] std::optional<PlanGoal> goal() const { return m_goal; }
    [[nodiscard]] std::vector<Split> splits() const { return m_splits->splits(); }
    /// As a draft has it.
    void restore(std::optional<PlanGoal> goal, const std::vector<Split>& splits);
    /// Why it cannot be asked for yet, in a sentence; empty: it can.
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QString verdict() const { return m_verdict->text(); }
    void retranslate();

signals:
    void changed();

private:
    QWidget* makePlanRow();
    QWidget* makeAddRow();
    QWidget* makeVerdictRow();
    void setUpTable();
    void choose(int index);
    void editedByHand();
    void addOne();
    void removeOne();
    void showPlans();
    void showVerdict();
    void takePlan();
    /// Nothing is free: it is reserved, or paid.
    [[nodiscard]] bool isNothing() const;
    [[nodiscard]] bool hasVerdict() const;

    SplitModel* m_splits;
    QStringListModel* m_codes;
    QLabel* m_plan_label = nullptr;
    QComboBox* m_plans = nullptr;
    QLabel* m_nothing;
    QWidget* m_plan_row = nullptr;
    QWidget* m_verdict_row = nullptr;
    QWidget* m_add_row = nullptr;
    VerdictFrame* m_advice;
    QTableView* m_table;
    QLabel* m_add_label = nullptr;
    QLineEdit* m_add = nullptr;
    QPushButton* m_add_button = nullptr;
    QPushButton* m_remove_button = nullptr;
    QAction* m_remove;
    IconLabel* m_verdict_icon = nullptr;
    QLabel* m_verdict = nullptr;
    Placing m_placing;
    std::optional<PlanGoal> m_goal = PlanGoal::FewestInvestors;
    std::optional<Error> m_refusal;
    bool m_known = false;  ///< the verdict is of this split
    bool m_editable = true;
    QString m_note;  ///< why nobody could be added
};

}  // namespace plimsoll::ui
