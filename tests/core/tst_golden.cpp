// Method: one desk file of every released schema version is kept in tests/data. Each is copied,
// opened by today's code, which migrates it, and must hold every law, keep every figure and answer
// its old keys with their old decisions. Then every call to the file system fails in turn while it
// migrates, once and for ever: what is left opens as the old desk or as the new one.
//
// "tst_golden --make FOLDER" makes the desk of today's schema, and the text that it is held to.

#include <QTest>

#include "desk_room.h"
#include "faulty_vfs.h"
#include "golden_life.h"
#include "qt_text.h"
#include "raw_database.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

fs::path copyOf(const char* name, const TempDir& folder) {
    const auto copy = folder / "golden.plimsoll";
    fs::copy_file(fs::path(PLIMSOLL_TEST_DATA) / name, copy);
    fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write);
    return copy;
}

/// Opened on a day before it was written: the clock is in doubt, and nothing lapses by itself.
Result<std::unique_ptr<Desk>> openAsOfOld(const fs::path& path) {
    DeskOptions options;
    options.clock = std::make_shared<ManualClock>();
    options.place = "a test";
    options.state_folder = path.parent_path() / "state";
    return openDesk(path, options);
}

/// Nobody's seat where nobody signs in, else the operator's, with the password of that time. The
/// clock is confirmed: nothing is recorded before.
std::unique_ptr<Desk> operatorAt(const fs::path& path) {
    auto desk = must(openAsOfOld(path));
    if (must(must(desk->reader())->access()) == Access::Working)
        desk = must(
            desk->signIn(StaffedRoom::kOperator, StaffedRoom::passwordOf(StaffedRoom::kOperator)));
    must(desk->confirmClock("as of old"));
    return desk;
}

std::string fileOf(int schema) {
    return "desk-schema-" + std::to_string(schema) + ".db";
}

/// Figures that every schema has, read past the core.
std::vector<std::int64_t> figuresOf(const fs::path& path) {
    RawDatabase raw(path);
    std::vector<std::int64_t> figures;
    for (const char* figure : {"count(*) FROM investor",
                               "sum(available_fen * id) FROM investor",
                               "sum(frozen_fen * id) FROM investor",
                               "sum(accepted_bids * id) FROM investor",
                               "sum(free_fen * id) FROM loan",
                               "sum(paid_fen * id) FROM loan",
                               "sum(opened_us) FROM loan",
                               "sum(filled_us) FROM loan",
                               "sum(phase * id) FROM loan",
                               "sum(bids * id + bidders) FROM loan",
                               "count(*) FROM bid",
                               "sum(accepted_fen * id) FROM bid",
                               "sum(asked_fen * id) FROM bid",
                               "sum(outcome * id + reason) FROM bid",
                               "sum(decided_us) FROM bid",
                               "count(*) FROM stray",
                               "count(*) FROM journal WHERE verb != 22",
                               "sum(decided_us * verb) FROM journal WHERE verb != 22",
                               "sum(amount_fen * id) FROM journal WHERE verb != 22",
                               "sum(count * (ending + 1)) FROM tally",
                               "sum(decided * last_bid) FROM fill_point",
                               "sum(at_us) FROM fill_point",
                               "sum(paid_fen * last_bid) FROM fill_point",
                               "count(*) FROM listed"})
        figures.push_back(raw.integer(std::string("SELECT ") + figure));
    return figures;
}

/// What a process that dies now leaves behind.
void copyAsIs(const fs::path& from, const fs::path& to) {
    for (const auto* const part : {"", "-wal", "-journal"})
        if (fs::exists(from.string() + part))
            writeFile(to.string() + part, contentOf(from.string() + part));
}

/// What the desk says of the bids that were made when it was written.
std::string bidsOf(DeskReader& reader) {
    std::string text;
    for (const BidRecord& bid : allBids(reader)) {
        text += bid.investor_code + " " + bid.key + " " + bid.asked.toString() + " ";
        text += bid.decision.outcome == Outcome::Accepted
                    ? bid.decision.accepted.toString()
                    : std::string(codeOf(bid.decision.reason));
        text += "; ";
    }
    return text;
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT

private slots:
    void opensAndKeepsEveryFigure_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("bids");
        QTest::newRow("schema 1") << "desk-schema-1.db"
                                  << "C-1 k1 700.00 700.00; C-1 k2 200.00 over_cap; "
                                     "C-2 k3 500.00 300.00; C-3 k4 100.00 investor_suspended; "
                                     "C-2 k6 100.00 full; ";
    }

    void opensAndKeepsEveryFigure() {
        QFETCH(const QString, file);
        QFETCH(const QString, bids);
        const TempDir folder;
        const auto path = copyOf(file.toLatin1().constData(), folder);

        must(openAsOfOld(path));  // migrates, and closes again

        QCOMPARE(faultOf(path), std::string());
        const auto reader = must(attachDesk(path));
        QCOMPARE(bidsOf(*reader), bids.toStdString());
    }

    void keepsTheWholeLife_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("schema 2") << QByteArray("desk-schema-2");
        QTest::newRow("schema 3") << QByteArray("desk-schema-3");
        QTest::newRow("schema 4") << QByteArray("desk-schema-4");
        QTest::newRow("schema 5") << QByteArray("desk-schema-5");
    }

    void keepsTheWholeLife() {
        QFETCH(const QByteArray, name);
        const TempDir folder;
        const auto path = copyOf((name + ".db").constData(), folder);

        must(openAsOfOld(path));

        QCOMPARE(faultOf(path), std::string());
        const auto reader = must(attachDesk(path));
        QCOMPARE(lifeOf(*reader) + peopleOf(*reader),
                 contentOf(fs::path(PLIMSOLL_TEST_DATA) / (name + ".txt").toStdString()));
    }

    /// Today's code finds the same hash over every link and record of then.
    void goesOnWithItsChain_data() {
        QTest::addColumn<int>("schema");
        QTest::newRow("schema 3") << 3;
        QTest::newRow("schema 4") << 4;
        QTest::newRow("schema 5") << 5;
    }

    void goesOnWithItsChain() {
        QFETCH(const int, schema);
        const TempDir folder;
        const auto path = copyOf(fileOf(schema).c_str(), folder);
        const auto linksFrom = [&path](std::int64_t first) {
            AuditQuery query;
            query.beyond = first - 1;
            query.newest_first = false;
            return must(must(attachDesk(path))->audit(query));
        };
        const auto last = RawDatabase(path).integer("SELECT max(id) FROM audit");

        must(openAsOfOld(path));

        const auto links = linksFrom(last);
        QCOMPARE(links.size(), std::size_t{2});
        QCOMPARE(links[1].act, std::string("timer"));  // the clock is in doubt
        const auto report = must(must(attachDesk(path))->verify());
        QVERIFY(report.holds());
        QCOMPARE(report.audit.last_good, last + 1);
    }

    /// A placement that was asked for then has its sum set aside, and may be decided now.
    void decidesWhatWaitedThen_data() {
        QTest::addColumn<bool>("approves");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("approved") << true << QByteArray("full 0.00");
        QTest::newRow("rejected") << false << QByteArray("short 20.00");
    }

    void decidesWhatWaitedThen() {
        QFETCH(const bool, approves);
        QFETCH(const QByteArray, expected);
        const TempDir folder;
        const auto desk = operatorAt(copyOf("desk-schema-4.db", folder));
        const auto checker = must(
            desk->signIn(StaffedRoom::kChecker, StaffedRoom::passwordOf(StaffedRoom::kChecker)));
        const auto reader = must(desk->reader());
        RequestQuery query;
        query.state = RequestState::Waiting;
        auto waiting = must(reader->requests(query));
        std::erase_if(waiting, [](const Request& row) { return row.order.act != Act::LoanPlace; });
        QCOMPARE(waiting.size(), std::size_t{1});
        const auto& request = waiting.front();
        QCOMPARE(must(reader->loan(request.order.loan)).capacity.reserved, Money::fen(2'000));

        if (approves)
            must(checker->approve(request.id, request.world_now, "seen"));
        else
            must(checker->reject(request.id, "not any more"));

        const auto loan = must(reader->loan(request.order.loan));
        QCOMPARE(std::string(codeOf(loan.phase)) + ' ' + loan.capacity.free.toString(),
                 expected.toStdString());
        QCOMPARE(faultOf(*reader), std::string());
    }

    void answersOldRequestsAsThen_data() {
        QTest::addColumn<int>("schema");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QByteArray>("expected");
        for (const int schema : {3, 4, 5}) {
            const auto row = [=](const char* key, qint64 fen, const char* expected) {
                QTest::addRow("%s in schema %d", expected, schema)
                    << schema << QByteArray(key) << fen << QByteArray(expected);
            };
            row("expires", 1, "expired");
            row("adjusts", 70, "approved");
            row("rejected", 71, "rejected");
            row("withdrawn", 72, "withdrawn");
            row("waits", 73, "waiting");
        }
    }

    void answersOldRequestsAsThen() {
        QFETCH(const int, schema);
        QFETCH(const QByteArray, key);
        QFETCH(const qint64, fen);
        QFETCH(const QByteArray, expected);
        const TempDir folder;
        const auto seat = operatorAt(copyOf(fileOf(schema).c_str(), folder));

        const auto asked = must(seat->ask(goldenOrder(fen), "R03", "counted again",
                                          RequestKey::parse(key.toStdString()).value()));

        const auto request = must(must(seat->reader())->request(asked.request));
        QCOMPARE(std::string(codeOf(request.state)), expected.toStdString());
    }

    void answersOldKeysWithTheirOldDecision_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("investor");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("key");
        QTest::newRow("schema 1") << "desk-schema-1.db" << "C-1" << "700" << "k1";
        QTest::newRow("schema 2") << "desk-schema-2.db" << "C-00001" << "20.10" << "a";
        QTest::newRow("schema 3") << "desk-schema-3.db" << "C-00001" << "20.10" << "a";
        QTest::newRow("schema 4") << "desk-schema-4.db" << "C-00001" << "20.10" << "a";
        QTest::newRow("schema 5") << "desk-schema-5.db" << "C-00001" << "20.10" << "a";
    }

    void answersOldKeysWithTheirOldDecision() {
        QFETCH(const QString, file);
        QFETCH(const QString, investor);
        QFETCH(const QString, amount);
        QFETCH(const QString, key);
        const TempDir folder;
        const auto desk = operatorAt(copyOf(file.toLatin1().constData(), folder));
        const auto reader = must(desk->reader());

        NamedBid named;
        named.loan = "L-1001";
        named.investor = investor.toStdString();
        named.amount = amount.toStdString();
        named.key = key.toStdString();
        const auto answer = desk->bid(must(reader->resolve(named)));

        QCOMPARE(answer.kind, BidAnswer::Kind::Replayed);
        QCOMPARE(answer.decision.accepted, Money::parse(named.amount).value());
    }

    void answersOldNoticesWithTheirOldOutcome_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("payment");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("expected");
        for (const char* file :
             {"desk-schema-2.db", "desk-schema-3.db", "desk-schema-4.db", "desk-schema-5.db"}) {
            const auto row = [file](const char* payment, PaymentStatus status,
                                    NoticeOutcome expected) {
                QTest::addRow("%s in %s", codeOf(expected).data(), file)
                    << file << payment << static_cast<int>(status) << static_cast<int>(expected);
            };
            row("pay-1", PaymentStatus::Confirmed, NoticeOutcome::Paid);
            row("pay-2", PaymentStatus::Unclear, NoticeOutcome::Stuck);
            row("pay-3", PaymentStatus::Confirmed, NoticeOutcome::LateCase);
            row("pay-4", PaymentStatus::Failed, NoticeOutcome::Released);
            row("pay-6", PaymentStatus::Confirmed, NoticeOutcome::UnknownBid);
        }
    }

    void answersOldNoticesWithTheirOldOutcome() {
        QFETCH(const QString, file);
        QFETCH(const QString, payment);
        QFETCH(const int, status);
        QFETCH(const int, expected);
        const TempDir folder;
        const auto path = copyOf(file.toLatin1().constData(), folder);
        RawDatabase raw(path);
        const auto column = [&](const char* name) {
            return raw.integer("SELECT coalesce(" + std::string(name) +
                               ", 0) FROM journal WHERE reference = '" + payment.toStdString() +
                               "'");
        };
        const auto notice = noticeOf(payment.toStdString(), BidId(column("bid_id")),
                                     column("amount_fen"), static_cast<PaymentStatus>(status));

        const auto answer = must(operatorAt(path)->notePayment(notice));

        QVERIFY(answer.replayed);
        QCOMPARE(static_cast<int>(answer.outcome), expected);
    }

    void keepsEveryFigureWhenItMigrates() {
        const TempDir folder;
        const auto path = copyOf("desk-schema-1.db", folder);
        const auto before = figuresOf(path);

        must(openAsOfOld(path));

        QCOMPARE(figuresOf(path), before);
    }

    void migratesWhollyOrNotAtAll_data() {
        QTest::addColumn<int>("schema");
        QTest::addColumn<unsigned>("calls");
        QTest::addColumn<bool>("lasting");
        QTest::newRow("schema 1: anything fails once") << 1 << FaultyVfs::kAll << false;
        QTest::newRow("schema 1: write fails and ever after") << 1 << FaultyVfs::kWrite << true;
        QTest::newRow("schema 1: sync fails and ever after") << 1 << FaultyVfs::kSync << true;
        QTest::newRow("schema 2: sync fails once") << 2 << FaultyVfs::kSync << false;
        QTest::newRow("schema 2: sync fails and ever after") << 2 << FaultyVfs::kSync << true;
        QTest::newRow("schema 3: anything fails once") << 3 << FaultyVfs::kAll << false;
        QTest::newRow("schema 3: sync fails and ever after") << 3 << FaultyVfs::kSync << true;
        QTest::newRow("schema 4: sync fails once") << 4 << FaultyVfs::kSync << false;
        QTest::newRow("schema 4: sync fails and ever after") << 4 << FaultyVfs::kSync << true;
    }

    void migratesWhollyOrNotAtAll() {
        QFETCH(const int, schema);
        QFETCH(const unsigned, calls);
        QFETCH(const bool, lasting);
        FaultyVfs vfs;
        std::int64_t at = 0;
        for (bool reached = true; reached;) {
            const TempDir folder;
            const auto path = copyOf(fileOf(schema).c_str(), folder);
            const auto died = folder / "died.plimsoll";
            const auto before = figuresOf(path);
            FaultyVfs::Fault fault;
            fault.calls = calls;
            fault.at = ++at;
            fault.lasting = lasting;
            vfs.fail(fault);
            auto desk = openAsOfOld(path);
            copyAsIs(path, died);
            if (desk) desk->reset();
            reached = vfs.failures() > 0;
            vfs.heal();
            for (const auto& left : {path, died}) {
                // Each step is whole by itself.
                const auto version = RawDatabase(left).integer("PRAGMA user_version");
                QVERIFY2(version >= schema && version <= kGoldenSchema,
                         qPrintable(QString::number(at)));
                QVERIFY2(figuresOf(left) == before, qPrintable(QString::number(at)));
                QVERIFY2(openAsOfOld(left), qPrintable(QString::number(at)));
                QCOMPARE(faultOf(left), std::string());
                QCOMPARE(figuresOf(left), before);
            }
        }
        qInfo("%lld runs", static_cast<long long>(at));
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::string(argv[1]) == "--make")
        return makeGolden(fs::path(argv[2]) / fileOf(kGoldenSchema));
    QCoreApplication application(argc, argv);
    TestGolden test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_golden.moc"
