// Method: texts, hashes and a signature that were computed by another program (Python's hashlib and
// its Ed25519) stand here literally; what is read back must be what was written; SHA-256 on the
// processor's own instructions must agree with libsodium's at every length and cut.

#include <string>
#include <vector>

#include <sodium.h>

#include <plimsoll/audit.h>

#include "audit/netstring.h"
#include "audit/row_text.h"
#include "property.h"
#include "values/sha256.h"

using namespace plimsoll;

namespace {

const std::string kZeros(64, '0');
const std::string kHashOfNothing =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const std::string kHeadText =
    "plimsoll-head 1 0123456789abcdef0123456789abcdef 400 "
    "9f2e6d33a3717ee826353a404ba4618d1aeeb6879ad7936bce8ed5f46814924d 1700000000123456 "
    "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8";
const std::string kSignature =
    "e693321e8411556cec4a7616db141def31c0bd76e05dd1fbcbb05fcc3fcb173f"
    "b51ced64f87d855d9f38ec5ecfd9837d11014e8444796c46e17fc94c2f03c809";

QByteArray bytes(const std::string& text) {
    return QByteArray::fromStdString(text);
}

Timestamp at(std::int64_t us) {
    return Timestamp::us(us);
}

AuditLink fullLink() {
    return {.id = 7,
            .at = at(1'700'000'000'123'456),
            .who = "op.zhang",
            .roles = "operator+checker",
            .place = "console 4711@host",
            .act = "loan.open",
            .object = "loan L-1001",
            .reason = "R01: 按约定",
            .before = "scheduled",
            .after = "open",
            .key = "k-1",
            .outcome = "done",
            .last_command = 12,
            .last_bid = 340,
            .last_stray = 2,
            .rows = digestOf(kHashOfNothing).value(),
            .hash = {}};
}

/// Texts that would end a field early, were their length not said.
AuditLink trickyLink() {
    AuditLink link;
    link.id = 10;
    link.at = at(INT64_MAX);
    link.who = "5:admin,";
    link.place = "a\nb\"";
    link.act = "sign.in";
    link.object = std::string("\0x", 2);
    link.outcome = "sign_in_failed";
    link.last_command = 9;
    link.last_bid = 99;
    link.last_stray = 999'999'999'999;
    link.rows = digestOf(kHashOfNothing).value();
    return link;
}

AuditLink earlyLink() {
    AuditLink link;
    link.id = 1;
    link.at = at(INT64_MIN);
    return link;
}

store::JournalRow plainCommand() {
    store::JournalRow row;
    row.id = 3;
    row.decided = at(1'700'000'000'123'456);
    row.verb = store::Verb::LoanMoved;
    row.detail = 3;
    row.outcome = 2;
    row.loan = LoanId(1);
    row.note = "note 备注";
    row.key = "k-9";
    row.actor = "op.zhang";
    return row;
}

store::JournalRow fullCommand() {
    store::JournalRow row;
    row.id = 123'456'789'012;
    row.decided = at(1'700'000'000'123'456);
    row.verb = store::Verb::PaymentNoted;
    row.detail = 2;
    row.outcome = 1;
    row.loan = LoanId(1001);
    row.investor = InvestorId(20);
    row.bid = BidId(300);
    row.object = 4;
    row.amount = Money::fen(-5'000);
    row.count = 17;
    row.schedule = {at(1'700'000'001'000'000), at(1'700'000'002'000'000)};
    row.reference = "PAY-1";
    row.actor = "clock";
    return row;
}

BidRecord acceptedBid() {
    BidRecord bid;
    bid.id = BidId(17);
    bid.loan = LoanId(1);
    bid.investor = InvestorId(42);
    bid.key = "key-17";
    bid.asked = Money::fen(1'000'000);
    bid.partial = true;
    bid.decision = {.id = bid.id,
                    .outcome = Outcome::Accepted,
                    .reason = Reason::None,
                    .accepted = Money::fen(999'900),
                    .waiting = {},
                    .remainder_before = Money::fen(5'000'000'000),
                    .arrived = at(1'700'000'000'000'001),
                    .decided = at(1'700'000'000'000'002)};
    return bid;
}

BidRecord refusedBid() {
    BidRecord bid;
    bid.id = BidId(18);
    bid.loan = LoanId(1);
    bid.investor = InvestorId(43);
    bid.key = "k";
    bid.asked = Money::fen(-5);
    bid.standby = true;
    bid.funding = Funding::Payment;
    bid.decision.outcome = Outcome::Refused;
    bid.decision.reason = Reason::InvalidAmount;
    bid.decision.arrived = at(-1);
    return bid;
}

store::StrayRow someStray() {
    store::StrayRow stray;
    stray.id = 2;
    stray.investor = InvestorId(42);
    stray.key = "key-2";
    stray.as_received = "L-9, C-1, 1e3";
    stray.decision.reason = Reason::KeyReused;
    stray.decision.arrived = at(1'700'000'000'000'003);
    stray.decision.decided = at(1'700'000'000'000'004);
    return stray;
}

template <class Record>
QByteArray textOf(const Record& record) {
    std::string text;
    audit::appendText(text, record);
    return bytes(text);
}

std::string hashBySodium(const std::string& text) {
    Digest digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size());
    return toHex(digest);
}

}  // namespace

class TestAuditEncoding : public QObject {
    Q_OBJECT
private slots:
    void encodesLinks_data();
    void encodesLinks();
    void readsDigests_data();
    void readsDigests();
    void writesRecords_data();
    void writesRecords();
    void hashesRecords();
    void writesEveryNumber();
    void readsHeads();
    void refusesHeads_data();
    void refusesHeads();
    void hashesLikeSodium();
    void cutsDoNotMatter();
};

void TestAuditEncoding::encodesLinks_data() {
    QTest::addColumn<AuditLink>("link");
    QTest::addColumn<QByteArray>("previous");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("nothing in it, first of a chain")
        << AuditLink() << bytes(kZeros)
        << bytes("1:1,1:0,1:0,0:,0:,0:,0:,0:,0:,0:,0:,0:,0:,1:0,1:0,1:0,64:" + kZeros + ",")
        << QByteArray("b18261bc273a728fb9c078dac93bfbbddf83176385174357523ad007bac04a3d");
    QTest::newRow("everything in it, after that one")
        << fullLink()
        << QByteArray("b18261bc273a728fb9c078dac93bfbbddf83176385174357523ad007bac04a3d")
        << bytes(
               "1:1,1:7,16:1700000000123456,8:op.zhang,16:operator+checker,17:console 4711@host,"
               "9:loan.open,11:loan L-1001,14:R01: 按约定,9:scheduled,4:open,3:k-1,4:done,2:12,"
               "3:340,1:2,64:" +
               kHashOfNothing + ",")
        << QByteArray("e1a2f01261fff71d4894f962ce3515c776abe59a2433172a4fc7303443ad81d3");
    QTest::newRow("texts that look like fields, NUL, line feed, largest time")
        << trickyLink() << QByteArray(64, 'f')
        << bytes("1:1,2:10,19:9223372036854775807,8:5:admin,,0:,4:a\nb\",7:sign.in,2:" +
                 std::string("\0x", 2) +
                 ",0:,0:,0:,0:,14:sign_in_failed,1:9,2:99,12:999999999999,64:" + kHashOfNothing +
                 ",")
        << QByteArray("74200ef2db98260b40e9dd2cbf6fff52567ce010a9a576d0fc584192cac01b62");
    QTest::newRow("smallest time")
        << earlyLink() << bytes(kZeros)
        << bytes("1:1,1:1,20:-9223372036854775808,0:,0:,0:,0:,0:,0:,0:,0:,0:,0:,1:0,1:0,1:0,64:" +
                 kZeros + ",")
        << QByteArray("c5eb276dd870c890095fa34f2ded878c9388772ec77f884ab27d5f86b64df55c");
}

void TestAuditEncoding::encodesLinks() {
    QFETCH(AuditLink, link);
    QFETCH(QByteArray, previous);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hash);
    QCOMPARE(bytes(encode(link)), text);
    QCOMPARE(bytes(toHex(hashOf(digestOf(previous.toStdString()).value(), link))), hash);
}

void TestAuditEncoding::readsDigests_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("is_digest");
    QTest::newRow("zeros") << QByteArray(64, '0') << true;
    QTest::newRow("every digit") << QByteArray("0123456789abcdef").repeated(4) << true;
    QTest::newRow("capitals") << QByteArray("0123456789ABCDEF").repeated(4) << false;
    QTest::newRow("one digit less") << QByteArray(63, '0') << false;
    QTest::newRow("one digit more") << QByteArray(65, '0') << false;
    QTest::newRow("no digit") << QByteArray(63, '0') + 'g' << false;
    QTest::newRow("just before a digit") << QByteArray(63, '0') + '/' << false;
    QTest::newRow("just behind the digits") << QByteArray(63, '0') + ':' << false;
    QTest::newRow("blank") << QByteArray(63, '0') + ' ' << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestAuditEncoding::readsDigests() {
    QFETCH(QByteArray, text);
    QFETCH(bool, is_digest);
    const auto digest = digestOf(text.toStdString());
    QCOMPARE(digest.has_value(), is_digest);
    if (digest) QCOMPARE(bytes(toHex(*digest)), text);
}

void TestAuditEncoding::writesRecords_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("command with little to say")
        << textOf(plainCommand())
        << QByteArray(
               "7:journal,1:3,16:1700000000123456,1:3,1:3,1:2,1:1,0:,0:,0:,1:0,1:0,0:,0:,0:,"
               "11:note 备注,3:k-9,8:op.zhang,");
    QTest::newRow("command with everything but a note and a key")
        << textOf(fullCommand())
        << QByteArray(
               "7:journal,12:123456789012,16:1700000000123456,2:10,1:2,1:1,4:1001,2:20,3:300,1:4,"
               "5:-5000,2:17,16:1700000001000000,16:1700000002000000,5:PAY-1,0:,0:,5:clock,");
    QTest::newRow("accepted bid")
        << textOf(acceptedBid())
        << QByteArray(
               "3:bid,2:17,1:1,2:42,6:key-17,7:1000000,1:1,1:0,1:1,1:1,1:0,6:999900,1:0,"
               "10:5000000000,16:1700000000000001,16:1700000000000002,");
    QTest::newRow("refused bid")
        << textOf(refusedBid())
        << QByteArray("3:bid,2:18,1:1,2:43,1:k,2:-5,1:0,1:1,1:2,1:2,1:2,1:0,1:0,1:0,2:-1,1:0,");
    QTest::newRow("stray that names no loan")
        << textOf(someStray())
        << QByteArray(
               "5:stray,1:2,0:,2:42,5:key-2,13:L-9, C-1, 1e3,1:1,1:0,16:1700000000000003,"
               "16:1700000000000004,");
}

void TestAuditEncoding::writesRecords() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(text, expected);
}

void TestAuditEncoding::hashesRecords() {
    audit::RowHasher hasher;
    hasher.add(plainCommand());
    hasher.add(acceptedBid());
    hasher.add(someStray());
    QCOMPARE(toHex(hasher.take()),
             std::string("623dc2a8923c9262f0a717733ba490255a162f0f4ba41ceaaa11b6e580307630"));
    // It begins anew, and what is dropped leaves nothing behind.
    QCOMPARE(toHex(hasher.take()), kHashOfNothing);
    hasher.add(plainCommand());
    hasher.clear();
    hasher.add(acceptedBid());
    QCOMPARE(toHex(hasher.take()),
             std::string("2992af025303e8267872ce19e0ac7135bbdf7c3dcf6a7c84d96ac7a834011540"));
}

void TestAuditEncoding::writesEveryNumber() {
    std::vector<std::int64_t> numbers{0, INT64_MAX, INT64_MIN};
    for (std::int64_t power = 1; power < INT64_MAX / 10; power *= 10)
        for (const std::int64_t step : {-1, 0, 1})
            for (const std::int64_t sign : {-1, 1}) numbers.push_back(sign * (power + step));
    for (const auto number : numbers) {
        std::string text;
        audit::appendAtMost(text, audit::kMostOfNumber,
                            [&](char* place) { return audit::putNumber(place, number); });
        const auto digits = std::to_string(number);
        QCOMPARE(text, std::to_string(digits.size()) + ":" + digits + ",");
    }
}

void TestAuditEncoding::readsHeads() {
    const auto head = headOf(kHeadText + " " + kSignature);
    QVERIFY(head.has_value());
    QCOMPARE(head->desk, std::string("0123456789abcdef0123456789abcdef"));
    QCOMPARE(head->link, std::int64_t{400});
    QCOMPARE(toHex(head->hash),
             std::string("9f2e6d33a3717ee826353a404ba4618d1aeeb6879ad7936bce8ed5f46814924d"));
    QCOMPARE(head->at.us(), std::int64_t{1'700'000'000'123'456});
    QCOMPARE(head->signature, kSignature);
    QCOMPARE(lineOf(*head), kHeadText + " " + kSignature);
}

void TestAuditEncoding::refusesHeads_data() {
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* name, const std::string& line) {
        QTest::newRow(name) << bytes(line);
    };
    const auto with = [](std::string what, std::string by) {
        std::string line = kHeadText + " " + kSignature;
        return line.replace(line.find(what), what.size(), by);
    };
    row("empty", "");
    row("no signature", kHeadText);
    row("empty signature", kHeadText + " ");
    row("other word", with("plimsoll-head", "plimsoll_head"));
    row("later version", with("head 1 ", "head 2 "));
    row("other desk", with("0123", "1123"));
    row("desk in capitals", with("abcdef0123", "ABCDEF0123"));
    row("desk with a path in it", with("abcdef0123", "../def0123"));
    row("other link", with(" 400 ", " 401 "));
    row("link zero", with(" 400 ", " 0 "));
    row("negative link", with(" 400 ", " -400 "));
    row("link with a leading zero", with(" 400 ", " 0400 "));
    row("link too large", with(" 400 ", " 99999999999999999999 "));
    row("other hash", with("9f2e", "8f2e"));
    row("other time", with("1700000000123456", "1700000000123457"));
    row("other key", with("03a1", "03a2"));
    row("short key", with("03a1", "03a"));
    row("other signature", with("e693", "e694"));
    row("last digit of the signature", with("c809", "c80a"));
    row("signature one digit longer", with("c809", "c8090"));
    row("two blanks", with(" 400 ", "  400 "));
    row("tab", with(" 400 ", "\t400 "));
    row("blank before", " " + kHeadText + " " + kSignature);
    row("blank behind", kHeadText + " " + kSignature + " ");
    row("line feed behind", kHeadText + " " + kSignature + "\n");
    row("one word more", kHeadText + " " + kSignature + " x");
    row("two heads", kHeadText + " " + kSignature + kHeadText + " " + kSignature);
}

void TestAuditEncoding::refusesHeads() {
    QFETCH(QByteArray, line);
    QVERIFY(!headOf(line.toStdString()).has_value());
}

void TestAuditEncoding::hashesLikeSodium() {
    Sha256 hash;
    std::string text;
    for (std::size_t length = 0; length <= 300; ++length) {
        hash.add(text);
        QCOMPARE(toHex(hash.take()), hashBySodium(text));
        text += static_cast<char>(31 * length + 7);
    }
}

void TestAuditEncoding::cutsDoNotMatter() {
    plimsoll::test::checkProperty("a text in pieces has the hash of the whole", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
        const auto times = *plimsoll::test::numberIn(1, 4);
        Sha256 hash;
        std::string whole;
        for (std::int64_t i = 0; i < times; ++i)
            for (const auto& piece : pieces) {
                hash.add(piece);
                whole += piece;
            }
        RC_ASSERT(toHex(hash.take()) == hashBySodium(whole));
    });
}

QTEST_GUILESS_MAIN(TestAuditEncoding)
#include "tst_audit_encoding.moc"
