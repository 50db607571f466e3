// Method: one desk file of every schema version is kept in tests/data. Each is copied, opened by
// today's code, and must hold every law, say what it said then, go on with its chain, and answer
// its old keys with their old decisions.
//
// "tst_golden --make FOLDER" makes the desk of today's schema, and the text that it is held to.

#include <QTest>

#include "desk_room.h"
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

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT

private slots:
    void keepsTheWholeLife_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("schema 1") << QByteArray("desk-schema-1");
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
        QTest::newRow("schema 1") << 1;
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
        const auto desk = operatorAt(copyOf("desk-schema-1.db", folder));
        const auto checker = must(
            desk->signIn(StaffedRoom::kChecker, StaffedRoom::passwordOf(StaffedRoom::kChecker)));
        const auto reader = must(desk->reader());
        RequestQuery query;
        query.state = RequestState::Waiting;
        auto waiting = must(reader->requests(query));
        std::erase_if(waiting, [](const Request& row) { return row.act() != Act::LoanPlace; });
        QCOMPARE(waiting.size(), std::size_t{1});
        const auto& request = waiting.front();
        const auto& placement = std::get<PlaceShortfall>(request.command);
        QCOMPARE(must(reader->loan(placement.loan)).capacity.reserved, Money::fen(2'000));

        if (approves)
            must(checker->approve(request.id, request.world_now, "seen"));
        else
            must(checker->reject(request.id, "not any more"));

        const auto loan = must(reader->loan(placement.loan));
        QCOMPARE(std::string(codeOf(loan.phase)) + ' ' + loan.capacity.free.toString(),
                 expected.toStdString());
        QCOMPARE(faultOf(*reader), std::string());
    }

    void answersOldRequestsAsThen_data() {
        QTest::addColumn<int>("schema");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QByteArray>("expected");
        for (const int schema : {1}) {
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

        const auto asked = must(seat->ask(goldenAdjustment(fen), "R03", "counted again",
                                          RequestKey::parse(key.toStdString()).value()));

        const auto request = must(must(seat->reader())->request(asked.request));
        QCOMPARE(std::string(codeOf(request.state)), expected.toStdString());
    }

    void answersOldKeysWithTheirOldDecision_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("investor");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("key");
        QTest::newRow("schema 1") << "desk-schema-1.db" << "C-00001" << "20.10" << "a";
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
        for (const char* file : {"desk-schema-1.db"}) {
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
};

int main(int argc, char** argv) {
    if (argc == 3 && std::string(argv[1]) == "--make")
        return makeGolden(fs::path(argv[2]) / fileOf(kGoldenSchema));
    QCoreApplication application(argc, argv);
    TestGolden test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_golden.moc"
