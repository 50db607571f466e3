// Method: every enumeration's codes are walked: none is missing, none stands twice, and the ones
// that are read back come back. Stored numbers and codes are pinned, because files outlive us.

#include <set>
#include <string>

#include <plimsoll/desk.h>
#include <plimsoll/errors.h>
#include <plimsoll/investors.h>
#include <plimsoll/loans.h>
#include <plimsoll/reasons.h>
#include <plimsoll/terms.h>
#include <plimsoll/verify.h>

#include "property.h"

using namespace plimsoll;

namespace {

/// Every code from `first` to `last`; empty when one is missing or stands twice.
template <class Enum>
std::set<std::string> codesOf(Enum first, Enum last) {
    std::set<std::string> codes;
    for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i)
        if (!codes.emplace(codeOf(static_cast<Enum>(i))).second) return {};
    return codes.contains("") ? std::set<std::string>{} : codes;
}

}  // namespace

class TestCodes : public QObject {
    Q_OBJECT
private slots:
    void everyCodeIsThereOnce();
    void reasonsArePinned_data();
    void reasonsArePinned();
    void readsBack();
};

void TestCodes::everyCodeIsThereOnce() {
    QCOMPARE(codesOf(Reason::KeyReused, Reason::InsufficientBalance).size(), kReasonCount - 1);
    QCOMPARE(codesOf(Phase::Draft, Phase::Full).size(), std::size_t{3});
    QCOMPARE(codesOf(Audience::Everyone, Audience::Listed).size(), std::size_t{3});
    QCOMPARE(codesOf(InvestorStatus::Active, InvestorStatus::Suspended).size(), std::size_t{2});
    QCOMPARE(codesOf(Outcome::Accepted, Outcome::Refused).size(), std::size_t{2});
    QCOMPARE(codesOf(DeskKind::Real, DeskKind::Demonstration).size(), std::size_t{3});
    QCOMPARE(codesOf(ErrorCode::DeskMissing, ErrorCode::Cancelled).size(),
             static_cast<std::size_t>(ErrorCode::Cancelled) + 1);
    QCOMPARE(codesOf(TermsFinding::Code::TargetInvalid, TermsFinding::Code::TooFewInvestors).size(),
             static_cast<std::size_t>(TermsFinding::Code::TooFewInvestors) + 1);
    for (const auto law : {Law::Capacity, Law::Full, Law::Target, Law::Conservation,
                           Law::OneDecision, Law::Order, Law::Records})
        QVERIFY(!codeOf(law).empty());
}

void TestCodes::reasonsArePinned_data() {
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("expected");
    const std::array<const char*, kReasonCount> codes{"",
                                                      "key_reused",
                                                      "invalid_amount",
                                                      "unknown_loan",
                                                      "unknown_investor",
                                                      "investor_suspended",
                                                      "halted",
                                                      "paused",
                                                      "not_open_yet",
                                                      "closed",
                                                      "not_eligible",
                                                      "self_lending",
                                                      "below_minimum",
                                                      "off_step",
                                                      "over_cap",
                                                      "full",
                                                      "all_held",
                                                      "exceeds_remainder",
                                                      "leaves_tail",
                                                      "insufficient_balance"};
    for (std::size_t i = 0; i < codes.size(); ++i)
        QTest::newRow(i == 0 ? "accepted" : codes[i])
            << static_cast<int>(i) << QByteArray(codes[i]);
}

void TestCodes::reasonsArePinned() {
    QFETCH(int, number);
    QFETCH(QByteArray, expected);
    const auto reason = static_cast<Reason>(number);
    QCOMPARE(QByteArray::fromStdString(std::string(codeOf(reason))), expected);
    if (reason != Reason::None) QVERIFY(reasonOf(codeOf(reason)) == reason);
}

void TestCodes::readsBack() {
    QVERIFY(!reasonOf("") && !reasonOf("Full") && !reasonOf("full "));
    QVERIFY(audienceOf("everyone") == Audience::Everyone);
    QVERIFY(audienceOf("new") == Audience::NewCustomers);
    QVERIFY(audienceOf("listed") == Audience::Listed);
    QVERIFY(!audienceOf("") && !audienceOf("nobody"));
}

QTEST_GUILESS_MAIN(TestCodes)
#include "tst_codes.moc"
