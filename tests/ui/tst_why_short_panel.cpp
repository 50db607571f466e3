// Method: show made-up reports of sales in every stand and read the sentence; turn the instant by
// key. What must hold: the sentence names what is missing and why, or says how a sale that is not
// short stands; every part of the bar has a name; nothing is clipped in either language.

#include <QSignalSpy>

#include "tests/ui/money_room.h"
#include "ui/text/short_text.h"
#include "ui/views/why_short_panel.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

class WhyShortPanelTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_view = m_room->show<WhyShortPanel>();
    }
    void cleanup() { m_room.reset(); }

    void theSentenceNamesEveryCause() {
        m_view->showReport(makeSale(Phase::Short), makeReport());
        const QString sentence = m_view->sentence();
        QVERIFY2(sentence.startsWith(u"¥760,000.00 is missing: ¥412,000.00 because 12"_s),
                 qPrintable(sentence));
        for (const auto& part :
             {u"¥48,000.00"_s, u"¥300,000.00 because demand ended before the mark"_s}) {
            QVERIFY2(sentence.contains(part), qPrintable(sentence));
        }
        QVERIFY(!sentence.contains(u"withdrawn"_s));
        QVERIFY(bar()->accessibleDescription().contains(u"¥412,000.00 · 4.1 %"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void stands_data() {
        QTest::addColumn<int>("phase");
        QTest::addColumn<qint64>("at");
        QTest::addColumn<qint64>("held");
        QTest::addColumn<qint64>("paid");
        QTest::addColumn<QString>("begins");
        const auto row = [](const char* name, Phase phase, qint64 at, qint64 held, qint64 paid,
                            const QString& begins) {
            QTest::newRow(name) << int(phase) << at << held << paid << begins;
        };
        row("before it opened", Phase::Open, -5, 0, 0, u"The sale had not opened"_s);
        row("selling", Phase::Open, 60, 100, 500, u"The sale is on, so the loan is not short."_s);
        row("sold out for now", Phase::Open, 60, 500, 9'999'500, u"The sale is on and sold out"_s);
        row("short, while it was on", Phase::Short, 60, 0, 500, u"The sale is on, so"_s);
        row("settling", Phase::Settling, 60, 100, 500, u"The sale has ended; ¥100.00 is still"_s);
        row("settling, all held", Phase::Settling, 60, 500, 9'999'500,
            u"The sale has ended; nothing is missing yet"_s);
        row("full", Phase::Full, 60, 0, 10'000'000, u"Nothing is missing"_s);
        row("short", Phase::Short, 7'200, 0, 500, u"¥9,999,500.00 is missing: "_s);
    }

    void stands() {
        QFETCH(int, phase);
        QFETCH(qint64, at);
        QFETCH(qint64, held);
        QFETCH(qint64, paid);
        QFETCH(QString, begins);
        ShortReport report = makeReport();
        report.at = secondsIn(at);
        report.capacity = {.free = Money::yuan(10'000'000 - held - paid),
                           .reserved = {},
                           .held = Money::yuan(held),
                           .paid = Money::yuan(paid)};
        report.causes = {};
        report.causes[0].missing = report.capacity.free;
        m_view->showReport(makeSale(static_cast<Phase>(phase)), report);
        QVERIFY2(m_view->sentence().startsWith(begins), qPrintable(m_view->sentence()));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void anInstantIsAskedForOnceTheHandRests() {
        m_view->showReport(makeSale(Phase::Short), makeReport());
        QSignalSpy asked(m_view, &WhyShortPanel::atChanged);
        auto* slider = m_view->findChild<QSlider*>(u"shortSlider"_s);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        for (int i = 0; i < 10; ++i) QTest::keyClick(slider, Qt::Key_PageUp);
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY(m_view->at());
        // Half-way through the sale of two hours.
        QCOMPARE(*m_view->at(), secondsIn(3'600));
        m_view->findChild<QPushButton*>(u"shortNow"_s)->click();
        QTRY_COMPARE(asked.size(), 2);
        QVERIFY(!m_view->at());
    }

    void enterOnACauseGoesToItsLastMoment() {
        m_view->showReport(makeSale(Phase::Short), makeReport());
        QSignalSpy asked(m_view, &WhyShortPanel::atChanged);
        m_view->takeFocus();
        auto* table = m_view->findChild<QTableView*>(u"causeTable"_s);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(m_view->at(), secondsIn(3'480));
    }

    void anotherLoanStartsFromNow() {
        m_view->showReport(makeSale(Phase::Short), makeReport());
        m_view->findChild<QSlider*>(u"shortSlider"_s)->setValue(500);
        QVERIFY(m_view->at());
        LoanSummary other = makeSale(Phase::Open);
        other.id = LoanId(7);
        m_view->showReport(other, {});
        QVERIFY(!m_view->at());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void everyPartHasAPatternOfItsOwn_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyPartHasAPatternOfItsOwn() {
        QFETCH(bool, dark);
        const Colors& colors = dark ? darkColors() : lightColors();
        QList<QImage> seen;
        for (int part = int(ShortPart::Paid); part <= int(ShortPart::Withdrawn); ++part) {
            QImage image(36, 36, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintShortPart(painter, QRectF(0, 0, 36, 36), static_cast<ShortPart>(part), colors);
            painter.end();
            // In grey, too: the pattern tells them apart, not the colour alone.
            const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
            QVERIFY(!seen.contains(grey));
            seen.append(grey);
        }
    }

private:
    [[nodiscard]] QWidget* bar() const { return m_view->findChild<QWidget*>(u"shortBar"_s); }

    std::unique_ptr<MoneyRoom> m_room;
    WhyShortPanel* m_view = nullptr;
};

QTEST_MAIN(WhyShortPanelTest)
#include "tst_why_short_panel.moc"
