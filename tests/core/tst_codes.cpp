// Method: every enumeration's codes are walked: none is missing, none stands twice, and the ones
// that are read back come back. Stored numbers and codes are pinned, because files outlive us.

#include <set>
#include <string>

#include <plimsoll/acts.h>
#include <plimsoll/desk.h>
#include <plimsoll/errors.h>
#include <plimsoll/investors.h>
#include <plimsoll/loans.h>
#include <plimsoll/reasons.h>
#include <plimsoll/requests.h>
#include <plimsoll/shortfall.h>
#include <plimsoll/staff.h>
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
    void everyCodeOfTheShortLoanIsThereOnce();
    void everyCodeOfPeopleIsThereOnce();
    void errorsArePinned_data();
    void errorsArePinned();
    void reasonsArePinned_data();
    void reasonsArePinned();
    void storedNumbersArePinned_data();
    void storedNumbersArePinned();
    void readsBack();
    void phasesAreFilledOrSelling();
};

void TestCodes::everyCodeIsThereOnce() {
    QCOMPARE(codesOf(Reason::KeyReused, Reason::InsufficientBalance).size(), kReasonCount - 1);
    QCOMPARE(codesOf(Phase::Draft, Phase::Over).size(), std::size_t{13});
    QCOMPARE(codesOf(LoanMove::Approve, LoanMove::Cancel).size(), std::size_t{9});
    QCOMPARE(codesOf(Funding::Balance, Funding::Payment).size(), std::size_t{2});
    QCOMPARE(codesOf(HoldState::Held, HoldState::Returned).size(), std::size_t{8});
    QCOMPARE(codesOf(WaitState::Waiting, WaitState::Expired).size(), std::size_t{5});
    QCOMPARE(codesOf(BidEventKind::Promoted, BidEventKind::Voided).size(), std::size_t{11});
    QCOMPARE(codesOf(PaymentStatus::Confirmed, PaymentStatus::Unclear).size(), std::size_t{3});
    QCOMPARE(codesOf(HoldVerdict::Paid, HoldVerdict::Released).size(), std::size_t{2});
    QCOMPARE(codesOf(NoticeOutcome::Paid, NoticeOutcome::OutOfOrder).size(), std::size_t{9});
    QCOMPARE(codesOf(CaseKind::Late, CaseKind::Surplus).size(), std::size_t{4});
    QCOMPARE(codesOf(CaseState::Open, CaseState::Refunded).size(), std::size_t{3});
    QCOMPARE(codesOf(PayoutKind::Disbursement, PayoutKind::CashOut).size(), std::size_t{3});
    QCOMPARE(codesOf(PayoutState::Pending, PayoutState::Restored).size(), std::size_t{6});
    QCOMPARE(codesOf(Account::Outside, Account::Payout).size(), kAccountCount - 1);
    QCOMPARE(codesOf(StatementLine::Kind::Deposit, StatementLine::Kind::CashBack).size(),
             std::size_t{7});
    QCOMPARE(codesOf(ShortCause::NeverTaken, ShortCause::Voided).size(), kShortCauses);
    QCOMPARE(codesOf(Audience::Everyone, Audience::Listed).size(), std::size_t{3});
    QCOMPARE(codesOf(InvestorStatus::Active, InvestorStatus::Suspended).size(), std::size_t{2});
    QCOMPARE(codesOf(Outcome::Accepted, Outcome::Standby).size(), std::size_t{3});
    QCOMPARE(codesOf(DeskKind::Real, DeskKind::Demonstration).size(), std::size_t{3});
    QCOMPARE(codesOf(ErrorCode::DeskMissing, ErrorCode::Cancelled).size(),
             static_cast<std::size_t>(ErrorCode::Cancelled) + 1);
    QCOMPARE(codesOf(TermsFinding::Code::TargetInvalid, TermsFinding::Code::TooFewInvestors).size(),
             static_cast<std::size_t>(TermsFinding::Code::TooFewInvestors) + 1);
    for (const auto law : {Law::Capacity, Law::Full, Law::Target, Law::Conservation,
                           Law::OneDecision, Law::Order, Law::Records, Law::Audit})
        QVERIFY(!codeOf(law).empty());
    QVERIFY(codeOf(Law::Audit) == "audit");
}

void TestCodes::everyCodeOfTheShortLoanIsThereOnce() {
    QCOMPARE(codesOf(PlanGoal::FewestInvestors, PlanGoal::StandbyFirst).size(),
             std::size_t{kPlanGoals});
    QCOMPARE(codesOf(PlanFault::Code::NothingShort, PlanFault::Code::StepDoesNotFit).size(),
             std::size_t{6});
    QCOMPARE(codesOf(SplitFault::Code::NotACandidate, SplitFault::Code::LeavesTail).size(),
             std::size_t{10});
    QCOMPARE(codesOf(PreviewLine::Kind::Placed, PreviewLine::Kind::SentBack).size(),
             std::size_t{7});
    QCOMPARE(codesOf(Undo::UntilDisbursed, Undo::Never).size(), std::size_t{3});
    QCOMPARE(codesOf(ExcessState::Open, ExcessState::Released).size(), std::size_t{3});
    QCOMPARE(codesOf(ClaimKind::Loan, ClaimKind::Request).size(), std::size_t{2});
    QCOMPARE(codesOf(ClaimStep::Take, ClaimStep::Release).size(), std::size_t{3});
    for (int i = 1; i <= kPlanGoals; ++i)
        QVERIFY(planGoalOf(codeOf(static_cast<PlanGoal>(i))) == static_cast<PlanGoal>(i));
    for (int i = 1; i <= static_cast<int>(PlanFault::Code::StepDoesNotFit); ++i)
        QVERIFY(planFaultOf(codeOf(static_cast<PlanFault::Code>(i))) ==
                static_cast<PlanFault::Code>(i));
    for (int i = 1; i <= static_cast<int>(SplitFault::Code::LeavesTail); ++i)
        QVERIFY(splitFaultOf(codeOf(static_cast<SplitFault::Code>(i))) ==
                static_cast<SplitFault::Code>(i));
    QVERIFY(!planGoalOf("") && !planFaultOf("") && !splitFaultOf(""));
}

void TestCodes::everyCodeOfPeopleIsThereOnce() {
    QCOMPARE(codesOf(Role::Operator, Role::Administrator).size(), std::size_t{kRoleCount});
    QCOMPARE(codesOf(StaffStatus::Active, StaffStatus::Disabled).size(), std::size_t{2});
    QCOMPARE(codesOf(Access::Open, Access::Working).size(), std::size_t{3});
    QCOMPARE(codesOf(RequestState::Waiting, RequestState::Expired).size(), std::size_t{5});
    QCOMPARE(codesOf(Act::Bids, Act::Rehearse).size(), actRules().size());
}

/// Scripts wait for these words, and the audit trail keeps them as outcomes.
void TestCodes::errorsArePinned_data() {
    QTest::addColumn<int>("error");
    QTest::addColumn<QByteArray>("expected");
    const auto rows = [](ErrorCode first, const QByteArray& expected) {
        int number = static_cast<int>(first);
        for (const QByteArray& code : expected.split(' '))
            QTest::newRow(code.constData()) << number++ << code;
    };
    rows(ErrorCode::ConsentMissing,
         "consent_missing reference_invalid split_unlawful nothing_paid reserved sale_too_long "
         "nothing_to_void unknown_excess strands_remainder excess_resolved import_invalid "
         "rules_invalid "
         "date_invalid claimed not_claimed");
    rows(ErrorCode::NotSignedIn,
         "not_signed_in sign_in_failed sign_in_locked password_invalid forbidden needs_checker "
         "set_up_first login_invalid login_taken roles_invalid unknown_staff last_administrator "
         "no_staff_here");
    rows(ErrorCode::UnknownRequest,
         "unknown_request request_decided own_request not_your_request world_changed "
         "reason_missing request_invalid request_altered cannot_wait limits_invalid");
    rows(ErrorCode::Halted, "halted unknown_halt halt_empty halt_lifted");
    rows(ErrorCode::ChainBroken, "chain_broken key_missing");
}

void TestCodes::errorsArePinned() {
    QFETCH(int, error);
    QFETCH(QByteArray, expected);
    const auto code = codeOf(static_cast<ErrorCode>(error));
    QCOMPARE(QByteArray::fromStdString(std::string(code)), expected);
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

template <class Enum>
static void pin(const char* name, Enum first, Enum last, const char* expected) {
    QByteArrayList codes;
    for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i)
        codes.append(QByteArray::number(i) + ' ' +
                     QByteArray::fromStdString(std::string(codeOf(static_cast<Enum>(i)))));
    QTest::newRow(name) << codes.join(", ") << QByteArray(expected);
}

void TestCodes::storedNumbersArePinned_data() {
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<QByteArray>("expected");
    pin("outcome", Outcome::Accepted, Outcome::Standby, "1 accepted, 2 refused, 3 standby");
    pin("phase", Phase::Draft, Phase::Over,
        "1 draft, 2 open, 3 full, 4 waiting, 5 scheduled, 6 paused, 7 settling, 8 short, "
        "9 under_review, 10 disbursed, 11 cancelled, 12 withdrawn, 13 over");
    pin("move", LoanMove::Approve, LoanMove::Cancel,
        "1 approve, 2 withdraw, 3 open, 4 pause, 5 resume, 6 close, 7 review, 8 disburse, "
        "9 cancel");
    pin("funding", Funding::Balance, Funding::Payment, "1 balance, 2 payment");
    pin("hold", HoldState::Held, HoldState::Returned,
        "1 held, 2 stuck, 3 paid, 4 lapsed, 5 failed, 6 withdrawn, 7 voided, 8 returned");
    pin("wait", WaitState::Waiting, WaitState::Expired,
        "1 waiting, 2 promoted, 3 ended, 4 withdrawn, 5 expired");
    pin("event", BidEventKind::Promoted, BidEventKind::Voided,
        "1 promoted, 2 paid, 3 stuck, 4 lapsed, 5 failed, 6 withdrawn, 7 readmitted, "
        "8 standby_ended, 9 standby_withdrawn, 10 standby_expired, 11 voided");
    pin("payment", PaymentStatus::Confirmed, PaymentStatus::Unclear,
        "1 confirmed, 2 failed, 3 unclear");
    pin("notice", NoticeOutcome::Paid, NoticeOutcome::OutOfOrder,
        "1 paid, 2 released, 3 stuck, 4 readmitted, 5 late_case, 6 wrong_amount, 7 unknown_bid, "
        "8 surplus, 9 out_of_order");
    pin("case", CaseKind::Late, CaseKind::Surplus,
        "1 late, 2 wrong_amount, 3 unknown_bid, 4 surplus");
    pin("case state", CaseState::Open, CaseState::Refunded, "1 open, 2 placed, 3 refunded");
    pin("payout", PayoutKind::Disbursement, PayoutKind::CashOut,
        "1 disbursement, 2 refund, 3 cash_out");
    pin("payout state", PayoutState::Pending, PayoutState::Restored,
        "1 pending, 2 sent, 3 confirmed, 4 failed, 5 unknown, 6 restored");
    pin("account", Account::Outside, Account::Payout,
        "1 outside, 2 available, 3 frozen, 4 lent, 5 borrower, 6 suspense, 7 payout");
    pin("excess", ExcessState::Open, ExcessState::Released, "1 open, 2 spilled, 3 released");
    pin("claim", ClaimKind::Loan, ClaimKind::Request, "1 loan, 2 request");
    pin("claim step", ClaimStep::Take, ClaimStep::Release, "1 take, 2 take_over, 3 release");
    pin("role", Role::Operator, Role::Administrator,
        "1 operator, 2 checker, 3 customer_service, 4 auditor, 5 administrator");
    pin("staff status", StaffStatus::Active, StaffStatus::Disabled, "1 active, 2 disabled");
    pin("request", RequestState::Waiting, RequestState::Expired,
        "1 waiting, 2 approved, 3 rejected, 4 withdrawn, 5 expired");
}

void TestCodes::storedNumbersArePinned() {
    QFETCH(QByteArray, codes);
    QFETCH(QByteArray, expected);
    QCOMPARE(codes, expected);
}

void TestCodes::phasesAreFilledOrSelling() {
    std::string filled;
    std::string selling;
    for (int i = 1; i <= static_cast<int>(Phase::Over); ++i) {
        const auto phase = static_cast<Phase>(i);
        QVERIFY(phaseOf(codeOf(phase)) == phase);
        if (isFilled(phase)) filled += std::string(codeOf(phase)) + ' ';
        if (isSelling(phase)) selling += std::string(codeOf(phase)) + ' ';
    }
    QCOMPARE(filled, std::string("full under_review disbursed over "));
    QCOMPARE(selling, std::string("open paused settling "));
}

void TestCodes::readsBack() {
    QVERIFY(!reasonOf("") && !reasonOf("Full") && !reasonOf("full "));
    QVERIFY(audienceOf("everyone") == Audience::Everyone);
    QVERIFY(audienceOf("new") == Audience::NewCustomers);
    QVERIFY(audienceOf("listed") == Audience::Listed);
    QVERIFY(!audienceOf("") && !audienceOf("nobody"));
    for (int i = 1; i <= static_cast<int>(LoanMove::Cancel); ++i)
        QVERIFY(loanMoveOf(codeOf(static_cast<LoanMove>(i))) == static_cast<LoanMove>(i));
    for (int i = 1; i <= static_cast<int>(PayoutState::Restored); ++i)
        QVERIFY(payoutStateOf(codeOf(static_cast<PayoutState>(i))) == static_cast<PayoutState>(i));
    for (int i = 1; i <= static_cast<int>(PaymentStatus::Unclear); ++i)
        QVERIFY(paymentStatusOf(codeOf(static_cast<PaymentStatus>(i))) ==
                static_cast<PaymentStatus>(i));
    for (const auto funding : {Funding::Balance, Funding::Payment})
        QVERIFY(fundingOf(codeOf(funding)) == funding);
    for (int i = 1; i <= static_cast<int>(RequestState::Expired); ++i)
        QVERIFY(requestStateOf(codeOf(static_cast<RequestState>(i))) ==
                static_cast<RequestState>(i));
    QVERIFY(!requestStateOf("") && !requestStateOf("Waiting"));
    QVERIFY(!phaseOf("") && !loanMoveOf("") && !payoutStateOf("") && !paymentStatusOf("") &&
            !fundingOf(""));
}

QTEST_GUILESS_MAIN(TestCodes)
#include "tst_codes.moc"
