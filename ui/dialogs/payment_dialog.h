#pragma once
// Notes by hand what a payment provider said of one payment. GUI thread.

#include <QButtonGroup>
#include <QLineEdit>
#include <QRadioButton>

#include <plimsoll/payments.h>

#include "ui/dialogs/console_dialog.h"
#include "ui/dialogs/form_field.h"

namespace plimsoll::ui {

class PaymentDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    explicit PaymentDialog(QWidget* parent);

signals:
    void noted(const plimsoll::PaymentNotice& notice);

protected:
    void retranslate() override;

private:
    void check();
    /// What stands in the fields; none while something is wrong.
    [[nodiscard]] std::optional<PaymentNotice> notice() const;

    QLabel* m_title;
    QLabel* m_explanation;
    QLineEdit* m_payment;
    QLineEdit* m_bid;
    QLineEdit* m_amount;
    FormField m_payment_field;
    FormField m_bid_field;
    FormField m_amount_field;
    QLabel* m_status_title;
    QButtonGroup* m_status;
    QPushButton* m_note;
    QPushButton* m_cancel;
};

}  // namespace plimsoll::ui
