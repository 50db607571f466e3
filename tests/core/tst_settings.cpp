// Method: standing consents, rules and days, claims and looks: what each verb takes and refuses, in
// tables; what stands afterwards, over a restart, and for whom. Each ends with verify().

#include "asked_commands.h"
#include "property.h"
#include "short_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

QByteArray consentsOf(DeskReader& reader) {
    QByteArray text;
    for (const auto& consent : must(reader.designations({}, 100)))
        text += QByteArray::fromStdString(consent.investor_code + ' ' +
                                          std::to_string(consent.limit.fen()) + ' ' +
                                          consent.reference + "; ");
    return text;
}

}  // namespace

class TestSettings : public QObject {
    Q_OBJECT
private slots:
    void takesAConsent_data();
    void takesAConsent();
    void aConsentChangesAndEnds();
    void takesARuleSet_data();
    void takesARuleSet();
    void marksADay_data();
    void marksADay();
    void takesADayOffAgain();
    void retriesChangeNothing();
    void claims_data();
    void claims();
    void aClaimForbidsNothing();
    void nobodyClaimsWhereNobodySignsIn();
    void showsWhoLooks();
};

void TestSettings::takesAConsent_data() {
    QTest::addColumn<qint64>("investor");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, qint64 investor, qint64 limit,
                        const QByteArray& reference, const char* expected) {
        QTest::newRow(name) << investor << limit << reference << QByteArray(expected);
    };
    row("a limit and a reference", 2, 500, "letter 12", "");
    row("a fen", 2, 1, "letter 12", "");
    row("no limit, no reference", 2, 0, "", "");
    row("no reference", 2, 500, "", "consent_missing");
    row("less than nothing", 2, -1, "letter 12", "amount_invalid");
    row("more than an amount may be", 2, INT64_MAX, "letter 12", "amount_invalid");
    row("nobody", 0, 500, "letter 12", "unknown_investor");
    row("nobody we know", 99, 500, "letter 12", "unknown_investor");
    row("a reference of 128 bytes", 2, 500, QByteArray(128, 'x'), "");
    row("a reference of 129 bytes", 2, 500, QByteArray(129, 'x'), "reference_invalid");
    row("a reference with a line break", 2, 500, "a\nb", "reference_invalid");
    row("a reference that is no text", 2, 500, "\xff", "reference_invalid");
}

void TestSettings::takesAConsent() {
    QFETCH(qint64, investor);
    QFETCH(qint64, limit);
    QFETCH(QByteArray, reference);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    const auto taken =
        room.desk().designate(InvestorId(investor), Money::fen(limit), reference.toStdString());
    QCOMPARE(codeOfError(taken), expected.toStdString());
    const bool stands = expected.isEmpty() && limit > 0;
    QCOMPARE(
        consentsOf(room.reader()),
        stands ? "C-00002 " + QByteArray::number(limit) + ' ' + reference + "; " : QByteArray());
    QCOMPARE(room.fault(), std::string());
}

void TestSettings::aConsentChangesAndEnds() {
    ShortRoom room;
    room.consent(1, 500);
    room.consent(2, 300);
    room.consent(1, 200);
    QCOMPARE(consentsOf(room.reader()),
             QByteArray("C-00002 200 letter 12; C-00003 300 letter 12; "));
    const auto since = must(room.reader().designations({}, 1)).front().since;
    room.consent(2, 0);
    room.reopen();
    const auto standing = must(room.reader().designations({}, 100));
    QCOMPARE(standing.size(), std::size_t{1});
    QCOMPARE(standing.front().since, since);
    QCOMPARE(standing.front().by, std::string("tester"));
    QCOMPARE(standing.front().available, Money::yuan(10'000));
    QVERIFY(must(room.reader().designations(room.person(1), 100)).empty());
    QCOMPARE(room.fault(), std::string());
}

void TestSettings::takesARuleSet_data() {
    QTest::addColumn<int>("days");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, int days, const QByteArray& source,
                        const char* expected) {
        QTest::newRow(name) << days << source << QByteArray(expected);
    };
    row("ten working days", 10, "CBIRC 2016/24", "");
    row("no limit, no source", 0, "", "");
    row("no limit, and where it is written", 0, "house rules", "");
    row("a year", 366, "house rules", "");
    row("more than a year", 367, "house rules", "rules_invalid sale_days");
    row("less than nothing", -1, "house rules", "rules_invalid sale_days");
    row("a limit out of nowhere", 10, "", "rules_invalid source");
    row("a source with a line break", 10, "a\nb", "rules_invalid source");
    row("a source of 129 bytes", 10, QByteArray(129, 'x'), "rules_invalid source");
}

void TestSettings::takesARuleSet() {
    QFETCH(int, days);
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    const RuleSet wanted{days, source.toStdString()};
    const auto set = room.desk().setRules(wanted);
    QCOMPARE(set ? std::string() : toText(set.error()), expected.toStdString());
    room.reopen();
    QCOMPARE(must(room.reader().rules()).set == wanted, set.has_value());
    QCOMPARE(room.fault(), std::string());
}

void TestSettings::marksADay_data() {
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* title, int year, int month, int day, const QByteArray& name,
                        const char* expected) {
        QTest::newRow(title) << year << month << day << name << QByteArray(expected);
    };
    row("a holiday", 2026, 10, 1, "国庆节", "");
    row("the 29th of a leap February", 2028, 2, 29, "leap", "");
    row("the 29th of another February", 2027, 2, 29, "leap", "date_invalid");
    row("the 31st of a short month", 2026, 6, 31, "x", "date_invalid");
    row("the month zero", 2026, 0, 1, "x", "date_invalid");
    row("before there was a calendar", -4, 1, 1, "x", "date_invalid");
    row("beyond four figures", 12'026, 1, 1, "x", "date_invalid");
    row("a name with a line break", 2026, 10, 1, "a\nb", "name_invalid");
    row("a name of 129 bytes", 2026, 10, 1, QByteArray(129, 'x'), "name_invalid");
}

void TestSettings::marksADay() {
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    const Day at{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                 std::chrono::day(static_cast<unsigned>(day))};
    const SpecialDay special{at, false, name.toStdString()};
    const auto marked = room.desk().markDay(special);
    QCOMPARE(codeOfError(marked), expected.toStdString());
    room.reopen();
    const auto days = must(room.reader().rules()).calendar.special;
    QCOMPARE(days.size(), std::size_t{marked ? 1U : 0U});
    if (marked) QVERIFY(days.front() == special);
    QCOMPARE(room.fault(), std::string());
}

void TestSettings::takesADayOffAgain() {
    ShortRoom room;
    using namespace std::chrono_literals;
    const Day saturday = 2026y / 10 / 10;
    const auto works = [&] { return must(room.reader().rules()).calendar.works(saturday); };
    QVERIFY(!works());
    must(room.desk().markDay({saturday, true, "a Saturday that is worked"}));
    QVERIFY(works());
    must(room.desk().markDay({saturday, false, "not after all"}));
    QVERIFY(!works());
    must(room.desk().markDay({saturday, false, ""}));
    QVERIFY(must(room.reader().rules()).calendar.special.empty());
    must(room.desk().markDay({saturday, false, ""}));
    QCOMPARE(room.fault(), std::string());
}

void TestSettings::retriesChangeNothing() {
    ShortRoom room;
    using namespace std::chrono_literals;
    Desk& desk = room.desk();
    const auto who = room.person(1);
    must(desk.designate(who, Money::fen(500), "letter 12", keyOf("consent")));
    must(desk.setRules({10, "house rules"}, keyOf("rules")));
    must(desk.markDay({2026y / 10 / 1, false, "a holiday"}, keyOf("day")));
    room.consent(1, 200);
    must(desk.setRules({20, "house rules"}));
    must(desk.markDay({2026y / 10 / 1, false, ""}));
    must(desk.designate(who, Money::fen(500), "letter 12", keyOf("consent")));
    must(desk.setRules({10, "house rules"}, keyOf("rules")));
    must(desk.markDay({2026y / 10 / 1, false, "a holiday"}, keyOf("day")));
    QCOMPARE(consentsOf(room.reader()), QByteArray("C-00002 200 letter 12; "));
    QCOMPARE(must(room.reader().rules()).set.most_sale_days, 20);
    QVERIFY(must(room.reader().rules()).calendar.special.empty());
    QCOMPARE(codeOfError(desk.designate(who, Money::fen(501), "letter 12", keyOf("consent"))),
             std::string("key_reused"));
    QCOMPARE(codeOfError(desk.setRules({11, "house rules"}, keyOf("rules"))),
             std::string("key_reused"));
    QCOMPARE(codeOfError(desk.markDay({2026y / 10 / 2, false, "a holiday"}, keyOf("day"))),
             std::string("key_reused"));
    QCOMPARE(codeOfError(desk.setRules({10, "house rules"}, keyOf("day"))),
             std::string("key_reused"));
    QCOMPARE(room.fault(), std::string());
}

// ---- who works on what -------------------------------------------------------------------------

void TestSettings::claims_data() {
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* steps, const char* expected) {
        QTest::newRow(name) << QByteArray(steps) << QByteArray(expected);
    };
    row("taken", "zhang take", "ok > op.zhang");
    row("taken twice", "zhang take, zhang take", "ok, ok > op.zhang");
    row("taken by another one", "zhang take, liu take", "ok, claimed op.zhang > op.zhang");
    row("taken over", "zhang take, liu take_over", "ok, ok > op.liu");
    row("taken over from nobody", "liu take_over", "ok > op.liu");
    row("taken over from oneself", "zhang take, zhang take_over", "ok, ok > op.zhang");
    row("released", "zhang take, zhang release", "ok, ok > ");
    row("released by another one", "zhang take, liu release",
        "ok, not_claimed op.zhang > op.zhang");
    row("released by nobody", "zhang release", "not_claimed  > ");
    row("released and taken", "zhang take, zhang release, liu take", "ok, ok, ok > op.liu");
    row("taken over, then released", "zhang take, liu take_over, zhang release",
        "ok, ok, not_claimed op.liu > op.liu");
}

void TestSettings::claims() {
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, expected);
    static StaffedRoom room;
    const auto what = Claimed::of(room.draft());
    QByteArrayList answers;
    for (const auto& step : steps.split(',')) {
        const auto words = step.trimmed().split(' ');
        const auto wanted = words[1] == "take"        ? ClaimStep::Take
                            : words[1] == "take_over" ? ClaimStep::TakeOver
                                                      : ClaimStep::Release;
        const auto done = room.seat("op." + words[0].toStdString()).claim(what, wanted);
        answers += done ? "ok" : QByteArray::fromStdString(toText(done.error()));
    }
    std::string who;
    for (const Claim& claim : must(room.reader().claims()))
        if (claim.what == what) who = claim.login;
    QCOMPARE(answers.join(", ") + " > " + QByteArray::fromStdString(who), expected);
    QCOMPARE(room.fault(), std::string());
}

/// It outlives a restart, and whoever does not have it may still do the work.
void TestSettings::aClaimForbidsNothing() {
    StaffedRoom room;
    const auto loan = room.loanIn(Phase::Short);
    must(room.operatorSeat().claim(Claimed::of(loan), ClaimStep::Take));
    const auto id = room.ask(cancelling(loan), "op.liu");
    must(room.seat("check.he").claim(Claimed::of(id), ClaimStep::Take));
    const auto wordOfClaim = [&](Claimed what) {
        return wordOf(room.seat(StaffedRoom::kService).claim(what, ClaimStep::Take));
    };
    QCOMPARE(wordOfClaim(Claimed::of(LoanId(99))), std::string("unknown_loan"));
    QCOMPARE(wordOfClaim(Claimed::of(RequestId(99))), std::string("unknown_request"));
    QCOMPARE(wordOf(room.seat(StaffedRoom::kAuditor).claim(Claimed::of(loan), ClaimStep::Take)),
             std::string("forbidden"));
    room.reopen();
    const auto claims = must(room.reader().claims());
    QCOMPARE(claims.size(), std::size_t{2});
    must(room.approve(id));
    QCOMPARE(room.phaseOf(loan), Phase::Cancelled);
    QVERIFY(must(room.reader().claims()) == claims);
    QCOMPARE(room.fault(), std::string());
}

void TestSettings::nobodyClaimsWhereNobodySignsIn() {
    ShortRoom room;
    const auto what = Claimed::of(room.draft());
    QCOMPARE(codeOfError(room.desk().claim(what, ClaimStep::Take)), std::string("no_staff_here"));
    QVERIFY(must(room.reader().claims()).empty());
}

/// The other seats of this process see it, nobody sees himself, and it ends with the seat.
void TestSettings::showsWhoLooks() {
    StaffedRoom room;
    const auto loan = room.draft();
    const auto what = Claimed::of(loan);
    Desk& clerk = room.operatorSeat();
    Desk& checker = room.checkerSeat();
    const auto other = room.signIn("op.liu");
    clerk.lookAt(what);
    other->lookAt(Claimed::of(RequestId(7)));
    QVERIFY(clerk.lookers() == (std::vector<Look>{{Claimed::of(RequestId(7)), "op.liu"}}));
    const auto seen = checker.lookers();
    QCOMPARE(seen.size(), std::size_t{2});
    QVERIFY(std::ranges::find(seen, Look{what, "op.zhang"}) != seen.end());
    clerk.lookAt(std::nullopt);
    QVERIFY(checker.lookers() == (std::vector<Look>{{Claimed::of(RequestId(7)), "op.liu"}}));
    other->signOut();
    QVERIFY(checker.lookers().empty());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
