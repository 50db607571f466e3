#include "ui/views/filter_row.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kHeight = 36;
constexpr int kPadding = 12;
constexpr int kIcon = 16;
constexpr int kGap = 8;

}  // namespace

FilterButton::FilterButton(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FilterButton::show(const FilterText& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text.figures.isEmpty() ? text.word : text.word + u", "_s + text.figures);
    updateGeometry();
    update();
}

QFont FilterButton::wordFont() const {
    QFont result = font();
    result.setWeight(QFont::DemiBold);
    return result;
}

QSize FilterButton::sizeHint() const {
    int width =
        2 * kPadding + kIcon + kGap + QFontMetrics(wordFont()).horizontalAdvance(m_text.word) + 1;
    if (!m_text.figures.isEmpty()) {
        width += kGap + fontMetrics().horizontalAdvance(m_text.figures) + 1;
    }
    return {width, kHeight};
}

void FilterButton::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void FilterButton::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

void FilterButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& colors = colorsFor(palette());
    const QColor ink = m_text.attention ? colors.attention
                       : isChecked()    ? colors.accent
                                        : colors.text;
    const QColor soft = m_text.attention ? colors.attention_soft : colors.accent_soft;
    const bool lit = isChecked() || underMouse();
    const int edge = isChecked() || hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus()    ? colors.accent
                        : isChecked() ? ink
                                      : colors.control_line,
                        edge));
    painter.setBrush(lit ? soft : colors.surface);
    const qreal inset = qreal(edge) / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);

    int x = kPadding;
    painter.drawPixmap(QPoint(x, (height() - kIcon) / 2),
                       iconPixmap(m_text.icon, ink, kIcon, devicePixelRatioF()));
    x += kIcon + kGap;
    painter.setFont(wordFont());
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_text.word);
    x += painter.fontMetrics().horizontalAdvance(m_text.word) + kGap;
    painter.setFont(font());
    painter.setPen(m_text.attention ? ink : colors.muted);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_text.figures);
}

FilterRow::FilterRow(const QStringList& names, QWidget* parent) : QWidget(parent), m_group(this) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const QString& name : names) {
        auto* button = new FilterButton(this);
        button->setObjectName(name);
        m_group.addButton(button, int(m_buttons.size()));
        m_buttons.push_back(button);
        layout->addWidget(button);
    }
    layout->addStretch();
    choose(0);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int filter) {
        choose(filter);
        emit filterChosen(filter);
    });
}

void FilterRow::setText(int filter, const FilterText& text) {
    m_buttons[size_t(filter)]->show(text);
}

void FilterRow::choose(int filter) {
    m_buttons[size_t(filter)]->setChecked(true);
    setFocusProxy(m_buttons[size_t(filter)]);
}

}  // namespace plimsoll::ui
