#pragma once
// The people of a desk and its policy: who there is, what each may do, and what needs a second
// person. While the desk is being set up it says what is still wanted. GUI thread.

#include <QAction>
#include <QSettings>

#include "ui/models/staff_model.h"
#include "ui/views/chip.h"
#include "ui/views/parts.h"
#include "ui/views/record_table.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class RecordCard;

class StaffView final : public QWidget {
    Q_OBJECT

public:
    explicit StaffView(QSettings& settings, QWidget* parent = nullptr);

    void setDesk(const DeskView& desk);
    void showStaff(const StaffNews& news);
    void clear();
    void takeFocus();
    [[nodiscard]] RecordTable* staffTable() const { return m_staff_table; }
    [[nodiscard]] RecordTable* policyTable() const { return m_policy_table; }

signals:
    /// `proposed` are the roles that set-up wants next.
    void addWanted(plimsoll::Roles proposed);
    void rolesWanted(const plimsoll::StaffMember& member);
    void statusWanted(const plimsoll::StaffMember& member);
    void passwordWanted(const plimsoll::StaffMember& member);
    void policyWanted(const plimsoll::ui::PolicyRow& rule);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeSteps();
    void setUpTables();
    void setUpActions();
    void enable();
    void showSteps();
    void retranslate();
    [[nodiscard]] std::optional<StaffMember> current() const;
    [[nodiscard]] Roles proposed() const;

    enum Step { Administrators, Operator, Checker, StepCount };

    StaffModel* m_staff;
    PolicyModel* m_policy;
    RecordTable* m_staff_table;
    RecordTable* m_policy_table;
    QAction* m_add;
    QAction* m_roles;
    QAction* m_status;
    QAction* m_password;
    QAction* m_change_policy;
    RecordCard* m_staff_card;
    RecordCard* m_policy_card;
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    QFrame* m_steps_frame = nullptr;
    QLabel* m_steps_title = nullptr;
    QLabel* m_steps_text = nullptr;
    std::array<ChipLabel*, StepCount> m_steps{};
    DeskView m_desk;
};

}  // namespace plimsoll::ui
