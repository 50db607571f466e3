#pragma once
// The target of a loan as one bar: paid solid, held hatched, reserved dotted, and every cause of
// what is missing with a pattern of its own, each named below with its amount: never colour alone.
// GUI thread.

#include <optional>
#include <vector>

#include <QWidget>

#include <plimsoll/shortfall.h>

#include "ui/theme/colors.h"

namespace plimsoll::ui {

/// What a part of the bar stands for; the causes follow in the order of ShortCause.
enum class ShortPart { Paid, Held, Reserved, NeverTaken, Lapsed, Failed, Withdrawn, Voided };

[[nodiscard]] ShortPart partOf(ShortCause cause);
/// The pattern of a part, the same in the bar and beside its name.
void paintShortPart(QPainter& painter, const QRectF& area, ShortPart part, const Colors& colors);

class ShortBar final : public QWidget {
    Q_OBJECT

public:
    explicit ShortBar(QWidget* parent = nullptr);

    /// `selling`: the sale was on at that instant.
    void showReport(const std::optional<ShortReport>& report, bool selling);
    void retranslate();
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Piece {
        ShortPart part{};
        Money amount;
        QString name;
        QString figures;
    };
    struct Place {
        QRectF swatch;
        QPointF text;
    };

    void cutPieces();
    void addPiece(ShortPart part, Money amount, const QString& name);
    [[nodiscard]] QFont nameFont() const;
    [[nodiscard]] std::vector<QRectF> segments() const;
    /// Where the names stand, flowing over as many lines as they need.
    [[nodiscard]] std::vector<Place> places(int width) const;
    void paintBar(QPainter& painter, const Colors& colors) const;
    void paintNames(QPainter& painter, const Colors& colors) const;

    std::optional<ShortReport> m_report;
    bool m_selling = false;
    std::vector<Piece> m_pieces;
};

}  // namespace plimsoll::ui
