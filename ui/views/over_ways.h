#pragma once
// What is to become of the chosen lines: spilled to another loan, to a new one, or released, each
// with the consents that it takes. GUI thread.

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>

#include <plimsoll/commands/command.h>

#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class OverWays final : public QFrame {
    Q_OBJECT

public:
    enum Way { SpillTo, SpillNew, Release, WayCount };

    explicit OverWays(QWidget* parent);

    /// Loans with room; the chosen one stays chosen while it is among them.
    void setRooms(const std::vector<LoanSummary>& rooms);
    void setEditable(bool may);
    void clear();
    [[nodiscard]] Way way() const { return static_cast<Way>(m_ways->checkedId()); }
    [[nodiscard]] Act act() const;
    /// The chosen way as a command, for these lines of a loan.
    [[nodiscard]] Command command(LoanId loan, std::vector<ExcessId> lines) const;
    /// What is missing, in a sentence; `amount` is what the lines add up to. Empty: nothing.
    [[nodiscard]] QString fault(Money amount) const;

signals:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeConsents();
    [[nodiscard]] LoanId target() const;
    void turn();
    void retranslate();

    QLabel* m_title;
    QButtonGroup* m_ways;
    QLabel* m_means;
    QLabel* m_target_label;
    QComboBox* m_target;
    QLabel* m_consent_label;
    QLineEdit* m_consent;
    QLabel* m_borrower_label;
    QLineEdit* m_borrower;
    std::vector<LoanSummary> m_rooms;
};

}  // namespace plimsoll::ui
