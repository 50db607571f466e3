// Method: a real desk is opened, signed in at, looked at and sent bids by machines and scripts
// whose texts are no UTF-8. Every text of every link, and the export that is made of them, must be
// UTF-8, say what came in, and verify.

#include <string>

#include <plimsoll/visible_text.h>

#include "faulty_vfs.h"
#include "property.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

class TestAuditText : public QObject {
    Q_OBJECT
private slots:
    void theTrailIsUtf8WhateverTheMachineSays();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

/// Names of hosts, people and files in Latin-1, and whatever a script sends.
void TestAuditText::theTrailIsUtf8WhateverTheMachineSays() {
    StaffedRoom room;
    const std::string strange = "caf\xE9 \xFF\xC0\x8A \xED\xA0\x80";
    const std::string told = "caf\\xe9 \\xff\\xc0\\x8a \\xed\\xa0\\x80";
    room.close();
    auto options = room.options();
    options.actor = options.place = strange;
    const auto nobody = must(openDesk(room.path(), options));
    const auto reader = must(nobody->reader());
    AuditQuery newest;
    newest.limit = 1;
    const auto before = must(reader->audit(newest)).at(0).id;
    QVERIFY(!nobody->signIn(strange, "some password"));
    const auto seat = must(
        nobody->signIn(StaffedRoom::kOperator, StaffedRoom::passwordOf(StaffedRoom::kOperator)));
    (void)seat->noteLook(Act::Export, "bids to " + strange, strange);
    (void)seat->reveal(StaffedRoom::person(0), strange);
    (void)seat->setHalt({}, {}, strange);
    NewLoan loan;
    loan.code = loan.title = strange;
    (void)seat->createLoan(loan);
    NamedBid bid;
    bid.loan = bid.investor = bid.amount = strange;
    (void)seat->bid(must(reader->resolve(bid)));

    AuditQuery query;
    query.beyond = before;
    query.newest_first = false;
    const auto links = must(reader->audit(query));
    std::string all = auditCsvHeader();
    for (const auto& link : links) {
        for (const auto* text : {&link.who, &link.place, &link.object, &link.reason, &link.before,
                                 &link.after, &link.key, &link.outcome})
            QVERIFY2(isUtf8(*text), link.act.c_str());
        all += auditCsvLine(link);
    }
    QVERIFY(links.size() > 3);
    QCOMPARE(links.at(0).place, told);
    QVERIFY2(all.find("bids to " + told) != std::string::npos, all.c_str());
    QVERIFY(isUtf8(all));
    QVERIFY(all.find("'0x") == std::string::npos);
    QCOMPARE(faultOf(*reader), std::string());
}

QTEST_GUILESS_MAIN(TestAuditText)
#include "tst_audit_text.moc"
