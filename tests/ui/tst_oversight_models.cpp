// Method: drive the models of requests and links under the model tester with random updates, and
// read states of the world as the core writes them. What must hold: the tester has nothing to say,
// the rows are those of a plain list, and no part of a world is left out.

#include <random>

#include <QAbstractItemModelTester>

#include "tests/ui/oversight_room.h"
#include "ui/models/audit_list_model.h"
#include "ui/models/request_list_model.h"
#include "ui/text/oversight_text.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSteps = 300;

}  // namespace

class OversightModelsTest : public QObject {
    Q_OBJECT

private slots:
    void requestsComeAndGo() {
        RequestListModel model;
        const QAbstractItemModelTester tester(&model);
        std::mt19937 random(4);
        for (int step = 0; step < kSteps; ++step) {
            std::vector<Request> wanted;
            for (std::int64_t id = 1; id <= 12; ++id) {
                if (random() % 3 != 0) wanted.push_back(makeRequest(id));
            }
            model.setHeld(random() % 4 == 0);
            model.update(wanted);
            model.setNow(secondsIn(step));
            if (random() % 5 == 0)
                model.sort(int(random() % RequestListModel::ColumnCount), Qt::AscendingOrder);
            model.setHeld(false);
            QCOMPARE(model.rowCount(), int(wanted.size()));
        }
    }

    void timeGoesOnInOneColumn() {
        RequestListModel model;
        model.update({makeRequest(1)});
        model.setNow(secondsIn(60));
        const auto text = [&model] {
            return model.index(0, RequestListModel::Expires).data().toString();
        };
        QCOMPARE(text(), u"in 3 d"_s);
        model.setNow(secondsIn(60 + 71 * 3'600));
        QCOMPARE(text(), u"in 60 min"_s);
        model.setNow(secondsIn(60 + 73 * 3'600));
        QCOMPARE(text(), u"is due"_s);
    }

    void aTrailGrowsAtBothEnds() {
        AuditListModel model;
        const QAbstractItemModelTester tester(&model);
        std::mt19937 random(5);
        std::int64_t newest = 40;
        std::int64_t oldest = 31;
        model.takeNewest(linksDownTo(newest, oldest), false);
        for (int step = 0; step < kSteps; ++step) {
            if (random() % 2 == 0) {
                newest += std::int64_t(random() % 8);
                model.takeNewest(linksDownTo(newest, newest - 9), false);
            } else if (oldest > 1) {
                const std::int64_t next = std::max<std::int64_t>(1, oldest - 5);
                model.takeOlder(linksDownTo(oldest - 1, next), next == 1);
                oldest = next;
            }
            QCOMPARE(model.rowCount(), int(newest - oldest + 1));
            QCOMPARE(model.rowAt(0).id, newest);
            QCOMPARE(model.oldest(), oldest);
        }
    }

    void linksWaitWhileThePointerRests() {
        AuditListModel model;
        const QAbstractItemModelTester tester(&model);
        model.takeNewest(linksDownTo(10, 1), true);
        model.setHeld(true);
        model.takeNewest(linksDownTo(14, 5), false);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.waiting(), 4);
        model.setHeld(false);
        QCOMPARE(model.rowCount(), 14);
    }

    void worlds_data() {
        QTest::addColumn<QString>("world");
        QTest::addColumn<QString>("lines");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("a loan") << u"phase=full target=1,000.00 opens=none"_s
                                << u"phase: full|target: ¥1,000.00|opens: –"_s;
        QTest::newRow("a payout") << u"payout=failed amount=5.50 replaced=no"_s
                                  << u"the payout: failed|amount: ¥5.50|replaced already: no"_s;
        QTest::newRow("a member") << u"roles=operator+checker status=disabled"_s
                                  << u"roles: operator, checker|status: disabled"_s;
        QTest::newRow("a payment, asked for by somebody who left")
            << u"payment=noted;#1 amount=5.00 maker=disabled"_s
            << u"the payment: noted already|#1|amount: ¥5.00|who asked for it: may not sign in any "
               "more"_s;
        QTest::newRow("a policy with limits")
            << u"each=1.00 day=2.00"_s << u"alone up to: ¥1.00|alone on one day: ¥2.00"_s;
        QTest::newRow("two things")
            << u"L-1 phase=open; C-7 available=1.00"_s << u"L-1|phase: open|C-7|available: ¥1.00"_s;
        QTest::newRow("what is not known here") << u"colour=blue"_s << u"colour: blue"_s;
        QTest::newRow("just words") << u"and others"_s << u"and others"_s;
    }

    void worlds() {
        QFETCH(QString, world);
        QFETCH(QString, lines);
        QCOMPARE(WorldText::lines(world.toStdString()).join(u'|'), lines);
    }

    void onlyWhatChangedIsTold() {
        QCOMPARE(WorldText::changeLines("L-1 paid=1.00 held=0.00; C-7 frozen=0.00",
                                        "L-1 paid=2.00 held=0.00; C-8 frozen=1.00")
                     .join(u'|'),
                 u"L-1|paid: ¥1.00 → ¥2.00|C-7|frozen: ¥0.00 → –|C-8|frozen: – → ¥1.00"_s);
    }

    void everyOutcomeHasWords() {
        QVERIFY(!OversightText::isFailure("done"));
        QVERIFY(!OversightText::isFailure("repeated"));
        QVERIFY(OversightText::isFailure("forbidden"));
        QVERIFY(OversightText::outcome("disk_full").contains(u"disk_full"_s));
    }
};

QTEST_MAIN(OversightModelsTest)
#include "tst_oversight_models.moc"
