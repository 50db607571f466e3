#pragma once
// Which links of the audit trail are shown: whose, of which acts, from when, only failures, without
// batches of bids. GUI thread.

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class AuditFilterRow final : public QWidget {
    Q_OBJECT

public:
    explicit AuditFilterRow(QWidget* parent);

    /// As it was last told.
    [[nodiscard]] const AuditFilter& filter() const { return m_filter; }
    void clear();

signals:
    void filterChanged(const plimsoll::ui::AuditFilter& filter);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void take();
    [[nodiscard]] std::optional<Timestamp> from() const;

    QLabel* m_who_label;
    QLineEdit* m_who;
    QLabel* m_acts_label;
    QComboBox* m_acts;
    QLabel* m_period_label;
    QComboBox* m_period;
    QCheckBox* m_failed;
    QCheckBox* m_no_bids;
    QTimer m_typing;
    AuditFilter m_filter;
};

}  // namespace plimsoll::ui
