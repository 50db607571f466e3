// Method: compute the WCAG contrast of every pair of colours that meet on the screen, in both
// schemes. What must hold: 4.5:1 for text, 3:1 for edges of controls; the known pair proves the
// formula.

#include <QRegularExpression>

#include "tests/ui/ui_room.h"
#include "ui/theme/colors.h"
#include "ui/views/chip.h"

using namespace plimsoll::ui;

class ColorsTest : public QObject {
    Q_OBJECT

private slots:
    void formula() {
        QCOMPARE(contrastPercent(Qt::white, Qt::black), 2100);
        QCOMPARE(contrastPercent(QColor(0x767676), Qt::white) / 10, 45);
        QVERIFY(contrastPercent(QColor(0x999999), Qt::white) < 450);
    }

    void text_data() {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<int>("least");
        for (const Colors* colors : {&lightColors(), &darkColors()}) {
            const auto add = [colors](const char* name, const QColor& text, const QColor& ground,
                                      int least) {
                QTest::addRow("%s: %s", colors->dark ? "dark" : "light", name)
                    << text << ground << least;
            };
            add("text on window", colors->text, colors->window, 450);
            add("text on surface", colors->text, colors->surface, 450);
            add("text on selection", colors->text, colors->accent_soft, 450);
            add("muted on window", colors->muted, colors->window, 450);
            add("muted on surface", colors->muted, colors->surface, 450);
            add("muted on selection", colors->muted, colors->accent_soft, 450);
            add("muted on sunken", colors->muted, colors->sunken, 450);
            add("accent on surface", colors->accent, colors->surface, 450);
            add("accent on window", colors->accent, colors->window, 450);
            add("button text", colors->on_accent, colors->accent, 450);
            add("button text, hovered", colors->on_accent, colors->accent_hover, 450);
            add("attention on surface", colors->attention, colors->surface, 450);
            add("attention on window", colors->attention, colors->window, 450);
            add("control edge on surface", colors->control_line, colors->surface, 300);
            add("control edge on window", colors->control_line, colors->window, 300);
            add("paid against empty", colors->accent, colors->sunken, 300);
            for (const Chip::Tone tone : {Chip::Tone::Neutral, Chip::Tone::Calm, Chip::Tone::Strong,
                                          Chip::Tone::Attention}) {
                const ChipColors chip = chipColors(tone, *colors);
                add(qPrintable(QStringLiteral("chip %1").arg(int(tone))), chip.text, chip.ground,
                    450);
            }
        }
    }

    void text() {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QFETCH(int, least);
        const int contrast = contrastPercent(text, ground);
        QVERIFY2(contrast >= least, qPrintable(QString::number(contrast)));
    }

    void schemeIsToldFromThePalette() {
        QVERIFY(!colorsFor(paletteOf(lightColors())).dark);
        QVERIFY(colorsFor(paletteOf(darkColors())).dark);
        // A widget whose ground the style sheet made transparent is still in its scheme.
        QPalette transparent = paletteOf(lightColors());
        transparent.setColor(QPalette::Window, Qt::transparent);
        QVERIFY(!colorsFor(transparent).dark);
        QPalette foreign;
        foreign.setColor(QPalette::Window, Qt::black);
        foreign.setColor(QPalette::Link, Qt::red);
        QVERIFY(colorsFor(foreign).dark);
    }

    void styleSheetNamesNoUnknownColour() {
        for (const Colors* colors : {&lightColors(), &darkColors()}) {
            const QString sheet = styleSheetOf(*colors);
            static const QRegularExpression left(QStringLiteral("\\{[a-z_]+\\}"));
            QVERIFY2(!sheet.contains(left), qPrintable(left.match(sheet).captured()));
        }
    }
};

QTEST_MAIN(ColorsTest)
#include "tst_colors.moc"
