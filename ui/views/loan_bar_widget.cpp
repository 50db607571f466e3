#include "ui/views/loan_bar_widget.h"

#include "ui/text/loan_text.h"

namespace plimsoll::ui {

LoanBarWidget::LoanBarWidget(QWidget* parent) : QWidget(parent), m_ease(this) {
    m_ease.setDuration(160);
    m_ease.setStartValue(0.0);
    m_ease.setEndValue(1.0);
    m_ease.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_ease, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const qreal done = value.toReal();
        m_now = {m_from.paid + (m_to.paid - m_from.paid) * done,
                 m_from.waiting + (m_to.waiting - m_from.waiting) * done};
        update();
    });
}

void LoanBarWidget::show(const LoanSummary& loan, bool ease) {
    const LoanBarShares shares = sharesOf(loan.capacity, loan.terms.target);
    setAccessibleDescription(LoanText::capacity(loan));
    setToolTip(LoanText::capacity(loan));
    if (shares == m_to) return;
    m_from = m_now;
    m_to = shares;
    m_ease.stop();
    if (ease && isVisible()) {
        m_ease.start();
    } else {
        m_now = shares;
        update();
    }
}

QSize LoanBarWidget::sizeHint() const {
    return {480, 40};
}

QSize LoanBarWidget::minimumSizeHint() const {
    return {200, 40};
}

void LoanBarWidget::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintLoanBar(painter, QRectF(rect()).adjusted(0, 8, 0, -8), m_now, colorsFor(palette()));
}

}  // namespace plimsoll::ui
