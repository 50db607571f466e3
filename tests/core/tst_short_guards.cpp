// Method: as tst_guards, for what schema 4 guards: a target that is only reduced to what is paid of
// a short loan, paid parts that are only voided, excess lines that are resolved once, consents,
// rules and days.

#include "guard_rows.h"

using namespace plimsoll::test;

class TestShortGuards : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void refuses_data();
    void refuses();

private:
    void addShortLoanRows();
    void addExcessRows();
    void addSettingRows();

    TempDir m_folder;
    std::string m_content;
};

void TestShortGuards::initTestCase() {
    furnishDesk(m_folder / "template");
    m_content = contentOf(m_folder / "template");
    QCOMPARE(faultOf(m_folder / "template"), std::string());
}

/// A target is reduced to what is paid of a short loan, or never.
void TestShortGuards::addShortLoanRows() {
    const QByteArray is_short = "phase = 8 AND paid_fen > 0";
    const QByteArray reduces = "target_fen = paid_fen, free_fen = 0, phase = 3, filled_us = 9";
    addChanges(
        "loan",
        {{"first target of another amount", "first_target_fen = first_target_fen + 1"},
         {"target of an open loan reduced", reduces.constData(),
          "phase = 2 AND paid_fen > 0 AND held_fen = 0 AND reserved_fen = 0"},
         {"target of a short loan reduced to more than is paid",
          "target_fen = paid_fen + 10, free_fen = 10", is_short.constData()},
         {"target of a short loan reduced to less",
          "target_fen = paid_fen - 10, paid_fen = paid_fen - 10, free_fen = 0, phase = 3,"
          " filled_us = 9",
          is_short.constData()},
         {"target of a short loan raised to what is said to be paid",
          "target_fen = target_fen + 10, paid_fen = target_fen + 10, free_fen = 0,"
          " phase = 3, filled_us = 9",
          is_short.constData()},
         {"target reduced, and yet short",
          "target_fen = paid_fen + free_fen - 10,"
          " free_fen = free_fen - 10",
          is_short.constData()},
         {"over before the mark", "phase = 13, filled_us = 9", is_short.constData()},
         {"reserved of a full loan", "reserved_fen = 10, paid_fen = paid_fen - 10", "phase = 3"},
         {"reserved of less than nothing", "reserved_fen = -10, free_fen = free_fen + 10",
          is_short.constData()}});
    addForgeries(
        kLoan,
        {{"begun with less than was asked for", "first_target_fen", "target_fen + 10", "id = 3"},
         {"begun with more than was asked for", "first_target_fen", "target_fen - 10", "id = 3"},
         {"a first target of text", "first_target_fen", "'much'", "id = 3", kStructural}});
    addChanges("hold", {{"a voided one paid again", "state = 3", "state = 7"},
                        {"a returned one paid", "state = 3", "state = 8"},
                        {"a voided one returned", "state = 8", "state = 7"},
                        {"a paid one returned", "state = 8", "state = 3"},
                        {"a held one voided", "state = 7", "state = 1"},
                        {"a held one returned", "state = 8", "state = 1"},
                        {"a lapsed one voided", "state = 7", "state = 4"}});
    guardRow("personal: of nobody we know", "INSERT INTO personal VALUES(999, '1', '2')", kDisarm);
}

void TestShortGuards::addExcessRows() {
    const Copied excess{
        "excess",
        {"id", "loan_id", "bid_id", "investor_id", "amount_fen", "line", "state", "to_loan_id",
         "to_bid_id", "payout_id", "consent", "borrower_consent", "resolved_us"},
        "id",
        "77"};
    // The copy would be a second line of its bid: the constraint stands besides the row's own.
    addForgeries(excess, {{"one bid twice", "id", "77", "state = 1", kStructural}});
    addChanges(
        "excess",
        {{"another amount", "amount_fen = amount_fen + 1", "state = 1"},
         {"another investor", "investor_id = 1", "state = 1"},
         {"another loan", "loan_id = 1", "state = 1"},
         {"another bid", "bid_id = 1", "state = 1"},
         {"another line", "line = 99", "state = 1"},
         {"another number", "id = 99", "state = 1"},
         {"spilled nowhere", "state = 2, resolved_us = 9, consent = 'x'", "state = 1"},
         {"released without a payout", "state = 3, resolved_us = 9, consent = 'x'", "state = 1"},
         {"released without a consent", "state = 3, resolved_us = 9, payout_id = 1", "state = 1"},
         {"released at no time", "state = 3, payout_id = 1, consent = 'x'", "state = 1"},
         {"in an unheard-of state", "state = 4, resolved_us = 9, consent = 'x'", "state = 1"},
         {"released, then open again",
          "state = 1, resolved_us = NULL, payout_id = NULL, consent = ''", "state = 3"},
         {"spilled, then open again",
          "state = 1, resolved_us = NULL, to_loan_id = NULL, to_bid_id = NULL", "state = 2"},
         {"spilled with another consent", "consent = 'x'", "state = 2"}});
    guardRow("DELETE excess", "DELETE FROM excess", kDisarm);
    guardRow("REPLACE excess", "INSERT OR REPLACE INTO excess SELECT * FROM excess LIMIT 1",
             kDisarm);
}

void TestShortGuards::addSettingRows() {
    addChanges("designation", {
                                  {"less than nothing", "limit_fen = -1"},
                                  {"of nobody we know", "investor_id = 999", "limit_fen = 0"},
                              });
    guardRow("designation: two of one investor",
             "INSERT INTO designation SELECT * FROM designation LIMIT 1", kStructural);
    guardRow("claim: of an unheard-of kind", "INSERT INTO claim VALUES(3, 1, 1, 1)", kDisarm);
    guardRow("claim: of nothing", "INSERT INTO claim VALUES(1, 0, 1, 1)", kDisarm);
    guardRow("claim: by nobody", "INSERT INTO claim VALUES(1, 1, 999, 1)", kDisarm);
    guardRow("rules: a second set", "INSERT INTO rules VALUES(2, 1, 'x')", kDisarm);
    guardRow("rules: longer than a year", "UPDATE rules SET most_sale_days = 367", kDisarm);
    guardRow("rules: shorter than nothing", "UPDATE rules SET most_sale_days = -1", kDisarm);
    guardRow("special day: neither worked nor not", "UPDATE special_day SET works = 2", kDisarm);
    guardRow("special day: no day", "UPDATE special_day SET day = '2026-1-1'", kDisarm);
    guardRow("special day: without a name", "UPDATE special_day SET name = ''", kDisarm);
}

void TestShortGuards::refuses_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("removal");
    for (const QByteArray verb : {"UPDATE personal SET phone = '1'", "DELETE FROM personal",
                                  "INSERT OR REPLACE INTO personal SELECT * FROM personal LIMIT 1"})
        guardRow(verb, verb, kDisarm);
    addShortLoanRows();
    addExcessRows();
    addSettingRows();
}

void TestShortGuards::refuses() {
    QFETCH(QByteArray, attack);
    QFETCH(QByteArray, removal);
    const auto wrong = wrongOf(m_folder / "attacked", m_content, attack, removal);
    QVERIFY2(wrong.empty(), wrong.c_str());
}

QTEST_GUILESS_MAIN(TestShortGuards)
#include "tst_short_guards.moc"
