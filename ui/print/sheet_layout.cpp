#include "ui/print/sheet_layout.h"

#include <algorithm>

#include <QPageLayout>
#include <QPdfWriter>
#include <QTextLayout>

#include "ui/theme/colors.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr qreal kPoint = 20;
constexpr qreal kWidth = 11'906;  ///< A4
constexpr qreal kHeight = 16'838;
constexpr qreal kMargin = 51 * kPoint;
constexpr qreal kInside = kWidth - 2 * kMargin;
constexpr qreal kTop = 84 * kPoint;
constexpr qreal kBottom = kHeight - 62 * kPoint;
constexpr qreal kCellGap = 9 * kPoint;
constexpr qreal kBetweenRecords = 20 * kPoint;

enum class Face { Plain, Bold, Mono };

QFont fontOf(qreal points, Face face = Face::Plain) {
    QFont font;
    if (face == Face::Mono) {
        font.setFamilies({u"Noto Sans Mono CJK SC"_s, u"DejaVu Sans Mono"_s, u"monospace"_s});
        font.setStyleHint(QFont::Monospace);
    }
    font.setPixelSize(qRound(points * kPoint));
    font.setBold(face == Face::Bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Breaks where words end, and inside of them where it must: hashes and references have no blanks.
void breakLines(QTextLayout& layout, qreal width, Qt::Alignment align) {
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
}

QString lineSeparated(QString text) {
    return text.replace(u'\n', QChar::LineSeparator);
}

qreal heightOf(const QString& text, const QFont& font, qreal width) {
    if (text.isEmpty()) return 0;
    QTextLayout layout(lineSeparated(text), font);
    breakLines(layout, width, Qt::AlignLeft);
    return layout.boundingRect().height();
}

class Layout {
public:
    explicit Layout(const Sheet& sheet) : m_sheet(sheet), m_colors(lightColors()) {}

    std::vector<SheetPage> run() {
        turn();
        head();
        facts();
        for (const SheetTable& table : m_sheet.tables) addTable(table);
        proof();
        frame();
        return std::move(m_pages);
    }

private:
    void turn() {
        m_pages.emplace_back();
        m_y = kTop;
    }
    /// Begins another page when so much does not fit on this one any more.
    void need(qreal height) {
        if (m_y + height > kBottom) turn();
    }
    void put(SheetItem item) { m_pages.back().push_back(std::move(item)); }
    void text(const QRectF& area, const QString& words, const QFont& font, const QColor& color,
              Qt::Alignment align = Qt::AlignLeft) {
        put({.kind = SheetItem::Kind::Text,
             .area = area,
             .text = words,
             .font = font,
             .color = color,
             .align = align});
    }
    /// Over the whole width, below what stands there already.
    void paragraph(const QString& words, const QFont& font, const QColor& color, qreal after) {
        if (words.isEmpty()) return;
        const qreal height = heightOf(words, font, kInside);
        need(height);
        text({kMargin, m_y, kInside, height}, words, font, color);
        m_y += height + after;
    }
    void rule(qreal y, const QColor& color) {
        put({.kind = SheetItem::Kind::Rule, .area = {kMargin, y, kInside, 12}, .color = color});
    }
    void box(const QRectF& area, const QColor& color) {
        put({.kind = SheetItem::Kind::Box, .area = area, .color = color});
    }

    void head();
    void mark();
    void facts();
    void addTable(const SheetTable& table);
    void heads(const SheetTable& table);
    void rowOf(const SheetTable& table, std::size_t first, bool is_sum);
    [[nodiscard]] qreal rowHeight(const SheetTable& table, std::size_t first) const;
    [[nodiscard]] QRectF cell(const SheetTable& table, int record, std::size_t column) const;
    void proof();
    void frame();

    const Sheet& m_sheet;
    const Colors& m_colors;
    std::vector<SheetPage> m_pages;
    qreal m_y = 0;
};

void Layout::head() {
    paragraph(m_sheet.kind, fontOf(11, Face::Bold), m_colors.accent, 2 * kPoint);
    paragraph(m_sheet.loan, fontOf(26, Face::Bold), m_colors.text, 0);
    paragraph(m_sheet.title, fontOf(11), m_colors.muted, 8 * kPoint);
    mark();
    paragraph(m_sheet.verdict, fontOf(10.5), m_colors.text, 12 * kPoint);
}

/// The target, what is paid, whether both are one, and the bar: what the sheet is about.
void Layout::mark() {
    constexpr qreal kCard = 104 * kPoint;
    constexpr qreal kInset = 16 * kPoint;
    m_y += 2 * kPoint;
    box({kMargin, m_y, kInside, kCard}, m_colors.accent_soft);
    const qreal half = (kInside - 4 * kInset) / 2;
    const auto side = [&](qreal x, const std::pair<QString, QString>& what) {
        text({x, m_y + 12 * kPoint, half, 14 * kPoint}, what.first, fontOf(9), m_colors.muted);
        text({x, m_y + 25 * kPoint, half, 28 * kPoint}, what.second, fontOf(19, Face::Bold),
             m_colors.text);
    };
    const qreal middle = kMargin + kInset + half;
    side(kMargin + kInset, m_sheet.left);
    side(middle + 2 * kInset, m_sheet.right);
    text({middle, m_y + 25 * kPoint, 2 * kInset, 28 * kPoint}, m_sheet.equal ? u"="_s : u"≠"_s,
         fontOf(19, Face::Bold), m_sheet.equal ? m_colors.accent : m_colors.attention,
         Qt::AlignHCenter);
    put({.kind = SheetItem::Kind::Bar,
         .area = {kMargin + kInset, m_y + 70 * kPoint, kInside - 2 * kInset, 16 * kPoint},
         .shares = m_sheet.bar});
    m_y += kCard + 14 * kPoint;
}

void Layout::facts() {
    constexpr int kAbreast = 3;
    const qreal width = kInside / kAbreast;
    const QFont name = fontOf(8);
    const QFont value = fontOf(9.5);
    for (std::size_t first = 0; first < m_sheet.facts.size(); first += kAbreast) {
        const std::size_t last = std::min(first + kAbreast, m_sheet.facts.size());
        qreal height = 0;
        for (std::size_t i = first; i < last; ++i) {
            height = std::max(height, heightOf(m_sheet.facts[i].second, value, width - kCellGap));
        }
        need(height + 20 * kPoint);
        for (std::size_t i = first; i < last; ++i) {
            const qreal x = kMargin + qreal(i - first) * width;
            text({x, m_y, width - kCellGap, 11 * kPoint}, m_sheet.facts[i].first, name,
                 m_colors.muted);
            text({x, m_y + 11 * kPoint, width - kCellGap, height}, m_sheet.facts[i].second, value,
                 m_colors.text);
        }
        m_y += height + 18 * kPoint;
    }
    m_y += 4 * kPoint;
}

QRectF Layout::cell(const SheetTable& table, int record, std::size_t column) const {
    const qreal all =
        (kInside - kBetweenRecords * (table.abreast - 1)) / std::max(1, table.abreast);
    int before = 0;
    int sum = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i < column) before += table.columns[i].weight;
        sum += table.columns[i].weight;
    }
    const qreal left = kMargin + record * (all + kBetweenRecords) + all * before / sum;
    const qreal width = all * table.columns[column].weight / sum;
    const bool is_last = column + 1 == table.columns.size();
    return {left, m_y, width - (is_last ? 0 : kCellGap), 0};
}

qreal Layout::rowHeight(const SheetTable& table, std::size_t first) const {
    qreal height = 11 * kPoint;
    for (int record = 0; record < table.abreast; ++record) {
        const std::size_t at = first + std::size_t(record);
        if (at >= table.rows.size()) break;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const QString words = table.rows[at].value(qsizetype(i));
            height = std::max(
                height, heightOf(words, fontOf(8.5, Face::Bold), cell(table, record, i).width()));
        }
    }
    return height;
}

void Layout::heads(const SheetTable& table) {
    qreal height = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        height =
            std::max(height, heightOf(table.columns[i].head, fontOf(8), cell(table, 0, i).width()));
    }
    for (int record = 0; record < table.abreast; ++record) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            QRectF area = cell(table, record, i);
            area.setHeight(height);
            text(area, table.columns[i].head, fontOf(8), m_colors.muted,
                 table.columns[i].figure ? Qt::AlignRight : Qt::AlignLeft);
        }
    }
    m_y += height + 3 * kPoint;
    rule(m_y, m_colors.control_line);
    m_y += 3 * kPoint;
}

void Layout::rowOf(const SheetTable& table, std::size_t first, bool is_sum) {
    const qreal height = rowHeight(table, first);
    if (is_sum) {
        rule(m_y, m_colors.control_line);
        m_y += 2 * kPoint;
    }
    for (int record = 0; record < table.abreast; ++record) {
        const std::size_t at = first + std::size_t(record);
        if (at >= table.rows.size()) break;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            QRectF area = cell(table, record, i);
            area.setHeight(height);
            text(area, table.rows[at].value(qsizetype(i)),
                 fontOf(8.5, is_sum ? Face::Bold : Face::Plain), m_colors.text,
                 table.columns[i].figure ? Qt::AlignRight : Qt::AlignLeft);
        }
    }
    m_y += height + 3 * kPoint;
    if (!is_sum) rule(m_y - 1 * kPoint, m_colors.line);
}

void Layout::addTable(const SheetTable& table) {
    if (table.rows.empty()) return;
    // A title never stands alone at the foot of a page.
    need(92 * kPoint);
    m_y += 8 * kPoint;
    paragraph(table.title, fontOf(11.5, Face::Bold), m_colors.text, 2 * kPoint);
    paragraph(table.note, fontOf(8.5), m_colors.muted, 4 * kPoint);
    heads(table);
    const std::size_t step = std::size_t(std::max(1, table.abreast));
    for (std::size_t first = 0; first < table.rows.size(); first += step) {
        const bool is_sum = table.sum && first + 1 == table.rows.size();
        if (m_y + rowHeight(table, first) + 6 * kPoint > kBottom) {
            turn();
            heads(table);
        }
        rowOf(table, first, is_sum);
    }
    m_y += 6 * kPoint;
}

void Layout::proof() {
    constexpr qreal kInset = 10 * kPoint;
    const QFont mono = fontOf(7.5, Face::Mono);
    const qreal height = heightOf(m_sheet.proof, mono, kInside - 2 * kInset);
    need(height + 110 * kPoint);
    m_y += 8 * kPoint;
    paragraph(m_sheet.proof_title, fontOf(11.5, Face::Bold), m_colors.text, 4 * kPoint);
    box({kMargin, m_y, kInside, height + 2 * kInset}, m_colors.sunken);
    text({kMargin + kInset, m_y + kInset, kInside - 2 * kInset, height}, m_sheet.proof, mono,
         m_colors.text);
    m_y += height + 2 * kInset + 6 * kPoint;
    paragraph(m_sheet.proof_says, fontOf(8.5), m_colors.muted, 0);
}

/// What stands on every page, once it is known how many there are.
void Layout::frame() {
    const int all = int(m_pages.size());
    for (int i = 0; i < all; ++i) {
        SheetPage& page = m_pages[std::size_t(i)];
        const auto line = [&](const QRectF& area, const QString& words, const QFont& font,
                              const QColor& color, Qt::Alignment align) {
            page.push_back({.kind = SheetItem::Kind::Text,
                            .area = area,
                            .text = words,
                            .font = font,
                            .color = color,
                            .align = align});
        };
        const qreal up = 42 * kPoint;
        page.push_back({.kind = SheetItem::Kind::Emblem,
                        .area = {kMargin, up, 18 * kPoint, 18 * kPoint},
                        .color = m_colors.accent});
        line({kMargin + 26 * kPoint, up + 2 * kPoint, kInside / 3, 16 * kPoint}, u"Plimsoll"_s,
             fontOf(11, Face::Bold), m_colors.text, Qt::AlignLeft);
        line({kMargin + kInside / 3, up + 3 * kPoint, kInside * 2 / 3, 16 * kPoint}, m_sheet.desk,
             fontOf(9), m_colors.muted, Qt::AlignRight);
        page.push_back({.kind = SheetItem::Kind::Rule,
                        .area = {kMargin, up + 26 * kPoint, kInside, 12},
                        .color = m_colors.line});
        const qreal down = kHeight - 46 * kPoint;
        line({kMargin, down, kInside * 3 / 4, 12 * kPoint},
             u"%1 · %2 · %3"_s.arg(m_sheet.kind, m_sheet.loan, m_sheet.desk_uid), fontOf(7.5),
             m_colors.muted, Qt::AlignLeft);
        line({kMargin + kInside * 3 / 4, down, kInside / 4, 12 * kPoint},
             m_sheet.page.arg(i + 1).arg(all), fontOf(7.5), m_colors.muted, Qt::AlignRight);
    }
}

void paintText(QPainter& painter, const SheetItem& item) {
    QTextLayout layout(lineSeparated(item.text), item.font);
    breakLines(layout, item.area.width(), item.align);
    painter.setPen(item.color);
    layout.draw(&painter, item.area.topLeft());
}

/// The mark on a ship's side: a ring and the line through it.
void paintEmblem(QPainter& painter, const SheetItem& item) {
    const QRectF& area = item.area;
    painter.setPen(QPen(item.color, area.height() / 9, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(area.center(), area.width() * 0.32, area.width() * 0.32);
    painter.drawLine(QPointF(area.left(), area.center().y()),
                     QPointF(area.right(), area.center().y()));
}

void paintItem(QPainter& painter, const SheetItem& item) {
    switch (item.kind) {
        case SheetItem::Kind::Text:
            paintText(painter, item);
            return;
        case SheetItem::Kind::Rule:
            painter.fillRect(item.area, item.color);
            return;
        case SheetItem::Kind::Box:
            painter.setPen(Qt::NoPen);
            painter.setBrush(item.color);
            painter.drawRoundedRect(item.area, 5 * kPoint, 5 * kPoint);
            return;
        case SheetItem::Kind::Emblem:
            paintEmblem(painter, item);
            return;
        case SheetItem::Kind::Bar: {
            // The bar's strokes are as thick as on the screen, where a unit is a pixel.
            painter.scale(kPoint, kPoint);
            const QRectF& area = item.area;
            paintLoanBar(painter,
                         {area.left() / kPoint, area.top() / kPoint, area.width() / kPoint,
                          area.height() / kPoint},
                         item.shares, lightColors());
            return;
        }
    }
}

}  // namespace

QSizeF sheetPageSize() {
    return {kWidth, kHeight};
}

std::vector<SheetPage> layOut(const Sheet& sheet) {
    return Layout(sheet).run();
}

void paintSheetPage(QPainter& painter, const SheetPage& page) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const SheetItem& item : page) {
        painter.save();
        paintItem(painter, item);
        painter.restore();
    }
}

int printSheet(const Sheet& sheet, QIODevice& to) {
    const auto pages = layOut(sheet);
    QPdfWriter writer(&to);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kSheetDpi);
    writer.setTitle(u"%1 %2"_s.arg(sheet.kind, sheet.loan));
    writer.setCreator(u"Plimsoll"_s);
    QPainter painter;
    if (!painter.begin(&writer)) return 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) writer.newPage();
        paintSheetPage(painter, pages[i]);
    }
    return painter.end() ? int(pages.size()) : 0;
}

}  // namespace plimsoll::ui
