#include "ui/views/parts.h"

#include <algorithm>

#include <QHeaderView>
#include <QPainter>
#include <QStyle>

#include <plimsoll/csv.h>

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QFrame* makeCard(QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setProperty("card", true);
    return card;
}

QLabel* makeLabel(const QString& role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* makeParagraph(const QString& role, QWidget* parent) {
    auto* label = makeLabel(role, parent);
    label->setWordWrap(true);
    return label;
}

void setRole(QWidget* widget, const QString& role) {
    if (widget->property("role").toString() == role) return;
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setPrimary(QPushButton* button) {
    button->setProperty("primary", true);
}

void setNamedIcon(QAbstractButton* button, const QString& name) {
    button->setProperty("namedIcon", name);
    refreshNamedIcon(button);
}

void refreshNamedIcon(QAbstractButton* button) {
    const QString name = button->property("namedIcon").toString();
    if (name.isEmpty()) return;
    const Colors& colors = colorsFor(button->palette());
    const bool primary = button->property("primary").toBool();
    button->setIcon(icon(name, primary ? colors.on_accent : colors.text, colors.control_line));
}

void setUpTable(QTableView* table) {
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->setFrameShape(QFrame::NoFrame);
}

namespace {

/// A spreadsheet that it is pasted into must not run it; figures with their sign stay figures.
QString pastedCell(const QString& text) {
    const auto is_figure = [](QChar c) { return c.isDigit() || c == u',' || c == u'.'; };
    if (text.size() > 1 && std::all_of(text.begin() + 1, text.end(), is_figure)) return text;
    return QString::fromUtf8(withoutFormula(text.toStdString()));
}

}  // namespace

QString selectionAsTsv(const QTableView& table) {
    const QAbstractItemModel& model = *table.model();
    const QHeaderView& header = *table.horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        if (!header.isSectionHidden(header.logicalIndex(visual))) {
            columns.append(header.logicalIndex(visual));
        }
    }
    QList<int> rows;
    for (const auto& index : table.selectionModel()->selectedRows()) rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        for (int row = 0; row < model.rowCount(); ++row) rows.append(row);
    }
    QStringList lines;
    QStringList head;
    for (const int column : columns) {
        head.append(model.headerData(column, Qt::Horizontal).toString());
    }
    lines.append(head.join(u'\t'));
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns) {
            cells.append(pastedCell(model.index(row, column).data().toString()));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

IconLabel::IconLabel(int side, QWidget* parent) : QWidget(parent), m_side(side) {
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::show(const QString& name, Tone tone) {
    m_name = name;
    m_tone = tone;
    update();
}

void IconLabel::paintEvent(QPaintEvent* /*event*/) {
    if (m_name.isEmpty()) return;
    const Colors& colors = colorsFor(palette());
    const QColor color = m_tone == Tone::Text     ? colors.text
                         : m_tone == Tone::Muted  ? colors.muted
                         : m_tone == Tone::Accent ? colors.accent
                                                  : colors.attention;
    QPainter painter(this);
    painter.drawPixmap(0, 0, iconPixmap(m_name, color, m_side, devicePixelRatioF()));
}

FigureLabel::FigureLabel(QWidget* parent)
    : QWidget(parent), m_name(makeLabel(u"muted"_s, this)), m_figure(makeLabel(u"figure"_s, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_name);
    layout->addWidget(m_figure);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void FigureLabel::setName(const QString& name) {
    m_name->setText(name);
    m_figure->setAccessibleName(name);
}

void FigureLabel::setFigure(const QString& figure) {
    if (m_figure->text() != figure) m_figure->setText(figure);
}

}  // namespace plimsoll::ui
