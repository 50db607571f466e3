// Method: a sale with placements that were rejected, withdrawn and approved, voided bids and two
// reductions of its target. Why it is short is asked after each step, and again of each of these
// instants once all of it lies behind: the same figures, adding up to what was missing then.

#include "clerks.h"
#include "faulty_vfs.h"
#include "short_commands.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// Every instant that was looked at, with what was said of it.
class Diary {
public:
    Diary(StaffedRoom& room, LoanId loan) : m_room(room), m_loan(loan) {}

    /// After a step: what the report says, which must be what the loan's own figures are.
    void note(const char* expected) {
        const auto report = must(m_room.reader().whyShort(m_loan));
        const auto loan = must(m_room.reader().loan(m_loan));
        QCOMPARE(test::describe(report), QString(expected));
        QCOMPARE(report.capacity, loan.capacity);
        QCOMPARE(report.target, loan.terms.target);
        m_pages.push_back(report);
        m_room.clock().advance(1'000);
    }
    void readAgain() {
        for (const ShortReport& page : m_pages) {
            const auto report = must(m_room.reader().whyShort(m_loan, page.at));
            QCOMPARE(test::describe(report), test::describe(page));
            QCOMPARE(report.target, page.target);
            Money missing;
            for (const auto& cause : report.causes) missing += cause.missing;
            QCOMPARE(missing, report.target - report.capacity.paid - report.capacity.held -
                                  report.capacity.reserved);
        }
    }
    [[nodiscard]] std::size_t pages() const { return m_pages.size(); }

private:
    StaffedRoom& m_room;
    LoanId m_loan;
    std::vector<ShortReport> m_pages;
};

Split split(int who, std::int64_t fen) {
    return {StaffedRoom::person(who), Money::fen(fen)};
}

}  // namespace

class TestShortReport : public QObject {
    Q_OBJECT
private slots:
    void saysTheSameOfEveryInstant();
    void countsWhatWasVoided();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestShortReport::saysTheSameOfEveryInstant() {
    StaffedRoom room;
    Desk& clerk = room.operatorSeat();
    for (int who = 1; who < 4; ++who)
        must(clerk.designate(StaffedRoom::person(who), Money::fen(700), "letter 12"));
    const auto loan = room.loanIn(Phase::Open);
    Diary diary(room, loan);
    diary.note("free 1000 held 0 paid 0 | 1000 0 0 0 0");
    const auto first = room.bid(loan, 0, 300).decision.id;
    const auto fails = room.bid(loan, 4, 200, Funding::Payment).decision.id;
    (void)room.pay(fails, 200, PaymentStatus::Failed);
    diary.note("free 700 held 0 paid 300 | 500 0 200 0 0");
    const auto rejected = room.ask(placing(loan, {split(1, 700)}));
    diary.note("reserved 700 free 0 held 0 paid 300 | 0 0 0 0 0");
    must(room.checkerSeat().reject(rejected, "not now"));
    diary.note("free 700 held 0 paid 300 | 500 0 200 0 0");
    room.move(loan, LoanMove::Close);
    const auto withdrawn = room.ask(placing(loan, {split(2, 700)}));
    must(clerk.withdrawRequest(withdrawn));
    diary.note("free 700 held 0 paid 300 | 500 0 200 0 0");
    const auto placed = room.ask(placing(loan, {split(1, 400), split(2, 300)}));
    diary.note("reserved 700 free 0 held 0 paid 300 | 0 0 0 0 0");
    must(room.approve(placed));
    diary.note("free 0 held 0 paid 1000 | 0 0 0 0 0");
    room.carryOut(voiding(first));
    diary.note("free 300 held 0 paid 700 | 0 0 0 0 300");
    room.carryOut(reducing(loan));
    diary.note("free 0 held 0 paid 700 | 0 0 0 0 0");
    room.carryOut(voiding(allBids(room.reader()).back().id));
    diary.note("free 300 held 0 paid 400 | 0 0 0 0 300");
    const auto waits = room.ask(placing(loan, {split(3, 300)}));
    diary.note("reserved 300 free 0 held 0 paid 400 | 0 0 0 0 0");
    must(room.checkerSeat().reject(waits, "the borrower takes less"));
    room.carryOut(reducing(loan, "consent 8"));
    diary.note("free 0 held 0 paid 400 | 0 0 0 0 0");
    QCOMPARE(must(room.reader().loan(loan)).first_target, Money::fen(1'000));

    QCOMPARE(diary.pages(), std::size_t{12});
    diary.readAgain();
    room.move(loan, LoanMove::Review);
    room.move(loan, LoanMove::Disburse);
    diary.readAgain();
    room.reopen();
    diary.readAgain();
    QCOMPARE(room.fault(), std::string());
}

void TestShortReport::countsWhatWasVoided() {
    StaffedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto one = room.bid(loan, 0, 300).decision.id;
    const auto other = room.bid(loan, 1, 200, Funding::Payment).decision.id;
    (void)room.pay(other, 200);
    room.carryOut(voiding(one));
    room.carryOut(voiding(other));
    (void)room.bid(loan, 2, 600);
    const auto report = must(room.reader().whyShort(loan));
    const auto& voided = report.causes.at(static_cast<std::size_t>(ShortCause::Voided));
    QCOMPARE(voided.count, 2);
    QCOMPARE(voided.released, Money::fen(500));
    QCOMPARE(voided.missing, Money::fen(400));
    QVERIFY(voided.first && voided.last && *voided.first < *voided.last);
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestShortReport)
#include "tst_short_report.moc"
