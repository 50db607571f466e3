// Method: one desk file of every released schema version is kept in tests/data. Each is copied,
// opened by today's code, which migrates it, and must hold every law, keep every figure and answer
// its old keys with their old decisions. Then every call to the file system fails in turn while it
// migrates, once and for ever: what is left opens as the old desk or as the new one.

#include <QTest>

#include "desk_room.h"
#include "faulty_vfs.h"
#include "qt_text.h"
#include "raw_database.h"

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
    return openDesk(path, options);
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
                               "count(*) FROM journal",
                               "sum(decided_us * verb) FROM journal",
                               "sum(amount_fen * id) FROM journal",
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

/// "hold 3.1 paid 4000" and so on: where every bid, loan and amount of money stands.
std::string lifeOf(DeskReader& reader) {
    std::string text;
    const auto add = [&](std::initializer_list<std::string> words) {
        for (const auto& word : words) text += word + ' ';
        text.back() = '\n';
    };
    const auto code = [](auto value) { return std::string(codeOf(value)); };
    for (const auto& loan : must(reader.loans())) {
        add({loan.code, code(loan.phase), loan.capacity.free.toString(),
             loan.capacity.held.toString(), loan.capacity.paid.toString()});
        for (const auto& wait : must(reader.standby(loan.id, {}, 100)))
            add({"wait", std::to_string(wait.bid.value), wait.waiting.toString()});
    }
    for (const auto& hold : allHolds(reader))
        add({"hold", std::to_string(hold.bid.value), code(hold.state), hold.amount.toString()});
    for (const auto& who : must(reader.investors({}, 100)))
        add({who.code, who.balance.available.toString(), who.balance.frozen.toString(),
             who.balance.lent.toString()});
    for (const auto& payment : allCases(reader))
        add({"case", code(payment.kind), code(payment.state), payment.amount.toString()});
    for (const auto& payout : must(reader.payouts({})))
        add({"payout", code(payout.kind), code(payout.state), payout.amount.toString()});
    return text;
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

    void keepsTheWholeLife() {
        const TempDir folder;
        const auto path = copyOf("desk-schema-2.db", folder);

        must(openAsOfOld(path));

        QCOMPARE(faultOf(path), std::string());
        const auto reader = must(attachDesk(path));
        QCOMPARE(lifeOf(*reader), contentOf(fs::path(PLIMSOLL_TEST_DATA) / "desk-schema-2.txt"));
    }

    void answersOldKeysWithTheirOldDecision_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("investor");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("key");
        QTest::newRow("schema 1") << "desk-schema-1.db" << "C-1" << "700" << "k1";
        QTest::newRow("schema 2") << "desk-schema-2.db" << "C-00001" << "20.10" << "a";
    }

    void answersOldKeysWithTheirOldDecision() {
        QFETCH(const QString, file);
        QFETCH(const QString, investor);
        QFETCH(const QString, amount);
        QFETCH(const QString, key);
        const TempDir folder;
        const auto desk = must(openAsOfOld(copyOf(file.toLatin1().constData(), folder)));
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
        QTest::addColumn<QString>("payment");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("expected");
        QTest::newRow("paid") << "pay-1" << 1 << static_cast<int>(NoticeOutcome::Paid);
        QTest::newRow("stuck") << "pay-2" << 3 << static_cast<int>(NoticeOutcome::Stuck);
        QTest::newRow("late") << "pay-3" << 1 << static_cast<int>(NoticeOutcome::LateCase);
        QTest::newRow("failed") << "pay-4" << 2 << static_cast<int>(NoticeOutcome::Released);
        QTest::newRow("unknown") << "pay-6" << 1 << static_cast<int>(NoticeOutcome::UnknownBid);
    }

    void answersOldNoticesWithTheirOldOutcome() {
        QFETCH(const QString, payment);
        QFETCH(const int, status);
        QFETCH(const int, expected);
        const TempDir folder;
        const auto path = copyOf("desk-schema-2.db", folder);
        RawDatabase raw(path);
        const auto column = [&](const char* name) {
            return raw.integer("SELECT coalesce(" + std::string(name) +
                               ", 0) FROM journal WHERE reference = '" + payment.toStdString() +
                               "'");
        };
        const auto notice = noticeOf(payment.toStdString(), BidId(column("bid_id")),
                                     column("amount_fen"), static_cast<PaymentStatus>(status));

        const auto answer = must(must(openAsOfOld(path))->notePayment(notice));

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
        QTest::addColumn<unsigned>("calls");
        QTest::addColumn<bool>("lasting");
        QTest::newRow("anything fails once") << FaultyVfs::kAll << false;
        QTest::newRow("write fails and ever after") << FaultyVfs::kWrite << true;
        QTest::newRow("sync fails and ever after") << FaultyVfs::kSync << true;
    }

    void migratesWhollyOrNotAtAll() {
        QFETCH(const unsigned, calls);
        QFETCH(const bool, lasting);
        FaultyVfs vfs;
        std::int64_t at = 0;
        for (bool reached = true; reached;) {
            const TempDir folder;
            const auto path = copyOf("desk-schema-1.db", folder);
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
                const auto version = RawDatabase(left).integer("PRAGMA user_version");
                QVERIFY2(version == 1 || version == 2, qPrintable(QString::number(at)));
                QVERIFY2(figuresOf(left) == before, qPrintable(QString::number(at)));
                QVERIFY2(openAsOfOld(left), qPrintable(QString::number(at)));
                QCOMPARE(faultOf(left), std::string());
                QCOMPARE(figuresOf(left), before);
            }
        }
        qInfo("%lld runs", static_cast<long long>(at));
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
