#include "ui/views/board_delegates.h"

#include <QApplication>
#include <QPainter>

#include "ui/models/loan_board_model.h"
#include "ui/text/figures.h"
#include "ui/text/loan_text.h"
#include "ui/text/shown_text.h"
#include "ui/views/chip.h"
#include "ui/views/loan_bar.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kInset = 8;

/// Ground, selection and focus as the style draws them, without the text.
void paintGround(QPainter* painter, const QStyleOptionViewItem& option) {
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
}

/// Where the two lines of a cell stand.
QRect upperHalf(const QRect& area) {
    return {area.left(), area.center().y() - 21, area.width(), 22};
}

QRect lowerHalf(const QRect& area) {
    return {area.left(), area.center().y(), area.width(), 22};
}

const LoanRow* rowOf(const QModelIndex& index) {
    const auto* model = qobject_cast<const LoanBoardModel*>(index.model());
    return model ? &model->rowAt(index.row()) : nullptr;
}

Timestamp nowOf(const QModelIndex& index) {
    const auto* model = qobject_cast<const LoanBoardModel*>(index.model());
    return model ? model->now() : Timestamp{};
}

}  // namespace

void LoanCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    paintGround(painter, option);
    const LoanRow* row = rowOf(index);
    if (!row) return;
    const Colors& colors = colorsFor(option.palette);
    const QString title = shownText(row->loan.title);
    const QRect area = option.rect.adjusted(kInset, 0, -kInset, 0);
    painter->save();
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(colors.text);
    const QFontMetrics metrics(bold);
    const QString code =
        metrics.elidedText(shownText(row->loan.code), Qt::ElideRight, area.width());
    if (title.isEmpty()) {
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, code);
    } else {
        painter->drawText(upperHalf(area), Qt::AlignLeft | Qt::AlignVCenter, code);
        painter->setFont(option.font);
        painter->setPen(colors.muted);
        painter->drawText(
            lowerHalf(area), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(option.font).elidedText(title, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

void LoanBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    paintGround(painter, option);
    const LoanRow* row = rowOf(index);
    if (!row) return;
    const Colors& colors = colorsFor(option.palette);
    const QRect area = option.rect.adjusted(kInset, 0, -kInset, 0);
    painter->save();
    // The words stand beneath, so that the bars are equally long and their marks in one line.
    const QRectF bar(area.left(), area.top() + 10, area.width(), 14);
    paintLoanBar(*painter, bar, sharesOf(row->loan.capacity, row->loan.terms.target), colors);
    painter->setFont(option.font);
    painter->setPen(row->loan.capacity.paid.isZero() ? colors.muted : colors.text);
    const QRect words(area.left(), area.top() + 30, area.width(), 20);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(option.font)
                          .elidedText(LoanText::filled(row->loan), Qt::ElideRight, words.width()));
    painter->restore();
}

void BiddersDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const LoanRow* row = rowOf(index);
    if (!row || row->waiting == 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    paintGround(painter, option);
    const Colors& colors = colorsFor(option.palette);
    const QRect area = option.rect.adjusted(0, 0, -kInset, 0);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(colors.text);
    painter->drawText(upperHalf(area), Qt::AlignRight | Qt::AlignVCenter,
                      Figures::count(row->loan.bidders));
    painter->setPen(colors.muted);
    painter->drawText(lowerHalf(area), Qt::AlignRight | Qt::AlignVCenter, LoanText::waiting(*row));
    painter->restore();
}

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    paintGround(painter, option);
    const LoanRow* row = rowOf(index);
    if (!row) return;
    const Colors& colors = colorsFor(option.palette);
    const QRect area = option.rect.adjusted(kInset, 0, -kInset, 0);
    const QString countdown = LoanText::countdown(row->loan, nowOf(index));
    if (countdown.isEmpty()) {
        paintChip(*painter, area, chipFor(row->loan), option.font, colors);
        return;
    }
    paintChip(*painter, QRect(area.left(), area.top() + 4, area.width(), 24), chipFor(row->loan),
              option.font, colors);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(colors.muted);
    const QRect text(area.left() + 2, area.top() + 30, area.width(), 20);
    painter->drawText(
        text, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(option.font).elidedText(countdown, Qt::ElideRight, text.width()));
    painter->restore();
}

}  // namespace plimsoll::ui
