// Method: a real desk is set up person by person, with money verbs tried at every step; then staff
// are added and changed as a working desk wants it, by one administrator and another. What set-up
// still wants, who may sign in and what he may do are compared after every step.
#include <QFile>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlStaff : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aRehearsalDeskHasNoStaff();
    void setUpEndsWhenEverybodyIsThere();
    void theFirstIsAnAdministrator();
    void whoCannotBeAdded_data();
    void whoCannotBeAdded();
    void staffAreListed();
    void anotherAdministratorApprovesWhoIsAdded();
    void changesWaitForAnotherAdministrator();
    void theLastOnesStay();
    void aPasswordIsChangedByItsOwner();
    void aNewPasswordHasToBeOne_data();
    void aNewPasswordHasToBeOne();
    void aForgottenPasswordIsReplaced();

private:
    [[nodiscard]] CliRun run(const char* line, const Circumstances& who = {}) const {
        return m_room.run(words(line), who);
    }
    [[nodiscard]] static QJsonObject wanted(const CliRun& run) {
        return run.object()[QStringLiteral("set_up_wants")].toObject();
    }

    CliRoom m_room;
};

void TestCtlStaff::initTestCase() {
    m_room.makeStaffedDesk(QStringLiteral("d.plimsoll"));
    m_room.writeSecret(QStringLiteral("pw"), "another-word-2026\n");
}

void TestCtlStaff::aRehearsalDeskHasNoStaff() {
    QCOMPARE(run("init r.plimsoll --rehearsal").exit, 0);
    const CliRun added =
        run("staff add r.plimsoll a --roles administrator --new-password-file pw --json");
    QCOMPARE(added.errorCode(), QStringLiteral("no_staff_here"));
    QCOMPARE(added.exit, 1);
    QCOMPARE(run("staff list r.plimsoll --json").array().size(), 0);
    QCOMPARE(run("staff password r.plimsoll --json", as("a")).errorCode(),
             QStringLiteral("no_staff_here"));
}

void TestCtlStaff::setUpEndsWhenEverybodyIsThere() {
    const CliRun made = run("init s.plimsoll");
    QVERIFY2(made.out.contains("add the first administrator"), made.out);
    const CliRun nobody = run("investor add s.plimsoll --json");
    QCOMPARE(nobody.errorCode(), QStringLiteral("set_up_first"));
    QVERIFY2(nobody.err.contains("staff add"), nobody.err);
    QCOMPARE(nobody.exit, 1);
    struct Step {
        const char* add;
        int administrators, operators, checkers;
    };
    const Step steps[] = {{"a administrator", 1, 1, 1},
                          {"o operator,customer_service", 1, 0, 1},
                          {"c checker", 1, 0, 0}};
    for (const auto& [add, administrators, operators, checkers] : steps) {
        const QStringList who = words(add);
        const CliRun added = m_room.run(words("staff add s.plimsoll --new-password-file pw --json")
                                            << who[0] << words("--roles") << who[1],
                                        as("a", "another-word-2026"));
        QVERIFY2(added.exit == 0, added.err);
        QCOMPARE(wanted(added)[QStringLiteral("administrators")].toInteger(), administrators);
        QCOMPARE(wanted(added)[QStringLiteral("operators")].toInteger(), operators);
        QCOMPARE(wanted(added)[QStringLiteral("checkers")].toInteger(), checkers);
    }
    const CliRun refused =
        run("investor add s.plimsoll --deposit 5 --json", as("o", "another-word-2026"));
    QCOMPARE(refused.errorCode(), QStringLiteral("set_up_first"));
    const CliRun shown = run("desk show s.plimsoll");
    QVERIFY2(shown.out.contains("set-up wants          1 administrator\n"), shown.out);
    QCOMPARE(run("staff add s.plimsoll b --roles administrator --new-password-file pw",
                 as("a", "another-word-2026"))
                 .exit,
             0);
    const CliRun works = run("desk show s.plimsoll --json");
    QCOMPARE(works.text("access"), QStringLiteral("working"));
    QVERIFY(works.object()[QStringLiteral("set_up_wants")].isNull());
    const CliRun rich =
        run("investor add s.plimsoll --deposit 5 --json", as("o", "another-word-2026"));
    QCOMPARE(rich.errorCode(), QStringLiteral("needs_checker"));
    QVERIFY2(rich.err.contains("nobody was added"), rich.err);
    QCOMPARE(run("investor add s.plimsoll", as("o", "another-word-2026")).exit, 0);
    QCOMPARE(run("verify s.plimsoll").exit, 0);
}

void TestCtlStaff::theFirstIsAnAdministrator() {
    QCOMPARE(run("init f.plimsoll").exit, 0);
    const CliRun added =
        run("staff add f.plimsoll o --roles operator --new-password-file pw --json");
    QCOMPARE(added.errorCode(), QStringLiteral("roles_invalid"));
    QCOMPARE(run("staff list f.plimsoll --json").array().size(), 0);
    QCOMPARE(added.exit, 2);
}

void TestCtlStaff::whoCannotBeAdded_data() {
    QTest::addColumn<QStringList>("who");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* who, const char* code) {
        QTest::newRow(name) << words(who) << QString::fromLatin1(code);
    };
    row("somebody whose login is taken", "op.a --roles operator", "login_taken");
    row("a login that is no code", "a\tb --roles operator", "login_invalid");
    row("a role that there is not", "n --roles operator,king", "roles_invalid");
    row("no role", "n --roles ''", "roles_invalid");
    row("an administrator who moves money", "n --roles administrator,operator", "roles_invalid");
    row("an administrator who checks it", "n --roles administrator,checker", "roles_invalid");
}

void TestCtlStaff::whoCannotBeAdded() {
    QFETCH(QStringList, who);
    QFETCH(QString, code);
    const CliRun added = m_room.run(
        words("staff add d.plimsoll --new-password-file pw --reason R99 --note x --json") + who,
        as("admin.a"));
    QCOMPARE(added.errorCode(), code);
    QCOMPARE(added.exit, 2);
}

void TestCtlStaff::staffAreListed() {
    const QJsonArray staff = run("staff list d.plimsoll --json").array();
    QCOMPARE(staff.size(), 7);
    const QJsonObject both = staff[3].toObject();
    QCOMPARE(both[QStringLiteral("login")].toString(), QStringLiteral("both.a"));
    QCOMPARE(both[QStringLiteral("roles")].toArray(), (QJsonArray{"operator", "checker"}));
    QCOMPARE(both[QStringLiteral("status")].toString(), QStringLiteral("active"));
    const CliRun people = run("staff list d.plimsoll");
    QVERIFY2(people.out.contains("operator, checker"), people.out);
    QVERIFY(!people.out.contains("argon2"));
}

void TestCtlStaff::anotherAdministratorApprovesWhoIsAdded() {
    const CliRun asked =
        run("staff add d.plimsoll new.a --name 新人 --roles customer_service "
            "--new-password-file pw --reason R99 --note joins --json",
            as("admin.a"));
    QCOMPARE(asked.text("state"), QStringLiteral("waiting"));
    const QString id = QString::number(asked.number("request"));
    // Nobody is there before he is approved, and not by the one who asked.
    QCOMPARE(run("staff password d.plimsoll --json", as("new.a", "another-word-2026")).errorCode(),
             QStringLiteral("sign_in_failed"));
    const QStringList approve = words("approve d.plimsoll --json") << id;
    QCOMPARE(m_room.run(approve, as("admin.a")).errorCode(), QStringLiteral("own_request"));
    QCOMPARE(m_room.run(approve, as("check.a")).errorCode(), QStringLiteral("forbidden"));
    QCOMPARE(m_room.run(approve, as("admin.b")).text("state"), QStringLiteral("approved"));
    m_room.writeSecret(QStringLiteral("own"), "my-own-word-2026\n");
    const CliRun changed = run("staff password d.plimsoll --new-password-file own --json",
                               as("new.a", "another-word-2026"));
    QCOMPARE(
        changed.object()[QStringLiteral("staff")].toObject()[QStringLiteral("name")].toString(),
        QStringLiteral("新人"));
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlStaff::changesWaitForAnotherAdministrator() {
    const CliRun asked = run(
        "staff change d.plimsoll cs.a --roles auditor --disable --reason R05 --note moves --json",
        as("admin.b"));
    QCOMPARE(asked.text("state"), QStringLiteral("waiting"));
    const QString id = QString::number(asked.number("request"));
    const QString does = m_room.run(words("request show d.plimsoll --json") << id).text("does");
    QVERIFY2(does.contains(u"auditor") && does.contains(u"disabled"), qPrintable(does));
    QCOMPARE(m_room.run(words("approve d.plimsoll") << id, as("admin.a")).exit, 0);
    QCOMPARE(run("staff password d.plimsoll --json", as("cs.a")).errorCode(),
             QStringLiteral("sign_in_failed"));
    const CliRun nothing =
        run("staff change d.plimsoll cs.a --reason R05 --note x --json", as("admin.b"));
    QCOMPARE(nothing.errorCode(), QStringLiteral("nothing_to_change"));
    const CliRun operators =
        run("staff change d.plimsoll cs.a --enable --reason R05 --note x --json", as("op.a"));
    QCOMPARE(operators.errorCode(), QStringLiteral("forbidden"));
    QCOMPARE(operators.exit, 1);
}

void TestCtlStaff::theLastOnesStay() {
    const CliRun asked = run(
        "staff change d.plimsoll admin.b --disable --reason R05 --note x --json", as("admin.a"));
    const QString id = QString::number(asked.number("request"));
    const CliRun approved = m_room.run(words("approve d.plimsoll --json") << id, as("admin.b"));
    QCOMPARE(approved.errorCode(), QStringLiteral("last_administrator"));
    QCOMPARE(approved.exit, 1);
    QCOMPARE(m_room.run(words("reject d.plimsoll --note stays") << id, as("admin.b")).exit, 0);
}

void TestCtlStaff::aPasswordIsChangedByItsOwner() {
    m_room.writeSecret(QStringLiteral("old"), QByteArray(kStaffPassword) + "\n");
    m_room.writeSecret(QStringLiteral("next"), "a-better-word-2026");
    const QStringList change = words(
        "staff password d.plimsoll --user audit.a --password-file old "
        "--new-password-file next --json");
    QCOMPARE(m_room.run(change).exit, 0);
    QCOMPARE(m_room.run(change).errorCode(), QStringLiteral("sign_in_failed"));
    QCOMPARE(run("audit sign d.plimsoll", as("audit.a", "a-better-word-2026")).exit, 0);
}

void TestCtlStaff::aNewPasswordHasToBeOne_data() {
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray("\n") << QByteArray("too short");
    QTest::newRow("short") << QByteArray("eleven-char") << QByteArray("12 to 128 bytes");
    QTest::newRow("long") << QByteArray(129, 'x') + "y" << QByteArray("too long");
    QTest::newRow("one character") << QByteArray(20, 'x') << QByteArray("again and again");
    QTest::newRow("the login") << QByteArray("mine-is-op.a-2026")
                               << QByteArray("contains the login");
    QTest::newRow("no text") << QByteArray("\xff\xfe-is-no-text-at-all") << QByteArray("no text");
}

void TestCtlStaff::aNewPasswordHasToBeOne() {
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, says);
    m_room.writeSecret(QStringLiteral("bad"), password);
    const CliRun run =
        m_room.run(words("staff password d.plimsoll --new-password-file bad --json"), as("op.a"));
    QCOMPARE(run.errorCode(), QStringLiteral("password_invalid"));
    QVERIFY2(run.err.contains(says), run.err);
    QCOMPARE(run.exit, 2);
}

void TestCtlStaff::aForgottenPasswordIsReplaced() {
    const CliRun asked =
        run("staff change d.plimsoll both.a --new-password-file pw --reason R02 --note forgotten "
            "--json",
            as("admin.a"));
    const QString id = QString::number(asked.number("request"));
    QCOMPARE(m_room.run(words("approve d.plimsoll") << id, as("admin.b")).exit, 0);
    QCOMPARE(run("investor add d.plimsoll --json", as("both.a")).errorCode(),
             QStringLiteral("sign_in_failed"));
    QCOMPARE(run("investor add d.plimsoll", as("both.a", "another-word-2026")).exit, 0);
}

QTEST_GUILESS_MAIN(TestCtlStaff)
#include "tst_ctl_staff.moc"
