// The table of acts. Whoever adds one writes its line here, in the order of the enumeration, and
// its line in tst_acts.

#include <plimsoll/acts.h>

#include <algorithm>
#include <array>

namespace plimsoll {
namespace {

constexpr Roles kEverybody{};
constexpr Roles kOperator{Role::Operator};
constexpr Roles kChecker{Role::Checker};
constexpr Roles kAdministrator{Role::Administrator};
constexpr Roles kWhoDecides{Role::Checker, Role::Administrator};
constexpr Roles kWhoHelpsCustomers{Role::Operator, Role::CustomerService};
constexpr Roles kWhoRunsTheDesk{Role::Operator, Role::Administrator};
constexpr Roles kWhoStops{Role::Operator, Role::Checker, Role::Administrator};
constexpr Roles kWhoMeetsCustomers{Role::Operator, Role::Checker, Role::CustomerService};
constexpr Roles kWhoTakesAway{Role::Operator, Role::Checker, Role::Auditor};
constexpr Roles kWhoWorks{Role::Operator, Role::Checker, Role::CustomerService,
                          Role::Administrator};
constexpr Roles kWhoAudits{Role::Auditor, Role::Administrator};

constexpr ActRule byMachine(Act act, std::string_view code) {
    return {.act = act, .code = code, .may = {}, .machine = true};
}

constexpr ActRule plain(Act act, std::string_view code, Roles may) {
    return {.act = act, .code = code, .may = may};
}

constexpr ActRule checked(Act act, std::string_view code, Roles may) {
    return {.act = act, .code = code, .may = may, .four_eyes = true};
}

/// What creates or moves loans, bids, money or payouts.
constexpr ActRule money(Act act, std::string_view code, Roles may) {
    return {.act = act, .code = code, .may = may, .money = true};
}

constexpr ActRule checkedMoney(Act act, std::string_view code) {
    return {.act = act, .code = code, .may = kOperator, .four_eyes = true, .money = true};
}

/// One customer's sum, which goes where it was meant to go or back to where it came from.
constexpr ActRule lowRisk(Act act, std::string_view code) {
    ActRule rule = checkedMoney(act, code);
    rule.low_risk = true;
    return rule;
}

/// A sum that comes in or goes out: its policy may have limits under which one person suffices.
constexpr ActRule limitedMoney(ActRule rule) {
    rule.limited = true;
    return rule;
}

constexpr std::array kRules{
    byMachine(Act::Bids, "bids"),
    byMachine(Act::Timer, "timer"),
    byMachine(Act::ChainBegun, "chain.begun"),
    byMachine(Act::HeadSigned, "head.signed"),
    money(Act::LoanCreate, "loan.create", kOperator),
    money(Act::LoanSchedule, "loan.schedule", kOperator),
    checkedMoney(Act::LoanApprove, "loan.approve"),
    checkedMoney(Act::LoanOpen, "loan.open"),
    money(Act::LoanPause, "loan.pause", kOperator),
    money(Act::LoanResume, "loan.resume", kOperator),
    money(Act::LoanClose, "loan.close", kOperator),
    // Who fills a loan does not review it.
    money(Act::LoanReview, "loan.review", kChecker),
    checkedMoney(Act::LoanDisburse, "loan.disburse"),
    checkedMoney(Act::LoanCancel, "loan.cancel"),
    money(Act::LoanWithdraw, "loan.withdraw", kOperator),
    checkedMoney(Act::LoanExtend, "loan.extend"),
    checkedMoney(Act::LoanReduce, "loan.reduce"),
    checkedMoney(Act::LoanPlace, "loan.place"),
    money(Act::BidsImport, "bids.import", kOperator),
    checkedMoney(Act::ExcessSpill, "excess.spill"),
    checkedMoney(Act::ExcessRelease, "excess.release"),
    // New investors come with their first deposit, which counts as a deposit.
    money(Act::InvestorAdd, "investor.add", kOperator),
    plain(Act::InvestorSuspend, "investor.suspend", kOperator),
    plain(Act::InvestorActivate, "investor.activate", kOperator),
    money(Act::InvestorDesignate, "investor.designate", kOperator),
    limitedMoney(checkedMoney(Act::Deposit, "money.deposit")),
    limitedMoney(checkedMoney(Act::CashOut, "money.cash_out")),
    checkedMoney(Act::Adjust, "money.adjust"),
    money(Act::BidEnter, "bid.enter", kOperator),
    money(Act::BidWithdraw, "bid.withdraw", kWhoHelpsCustomers),
    checkedMoney(Act::BidVoid, "bid.void"),
    // Only a confirmation waits: a failure or a doubt moves no money.
    limitedMoney(lowRisk(Act::PaymentNote, "payment.note")),
    lowRisk(Act::HoldResolve, "hold.resolve"),
    checkedMoney(Act::CasePlace, "case.place"),
    lowRisk(Act::CaseRefund, "case.refund"),
    limitedMoney(checkedMoney(Act::PayoutSend, "payout.send")),
    money(Act::PayoutAnswer, "payout.answer", kOperator),
    checkedMoney(Act::PayoutReissue, "payout.reissue"),
    checkedMoney(Act::PayoutNotSent, "payout.not_sent"),
    // Only stops money; whether it arrived is what the bank answers.
    money(Act::PayoutWasSent, "payout.was_sent", kOperator),
    // Asking is for whoever may do what is asked for; that act's own line decides.
    plain(Act::RequestMake, "request.make", kEverybody),
    plain(Act::RequestApprove, "request.approve", kWhoDecides),
    plain(Act::RequestReject, "request.reject", kWhoDecides),
    plain(Act::RequestWithdraw, "request.withdraw", kEverybody),
    plain(Act::Claim, "claim", kWhoWorks),
    plain(Act::SignIn, "sign.in", kEverybody),
    plain(Act::SignOut, "sign.out", kEverybody),
    checked(Act::StaffAdd, "staff.add", kAdministrator),
    checked(Act::StaffChange, "staff.change", kAdministrator),
    plain(Act::PasswordChange, "password.change", kEverybody),
    checked(Act::PolicyChange, "policy.change", kAdministrator),
    plain(Act::RulesChange, "rules.change", kAdministrator),
    plain(Act::HaltSet, "halt.set", kWhoStops),
    checked(Act::HaltLift, "halt.lift", kWhoStops),
    plain(Act::ClockConfirm, "clock.confirm", kWhoRunsTheDesk),
    plain(Act::Reveal, "personal.reveal", kWhoMeetsCustomers),
    plain(Act::Export, "export", kWhoTakesAway),
    plain(Act::Verify, "verify", kWhoAudits),
    plain(Act::AuditExport, "audit.export", kWhoAudits),
    plain(Act::Backup, "backup", kAdministrator),
    money(Act::Rehearse, "rehearse", kOperator),
};

constexpr bool isInOrder() {
    for (std::size_t i = 0; i < kRules.size(); ++i)
        if (kRules[i].act != static_cast<Act>(i)) return false;
    return kRules.size() == static_cast<std::size_t>(Act::Rehearse) + 1;
}
static_assert(isInOrder(), "one line for every act, in the order of the enumeration");

}  // namespace

std::span<const ActRule> actRules() {
    return kRules;
}

const ActRule& ruleOf(Act act) {
    return kRules.at(static_cast<std::size_t>(act));
}

std::string_view codeOf(Act act) {
    return ruleOf(act).code;
}

std::optional<Act> actOf(std::string_view code) {
    const auto* const found = std::ranges::find(kRules, code, &ActRule::code);
    if (found == kRules.end()) return std::nullopt;
    return found->act;
}

bool isAllowed(Roles roles, Act act) {
    const ActRule& rule = ruleOf(act);
    if (rule.machine) return false;
    if (roles.isEmpty()) return act == Act::SignIn;
    return rule.may.isEmpty() || roles.hasAny(rule.may);
}

Role checkerOf(Act act) {
    switch (act) {
        case Act::StaffAdd:
        case Act::StaffChange:
        case Act::PolicyChange:
            return Role::Administrator;
        default:
            return Role::Checker;
    }
}

}  // namespace plimsoll
