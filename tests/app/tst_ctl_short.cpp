// Method: the short loans of a working demonstration desk, done from the list to the end by two
// people at the command line. Each way makes a loan of 100,000.00 that is short by 40,000.00, is
// asked for by an operator and decided by a checker; the figures are compared before, between and
// after, and the law is verified at the end of each.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlShort : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theDemonstrationHasPlansForOneLoanAndNoneForAnother();
    void shortLoansAreListed();
    void aShortfallIsPlacedByTwo();
    void whatIsNotApprovedGivesItsCapacityBack_data();
    void whatIsNotApprovedGivesItsCapacityBack();
    void anExtendedSaleIsSold();
    void aSaleIsNotExtendedBeyondTheRules();
    void aTargetIsReducedWithConsent();
    void aCancelledLoanGivesItsMoneyBack();
    void aBidIsVoidedByTwo();
    void everybodySeesWhoWorksOnIt_data();
    void everybodySeesWhoWorksOnIt();

private:
    [[nodiscard]] CliRun run(const QStringList& call, const char* who = "op.zhang") const {
        return m_room.run(call, as(who, "plimsoll-demo-2026"));
    }
    [[nodiscard]] CliRun run(const char* line, const char* who = "op.zhang") const {
        return run(words(line), who);
    }
    /// "short place d.plimsoll L ...": the words after the loan.
    [[nodiscard]] CliRun on(const char* verb, const QString& loan, const char* rest,
                            const char* who = "op.zhang") const {
        return run(words(verb) << QStringLiteral("d.plimsoll") << loan << words(rest), who);
    }
    [[nodiscard]] QJsonObject show(const QString& loan) const {
        return m_room.run(words("loan show d.plimsoll --json") << loan).object();
    }
    [[nodiscard]] QJsonObject listed(const QString& loan) const;
    [[nodiscard]] CliRun approve(const CliRun& asked) const {
        return run(words("approve d.plimsoll") << QString::number(asked.number("request")),
                   "check.li");
    }
    /// A loan that is sold to T-1 up to `paid`, and closed.
    [[nodiscard]] QString makeShort(const char* paid = "60,000") const;
    static void checkCapacity(const QJsonObject& loan, qint64 free, qint64 reserved, qint64 paid);

    CliRoom m_room;
    mutable int m_loans = 0;
};

namespace {

qint64 figure(const QJsonObject& of, const char* key) {
    return of[QLatin1String(key)].toInteger(-1);
}

QString text(const QJsonObject& of, const char* key) {
    return of[QLatin1String(key)].toString();
}

}  // namespace

void TestCtlShort::initTestCase() {
    QCOMPARE(m_room.run(words("init d.plimsoll --demo")).exit, 0);
    for (const char* line :
         {"investor add d.plimsoll --code T-1 --deposit 2,000,000",
          "investor add d.plimsoll --code T-2 --deposit 1,000,000",
          "investor add d.plimsoll --code T-3 --deposit 1,000,000",
          "investor designate d.plimsoll T-2 --limit 30,000 --consent contract-2",
          "investor designate d.plimsoll T-3 --limit 20,000 --consent contract-3"}) {
        const CliRun done = run(line);
        QVERIFY2(done.exit == 0, done.err);
    }
}

QString TestCtlShort::makeShort(const char* paid) const {
    const QString loan = QStringLiteral("S-%1").arg(++m_loans);
    const QString file = QStringLiteral("d.plimsoll");
    const QList<QStringList> steps{
        words("loan create") << file << QStringLiteral("--code") << loan
                             << words("--target 100,000 --min 10,000 --step 1,000 --listed")
                             << QStringLiteral("T-1,T-2,T-3"),
        words("loan open") << file << loan,
        words("bid") << file << QStringLiteral("--loan") << loan << words("--investor T-1 --amount")
                     << QString::fromLatin1(paid),
        words("loan close") << file << loan};
    for (const QStringList& step : steps) {
        const bool leaves_empty = step[0] == u"bid" && QByteArray(paid) == "0";
        if (!leaves_empty && run(step).exit != 0) return {};
    }
    return loan;
}

QJsonObject TestCtlShort::listed(const QString& loan) const {
    const QJsonArray rows = m_room.run(words("short list d.plimsoll --json")).array();
    for (const auto& row : rows) {
        if (text(row.toObject(), "loan") == loan) return row.toObject();
    }
    return {};
}

void TestCtlShort::checkCapacity(const QJsonObject& loan, qint64 free, qint64 reserved,
                                 qint64 paid) {
    QCOMPARE(figure(loan, "free"), free);
    QCOMPARE(figure(loan, "reserved"), reserved);
    QCOMPARE(figure(loan, "paid"), paid);
    QCOMPARE(figure(loan, "held"), 0);
}

void TestCtlShort::theDemonstrationHasPlansForOneLoanAndNoneForAnother() {
    const CliRun plans = m_room.run(words("short plan d.plimsoll L-1003 --json"));
    QCOMPARE(plans.exit, 0);
    QCOMPARE(plans.object()[QStringLiteral("plans")].toArray().size(), 3);
    QVERIFY(plans.object()[QStringLiteral("fault")].isNull());
    const CliRun none = m_room.run(words("short plan d.plimsoll L-1007 --json"));
    QVERIFY(none.object()[QStringLiteral("plans")].toArray().isEmpty());
    const QJsonObject fault = none.object()[QStringLiteral("fault")].toObject();
    QCOMPARE(text(fault, "code"), QStringLiteral("no_room"));
    QVERIFY2(none.err.contains("is left after every consent: raise " +
                               text(fault, "raise").toUtf8() + "'s consent to "),
             none.err);
    QCOMPARE(none.exit, 1);
    QCOMPARE(m_room.run(words("investor designated d.plimsoll --json")).array().size(), 8);
    QVERIFY(m_room.run(words("rules show d.plimsoll --json")).number("sale_days") > 0);
}

void TestCtlShort::shortLoansAreListed() {
    const QString loan = makeShort();
    const QJsonObject row = listed(loan);
    QCOMPARE(text(row, "phase"), QStringLiteral("short"));
    QCOMPARE(figure(row, "target"), 10'000'000);
    QCOMPARE(figure(row, "shortfall"), 4'000'000);
    QCOMPARE(row[QStringLiteral("shortfall_percent")].toDouble(), 40.0);
    QVERIFY(row[QStringLiteral("claimed_by")].isNull());
    QVERIFY(!text(row, "closed_at").isEmpty());
    const CliRun people = m_room.run(words("short list d.plimsoll"));
    QVERIFY2(people.out.contains("60,000.00") && people.out.contains("40.00"), people.out);
    QVERIFY2(people.out.contains("ended 2"), people.out);
    const CliRun why = m_room.run(words("short why d.plimsoll --json") << loan);
    QCOMPARE(why.number("free"), 4'000'000);
    QCOMPARE(why.out, m_room.run(words("why-short d.plimsoll --json") << loan).out);
}

void TestCtlShort::aShortfallIsPlacedByTwo() {
    const QString loan = makeShort();
    const CliRun plan = on("short plan", loan, "--goal most_even");
    QVERIFY2(plan.out.contains("plan most_even: the most even parts, 2 investors"), plan.out);
    const CliRun asked =
        on("short place", loan,
           "--plan most_even --reason R01 --note by-phone --evidence call-7 --json");
    QVERIFY2(asked.number("request") > 0, asked.err);
    QCOMPARE(text(show(loan), "phase"), QStringLiteral("short"));
    checkCapacity(show(loan), 0, 4'000'000, 6'000'000);
    QCOMPARE(on("short why", loan, "--json").number("reserved"), 4'000'000);

    const QStringList which{QString::number(asked.number("request"))};
    const QJsonObject request =
        m_room.run(words("request show d.plimsoll --json") + which).object();
    QCOMPARE(text(request, "does"),
             QStringLiteral("place 40,000.00 of loan %1 with 2 investors").arg(loan));
    const QJsonObject command = request[QStringLiteral("command")].toObject();
    QCOMPARE(text(command, "reference"), QStringLiteral("call-7"));
    const QJsonArray splits = command[QStringLiteral("splits")].toArray();
    QCOMPARE(splits.size(), 2);
    QCOMPARE(request[QStringLiteral("investors")].toArray().size(), 2);
    for (const auto& split : splits) QCOMPARE(figure(split.toObject(), "amount"), 2'000'000);
    const CliRun people = m_room.run(words("request show d.plimsoll") + which);
    QVERIFY2(people.out.contains("20,000.00 with T-2") && people.out.contains("call-7"),
             people.out);

    const CliRun reduced = on("short reduce", loan, "--consent x --reason R01 --note x --json");
    QCOMPARE(reduced.errorCode(), QStringLiteral("reserved"));
    QVERIFY2(reduced.err.contains("(request " + which[0].toUtf8() + ")"), reduced.err);
    for (const char* who : {"op.zhang", "op.liu", "admin.wu"}) {
        QVERIFY(run(words("approve d.plimsoll --json") + which, who).exit == 1);
    }
    checkCapacity(show(loan), 0, 4'000'000, 6'000'000);
    QCOMPARE(approve(asked).exit, 0);
    QCOMPARE(text(show(loan), "phase"), QStringLiteral("full"));
    checkCapacity(show(loan), 0, 0, 10'000'000);
    QVERIFY(listed(loan).isEmpty());
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlShort::whatIsNotApprovedGivesItsCapacityBack_data() {
    QTest::addColumn<QStringList>("end");
    QTest::addColumn<QString>("who");
    QTest::newRow("rejected") << words("reject d.plimsoll --note too-much") << "check.li";
    QTest::newRow("withdrawn") << words("request withdraw d.plimsoll") << "op.zhang";
}

void TestCtlShort::whatIsNotApprovedGivesItsCapacityBack() {
    QFETCH(QStringList, end);
    QFETCH(QString, who);
    const QString loan = makeShort();
    const CliRun asked =
        on("short place", loan, "--split T-2=30,000 T-3=10,000 --reason R01 --note by-phone");
    QVERIFY2(asked.out.contains("waits for a checker\n"), asked.out);
    QVERIFY2(asked.out.contains("reserved until it is decided"), asked.out);
    checkCapacity(show(loan), 0, 4'000'000, 6'000'000);
    const QString request = QString::fromUtf8(asked.out).section(u' ', 1, 1);
    QCOMPARE(run(end << request, who.toUtf8().constData()).exit, 0);
    checkCapacity(show(loan), 4'000'000, 0, 6'000'000);
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlShort::anExtendedSaleIsSold() {
    const QString loan = makeShort();
    const CliRun asked =
        on("short extend", loan, "--until +2h --reason R02 --note more-time --json");
    QCOMPARE(text(show(loan), "phase"), QStringLiteral("short"));
    QCOMPARE(approve(asked).exit, 0);
    QCOMPARE(text(show(loan), "phase"), QStringLiteral("open"));
    QCOMPARE(text(listed(loan), "phase"), QStringLiteral("open"));  // it ends soon
    QVERIFY(!text(show(loan), "closes_at").isEmpty());
    QCOMPARE(run(words("bid d.plimsoll --investor T-3 --amount 40,000 --loan") << loan).exit, 0);
    QCOMPARE(text(show(loan), "phase"), QStringLiteral("full"));
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlShort::aSaleIsNotExtendedBeyondTheRules() {
    const QString loan = makeShort();
    const CliRun refused =
        on("short extend", loan, "--until +60d --reason R02 --note more-time --json");
    QCOMPARE(refused.errorCode(), QStringLiteral("sale_too_long"));
    QVERIFY2(refused.err.contains("rules show"), refused.err);
    QCOMPARE(refused.exit, 1);
    const CliRun not_his = run("rules set d.plimsoll --sale-days 0 --json");
    QCOMPARE(not_his.errorCode(), QStringLiteral("forbidden"));
    QCOMPARE(run("rules set d.plimsoll --sale-days 0", "admin.wu").exit, 0);
    const CliRun asked =
        on("short extend", loan, "--until +60d --reason R02 --note more-time --json");
    QVERIFY2(asked.number("request") > 0, asked.err);
    QCOMPARE(run("rules set d.plimsoll --sale-days 20 --source again", "admin.wu").exit, 0);
    // The world is looked at once more when it is carried out.
    const CliRun late = approve(asked);
    QVERIFY2(late.err.contains("allows no sale as long as this"), late.err);
    QCOMPARE(text(show(loan), "phase"), QStringLiteral("short"));
}

void TestCtlShort::aTargetIsReducedWithConsent() {
    const QString loan = makeShort();
    const CliRun without = on("short reduce", loan, "--reason R01 --note less --json");
    QCOMPARE(without.errorCode(), QStringLiteral("consent_missing"));
    QCOMPARE(without.exit, 2);
    const CliRun asked =
        on("short reduce", loan, "--consent letter-9 --reason R01 --note less --json");
    QCOMPARE(approve(asked).exit, 0);
    QCOMPARE(text(show(loan), "phase"), QStringLiteral("full"));
    QCOMPARE(figure(show(loan), "target"), 6'000'000);
    QCOMPARE(figure(show(loan), "first_target"), 10'000'000);
    const CliRun people = m_room.run(words("loan show d.plimsoll") << loan);
    QVERIFY2(people.out.contains("100,000.00, before it was reduced\n"), people.out);
    const CliRun nothing =
        on("short reduce", makeShort("0"), "--consent x --reason R01 --note less --json");
    QCOMPARE(nothing.errorCode(), QStringLiteral("nothing_paid"));
    QCOMPARE(nothing.exit, 1);
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlShort::aCancelledLoanGivesItsMoneyBack() {
    const auto frozen = [this] {
        const QJsonArray all = m_room.run(words("investor list d.plimsoll --json")).array();
        for (const auto& investor : all) {
            if (text(investor.toObject(), "code") == u"T-1") {
                return figure(investor.toObject(), "frozen");
            }
        }
        return qint64{-1};
    };
    const QString loan = makeShort();
    const qint64 before = frozen();
    const CliRun asked =
        on("short cancel", loan, "--reason R05 --note agreed --evidence letter-1 --json");
    QCOMPARE(frozen(), before);
    QCOMPARE(approve(asked).exit, 0);
    QCOMPARE(text(show(loan), "phase"), QStringLiteral("cancelled"));
    QCOMPARE(frozen(), before - 6'000'000);
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlShort::aBidIsVoidedByTwo() {
    const QString loan = makeShort();
    const QJsonArray bids = m_room
                                .run(words("export d.plimsoll bids --format json"),
                                     as("op.zhang", "plimsoll-demo-2026"))
                                .array();
    const QString bid = QString::number(figure(bids.last().toObject(), "id"));
    const CliRun asked =
        run(words("bid void d.plimsoll --reason R03 --note entered-twice --json") << bid);
    checkCapacity(show(loan), 4'000'000, 0, 6'000'000);
    QCOMPARE(approve(asked).exit, 0);
    checkCapacity(show(loan), 10'000'000, 0, 0);
    const QJsonObject voided = on("short why", loan, "--json")
                                   .object()[QStringLiteral("causes")]
                                   .toObject()[QStringLiteral("voided")]
                                   .toObject();
    QCOMPARE(figure(voided, "count"), 1);
    QCOMPARE(figure(voided, "missing"), 6'000'000);
    const CliRun people = on("short why", loan, "");
    QVERIFY2(people.out.contains("\nvoided by staff      1  60,000.00"), people.out);
    const CliRun again = run(words("bid void d.plimsoll --reason R03 --note twice --json") << bid);
    QCOMPARE(again.errorCode(), QStringLiteral("nothing_to_void"));
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlShort::everybodySeesWhoWorksOnIt_data() {
    QTest::addColumn<QString>("group");
    QTest::addColumn<bool>("is_loan");
    QTest::newRow("a loan") << QStringLiteral("short") << true;
    QTest::newRow("a request") << QStringLiteral("request") << false;
}

void TestCtlShort::everybodySeesWhoWorksOnIt() {
    QFETCH(QString, group);
    QFETCH(bool, is_loan);
    const QString name = is_loan ? QStringLiteral("L-1007") : QStringLiteral("1");
    const auto claim = [&](const char* verb, const char* who, const char* rest = "") {
        return run(QStringList{group, QString::fromLatin1(verb), QStringLiteral("d.plimsoll"), name,
                               QStringLiteral("--json")}
                       << words(rest),
                   who);
    };
    const auto claimed_by = [&] {
        return is_loan ? text(listed(name), "claimed_by")
                       : m_room.run(words("request show d.plimsoll 1 --json")).text("claimed_by");
    };
    QCOMPARE(claim("claim", "op.zhang").text("claimed_by"), QStringLiteral("op.zhang"));
    QCOMPARE(claimed_by(), QStringLiteral("op.zhang"));
    const CliRun other = claim("claim", "check.li");
    QCOMPARE(other.errorCode(), QStringLiteral("claimed"));
    QVERIFY2(other.err.contains("op.zhang works on it; --take-over"), other.err);
    QCOMPARE(other.exit, 1);
    QCOMPARE(claim("claim", "check.li", "--take-over").exit, 0);
    QCOMPARE(claimed_by(), QStringLiteral("check.li"));
    QCOMPARE(claim("unclaim", "op.zhang").errorCode(), QStringLiteral("not_claimed"));
    QVERIFY(claim("unclaim", "check.li").object()[QStringLiteral("claimed_by")].isNull());
    QCOMPARE(claimed_by(), QString());
}

QTEST_GUILESS_MAIN(TestCtlShort)
#include "tst_ctl_short.moc"
