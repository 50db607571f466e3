#pragma once
// Refusals of one loan by reason, in the order of the rules (rows do not change places as counts
// grow). A click asks for the list of those bids. GUI thread.

#include <array>

#include <QAbstractButton>

#include <plimsoll/loans.h>

#include "ui/views/parts.h"

namespace plimsoll::ui {

/// One reason: its name, its count, and its part of all refusals as a bar behind them.
class RefusalRow final : public QAbstractButton {
    Q_OBJECT

public:
    explicit RefusalRow(Reason reason, QWidget* parent = nullptr);
    void show(std::uint64_t count, std::uint64_t all);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override { return {200, 28}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Reason m_reason;
    std::uint64_t m_count = 0;
    std::uint64_t m_all = 0;
};

class RefusalsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RefusalsPanel(QWidget* parent = nullptr);
    void show(const LoanTally& tally);

signals:
    void reasonWanted(plimsoll::Reason reason);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_none;
    std::array<RefusalRow*, kReasonCount> m_rows{};  ///< by reason; none for accepted
    LoanTally m_tally;
};

}  // namespace plimsoll::ui
