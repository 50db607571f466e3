// Method: paint the bar and look at its pixels. What must hold: paid is solid, held is hatched
// (both its colours occur), free is empty, the mark reaches beyond the bar; a full bar is solid to
// the mark and no bar draws beyond its shares.

#include <QImage>
#include <QPainter>

#include "tests/ui/ui_room.h"
#include "ui/views/loan_bar.h"

using namespace plimsoll;
using namespace plimsoll::ui;

namespace {

constexpr int kWidth = 407;
constexpr int kHeight = 40;
constexpr int kBarWidth = 400 - 1;  // what the mark leaves at a height of 16

QImage paint(const LoanBarShares& shares, const Colors& colors) {
    QImage image(kWidth, kHeight, QImage::Format_ARGB32);
    image.fill(colors.surface);
    QPainter painter(&image);
    paintLoanBar(painter, QRectF(0, 12, kWidth, 16), shares, colors);
    return image;
}

int count(const QImage& image, const QColor& color, int from, int to) {
    int found = 0;
    for (int x = from; x < to; ++x) {
        for (int y = 15; y < 25; ++y) found += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return found;
}

}  // namespace

class LoanBarTest : public QObject {
    Q_OBJECT

private slots:
    void parts_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void parts() {
        QFETCH(bool, dark);
        const Colors& colors = dark ? darkColors() : lightColors();
        const QImage image = paint({.paid = 0.5, .waiting = 0.25}, colors);
        const int half = kBarWidth / 2;
        const int three_quarters = kBarWidth * 3 / 4;
        QCOMPARE(count(image, colors.accent, 8, half - 2), (half - 10) * 10);
        QVERIFY(count(image, colors.accent, half + 3, three_quarters - 3) > 0);
        QVERIFY(count(image, colors.accent_soft, half + 3, three_quarters - 3) > 0);
        QCOMPARE(count(image, colors.accent, three_quarters + 3, kBarWidth - 12), 0);
        QVERIFY(count(image, colors.sunken, three_quarters + 3, kBarWidth - 12) > 0);
    }

    void markReachesBeyondTheBar() {
        const Colors& colors = lightColors();
        const QImage image = paint({}, colors);
        bool above = false;
        bool below = false;
        for (int x = kBarWidth - 4; x < kWidth; ++x) {
            above = above || image.pixelColor(x, 10).lightness() < 100;
            below = below || image.pixelColor(x, 29).lightness() < 100;
        }
        QVERIFY(above && below);
    }

    void fullIsSolidToTheMark() {
        const Colors& colors = lightColors();
        const QImage image = paint({.paid = 1, .waiting = 0}, colors);
        QCOMPARE(count(image, colors.sunken, 0, kWidth), 0);
    }

    void sliverIsSeen() {
        const Colors& colors = lightColors();
        QVERIFY(count(paint({.paid = 0.0001, .waiting = 0}, colors), colors.accent, 0, 8) > 0);
        QCOMPARE(count(paint({}, colors), colors.accent, 0, kWidth), 0);
    }

    void shares() {
        const Capacity capacity{.free = Money::yuan(2),
                                .reserved = Money::yuan(1),
                                .held = Money::yuan(1),
                                .paid = Money::yuan(4)};
        const LoanBarShares expected{.paid = 0.5, .waiting = 0.25};
        QVERIFY(sharesOf(capacity, Money::yuan(8)) == expected);
        QVERIFY(sharesOf(capacity, Money{}) == LoanBarShares{});
    }
};

QTEST_MAIN(LoanBarTest)
#include "tst_loan_bar.moc"
