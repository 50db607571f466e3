#pragma once
// One payment case in full, with what placing and refunding it would mean. GUI thread.

#include <optional>

#include <QAction>

#include <plimsoll/payments.h>

#include "ui/views/chip.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class CasePanel final : public QFrame {
    Q_OBJECT

public:
    CasePanel(QAction* place, QAction* refund, QWidget* parent);

    void showCase(const std::optional<PaymentCase>& payment_case);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFacts();
    void showChoices();

    std::optional<PaymentCase> m_case;
    QWidget* m_body;
    QLabel* m_none;
    ChipLabel* m_kind;
    ChipLabel* m_state;
    QLabel* m_amount;
    QLabel* m_facts;
    QLabel* m_story;
    QFrame* m_rule;
    QPushButton* m_place;
    QLabel* m_place_text;
    QPushButton* m_refund;
    QLabel* m_refund_text;
};

}  // namespace plimsoll::ui
