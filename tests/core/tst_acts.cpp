// Method: the whole table written out by hand a second time: for every act, who of the five roles
// may do it and what its policy is; a row that is missing, too many or out of order fails. Then
// every set of roles that may be given: together they allow what each allows, and an administrator
// touches no money, an auditor changes nothing.

#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <plimsoll/acts.h>

#include "property.h"

using namespace plimsoll;

namespace {

struct Line {
    const char* act;
    const char* who;     ///< Operator, Checker, customer Service, aUditor, Administrator
    const char* policy;  ///< four Eyes, Money, Low risk; and a Sum that may have limits
};

const std::vector<Line> kTable{
    {"bids", "-----", "---"},
    {"timer", "-----", "---"},
    {"chain.begun", "-----", "---"},
    {"head.signed", "-----", "---"},
    {"loan.create", "O----", "-M-"},
    {"loan.schedule", "O----", "-M-"},
    {"loan.approve", "O----", "EM-"},
    {"loan.open", "O----", "EM-"},
    {"loan.pause", "O----", "-M-"},
    {"loan.resume", "O----", "-M-"},
    {"loan.close", "O----", "-M-"},
    {"loan.review", "-C---", "-M-"},
    {"loan.disburse", "O----", "EM-"},
    {"loan.cancel", "O----", "EM-"},
    {"loan.withdraw", "O----", "-M-"},
    {"loan.extend", "O----", "EM-"},
    {"loan.reduce", "O----", "EM-"},
    {"loan.place", "O----", "EM-"},
    {"bids.import", "O----", "-M-"},
    {"excess.spill", "O----", "EM-"},
    {"excess.release", "O----", "EM-"},
    {"investor.add", "O----", "-M-"},
    {"investor.suspend", "O----", "---"},
    {"investor.activate", "O----", "---"},
    {"investor.designate", "O----", "-M-"},
    {"money.deposit", "O----", "EM-S"},
    {"money.cash_out", "O----", "EM-S"},
    {"money.adjust", "O----", "EM-"},
    {"bid.enter", "O----", "-M-"},
    {"bid.withdraw", "O-S--", "-M-"},
    {"bid.void", "O----", "EM-"},
    {"payment.note", "O----", "EMLS"},
    {"hold.resolve", "O----", "EML"},
    {"case.place", "O----", "EM-"},
    {"case.refund", "O----", "EML"},
    {"payout.send", "O----", "EM-S"},
    {"payout.answer", "O----", "-M-"},
    {"payout.reissue", "O----", "EM-"},
    {"payout.not_sent", "O----", "EM-"},
    {"payout.was_sent", "O----", "-M-"},
    {"request.make", "OCSUA", "---"},
    {"request.approve", "-C--A", "---"},
    {"request.reject", "-C--A", "---"},
    {"request.withdraw", "OCSUA", "---"},
    {"claim", "OCS-A", "---"},
    {"sign.in", "OCSUA", "---"},
    {"sign.out", "OCSUA", "---"},
    {"staff.add", "----A", "E--"},
    {"staff.change", "----A", "E--"},
    {"password.change", "OCSUA", "---"},
    {"policy.change", "----A", "E--"},
    {"rules.change", "----A", "---"},
    {"halt.set", "OC--A", "---"},
    {"halt.lift", "OC--A", "E--"},
    {"clock.confirm", "O---A", "---"},
    {"personal.reveal", "OCS--", "---"},
    {"export", "OC-U-", "---"},
    {"verify", "---UA", "---"},
    {"audit.export", "---UA", "---"},
    {"backup", "----A", "---"},
    {"rehearse", "O----", "-M-"},
};

/// All that an auditor may do: nothing of it changes the desk, its loans or its people.
const std::set<std::string> kChangesNothing{"request.make", "request.withdraw", "sign.in",
                                            "sign.out",     "password.change",  "export",
                                            "verify",       "audit.export"};

Act actNamed(const QByteArray& code) {
    const auto act = actOf(code.toStdString());
    if (!act) throw std::runtime_error("no such act: " + code.toStdString());
    return *act;
}

QByteArray whoMay(Act act) {
    const std::string letters = "OCSUA";
    QByteArray who;
    for (int number = 1; number <= kRoleCount; ++number) {
        const bool may = isAllowed(Roles{static_cast<Role>(number)}, act);
        who += may ? letters.at(static_cast<std::size_t>(number) - 1) : '-';
    }
    return who;
}

QByteArray policyOf(Act act) {
    const ActRule& rule = ruleOf(act);
    return QByteArray(rule.four_eyes ? "E" : "-") + (rule.money ? "M" : "-") +
           (rule.low_risk ? "L" : "-") + (rule.limited ? "S" : "");
}

std::vector<Roles> everySetOfRoles() {
    std::vector<Roles> sets;
    for (unsigned bits = 0; bits < 1U << kRoleCount; ++bits)
        sets.push_back(Roles::ofBits(static_cast<std::uint8_t>(bits)));
    return sets;
}

}  // namespace

class TestActs : public QObject {
    Q_OBJECT
private slots:
    void everyActHasItsLine();
    void everyLineHolds_data();
    void everyLineHolds();
    void onlyTheMachineIsLeftOut();
    void rolesAddUp();
    void nobodyMayOnlySignIn();
    void administratorsTouchNoMoney();
    void auditorsChangeNothing();
    void lowRiskIsChecked();
    void checkerOf_data();
    void checkerOf();
    void readsBack();
};

void TestActs::everyActHasItsLine() {
    std::string expected;
    for (const Line& line : kTable) expected += std::string(line.act) + ' ';
    std::string found;
    for (const ActRule& rule : actRules()) found += std::string(rule.code) + ' ';
    QCOMPARE(found, expected);
}

void TestActs::everyLineHolds_data() {
    QTest::addColumn<QByteArray>("act");
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<QByteArray>("policy");
    for (const Line& line : kTable)
        QTest::newRow(line.act) << QByteArray(line.act) << QByteArray(line.who)
                                << QByteArray(line.policy);
}

void TestActs::everyLineHolds() {
    QFETCH(QByteArray, act);
    QFETCH(QByteArray, who);
    QFETCH(QByteArray, policy);
    QCOMPARE(whoMay(actNamed(act)), who);
    QCOMPARE(policyOf(actNamed(act)), policy);
}

void TestActs::onlyTheMachineIsLeftOut() {
    for (const ActRule& rule : actRules()) QCOMPARE(rule.machine, whoMay(rule.act) == "-----");
}

void TestActs::rolesAddUp() {
    for (const Roles roles : everySetOfRoles()) {
        if (roles.isEmpty()) continue;
        for (const ActRule& rule : actRules()) {
            bool expected = false;
            for (int number = 1; number <= kRoleCount; ++number) {
                const auto role = static_cast<Role>(number);
                if (roles.has(role)) expected = expected || isAllowed(Roles{role}, rule.act);
            }
            QCOMPARE(isAllowed(roles, rule.act), expected);
        }
    }
}

void TestActs::nobodyMayOnlySignIn() {
    std::string allowed;
    for (const ActRule& rule : actRules())
        if (isAllowed({}, rule.act)) allowed += std::string(rule.code) + ' ';
    QCOMPARE(allowed, std::string("sign.in "));
}

void TestActs::administratorsTouchNoMoney() {
    for (const Roles roles : everySetOfRoles()) {
        if (!areSoundRoles(roles) || !roles.has(Role::Administrator)) continue;
        for (const ActRule& rule : actRules())
            QVERIFY2(!rule.money || !isAllowed(roles, rule.act), rule.code.data());
    }
}

void TestActs::auditorsChangeNothing() {
    for (const Roles roles : everySetOfRoles()) {
        if (!areSoundRoles(roles) || !roles.has(Role::Auditor)) continue;
        std::set<std::string> allowed;
        for (const ActRule& rule : actRules())
            if (isAllowed(roles, rule.act)) allowed.emplace(rule.code);
        QVERIFY(allowed == kChangesNothing);
    }
}

/// Many at once is a way to approve; what needs no approval has no risk to speak of here.
void TestActs::lowRiskIsChecked() {
    for (const ActRule& rule : actRules()) QVERIFY(!rule.low_risk || rule.four_eyes);
}

void TestActs::checkerOf_data() {
    QTest::addColumn<QByteArray>("act");
    QTest::addColumn<QByteArray>("expected");
    for (const Line& line : kTable) {
        const QByteArray act = line.act;
        const bool is_about_people = act.startsWith("staff.") || act == "policy.change";
        QTest::newRow(line.act) << act << QByteArray(is_about_people ? "administrator" : "checker");
    }
}

void TestActs::checkerOf() {
    QFETCH(QByteArray, act);
    QFETCH(QByteArray, expected);
    const Role checker = plimsoll::checkerOf(actNamed(act));
    QCOMPARE(QByteArray::fromStdString(std::string(codeOf(checker))), expected);
    QVERIFY(isAllowed(Roles{checker}, Act::RequestApprove));
    QVERIFY(isAllowed(Roles{checker}, Act::RequestReject));
}

void TestActs::readsBack() {
    for (const ActRule& rule : actRules()) {
        QVERIFY(actOf(codeOf(rule.act)) == rule.act);
        QVERIFY(&ruleOf(rule.act) == &rule);
    }
    QVERIFY(!actOf("") && !actOf("loan.") && !actOf("Export") && !actOf("export "));
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
