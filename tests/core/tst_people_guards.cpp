// Method: as tst_guards, for requests on a desk with staff: one that waits is copied with one thing
// amiss, or changed. A request asks for a command that there is, in words that can be read; it
// keeps what it asks for, is decided once, by another one than its maker, and stays.

#include "asked_commands.h"
#include "guard_rows.h"

using namespace plimsoll;
using namespace plimsoll::test;

class TestPeopleGuards : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void refuses_data();
    void refuses();

private:
    TempDir m_folder;
    std::string m_content;
};

/// Request 3 waits, 4 was rejected, 5 withdrawn.
void TestPeopleGuards::initTestCase() {
    StaffedRoom room;
    (void)room.draft();
    (void)room.ask(adjusting(72));
    must(room.checkerSeat().reject(room.ask(adjusting(73)), "no slip"));
    must(room.operatorSeat().withdrawRequest(room.ask(adjusting(74))));
    QCOMPARE(room.fault(), std::string());
    room.close();
    RawDatabase(room.path()).checkpoint();
    m_content = contentOf(room.path());
}

void TestPeopleGuards::refuses_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("removal");
    const Copied request{
        "request",
        {"id", "command", "loan_id", "name", "body", "secret", "state", "maker_id", "reason",
         "note", "made_us", "expires_us", "world", "checker_id", "decision_note", "decided_us"},
        "id",
        "77"};
    const char* const waits = "state = 1";
    const char* const rejected = "state = 3";
    addForgeries(request, {{"of a command that nobody has", "command", "'money.burn'", waits},
                           {"of no JSON", "body", "'much'", waits},
                           {"of half a command", "body", "'{\"investor\":1'", waits},
                           {"of no command", "body", "''", waits},
                           {"of a loan that is not there", "loan_id", "999", waits},
                           {"by nobody we know", "maker_id", "999", waits},
                           {"that expires before it was made", "expires_us", "made_us - 1", waits},
                           {"that waits and was decided", "decided_us", "made_us + 9", waits},
                           {"that waits and has a checker", "checker_id", "7", waits},
                           {"in an unheard-of state", "state", "6", "state = 4"},
                           {"decided at no time", "decided_us", "NULL", rejected},
                           {"rejected by nobody", "checker_id", "NULL", rejected},
                           {"rejected by nobody we know", "checker_id", "999", rejected},
                           {"rejected by its maker", "checker_id", "maker_id", rejected},
                           {"number zero", "id", "0", waits}});
    addChanges("request",
               {{"another number", "id = 77", waits},
                {"another command", "command = 'money.deposit'", waits},
                {"another loan", "loan_id = 1", waits},
                {"another name", "name = 'x'", waits},
                {"another amount", "body = json_set(body, '$.amount', 7000)", waits},
                {"another maker", "maker_id = 4", waits},
                {"another reason", "reason = 'R99'", waits},
                {"another note", "note = 'x'", waits},
                {"made at another time", "made_us = made_us - 1", waits},
                {"expiring at another time", "expires_us = expires_us + 1", waits},
                {"another world", "world = 'x'", waits},
                {"decided again", "state = 2", rejected},
                {"waiting again", "state = 1, checker_id = NULL, decided_us = NULL", rejected},
                {"another note of the decision", "decision_note = 'x'", rejected}});
    guardRow("DELETE request", "DELETE FROM request WHERE state = 1", kDisarm);
    guardRow("REPLACE request",
             "INSERT OR REPLACE INTO request SELECT * FROM request WHERE state = 1", kDisarm);
}

void TestPeopleGuards::refuses() {
    QFETCH(QByteArray, attack);
    QFETCH(QByteArray, removal);
    const auto wrong = wrongOf(m_folder / "attacked", m_content, attack, removal);
    QVERIFY2(wrong.empty(), wrong.c_str());
}

QTEST_GUILESS_MAIN(TestPeopleGuards)
#include "tst_people_guards.moc"
