#pragma once
// The loan bar on its own, large. The drawing eases towards new figures; the figures in words
// (accessible description) are right at once. GUI thread.

#include <QVariantAnimation>
#include <QWidget>

#include "ui/views/loan_bar.h"

namespace plimsoll::ui {

class LoanBarWidget final : public QWidget {
    Q_OBJECT

public:
    explicit LoanBarWidget(QWidget* parent = nullptr);

    void show(const LoanSummary& loan, bool ease);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LoanBarShares m_from;
    LoanBarShares m_to;
    LoanBarShares m_now;
    QVariantAnimation m_ease;
};

}  // namespace plimsoll::ui
