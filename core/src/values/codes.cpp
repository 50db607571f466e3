// The stable names of every enumeration that people, scripts and files see.

#include <algorithm>
#include <array>
#include <numeric>

#include <plimsoll/csv.h>
#include <plimsoll/desk.h>
#include <plimsoll/investors.h>
#include <plimsoll/loans.h>
#include <plimsoll/reasons.h>
#include <plimsoll/terms.h>
#include <plimsoll/verify.h>

namespace plimsoll {
namespace {

constexpr std::array<std::string_view, kReasonCount> kReasonCodes{
    "",
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
    "insufficient_balance",
};

}  // namespace

std::string_view codeOf(Reason reason) {
    return kReasonCodes.at(static_cast<std::size_t>(reason));
}

std::optional<Reason> reasonOf(std::string_view code) {
    const auto* const found = std::find(kReasonCodes.begin() + 1, kReasonCodes.end(), code);
    if (found == kReasonCodes.end()) return std::nullopt;
    return static_cast<Reason>(found - kReasonCodes.begin());
}

std::string_view codeOf(Outcome outcome) {
    if (outcome == Outcome::Standby) return "standby";
    return outcome == Outcome::Accepted ? "accepted" : "refused";
}

std::string_view codeOf(Audience audience) {
    switch (audience) {
        case Audience::Everyone:
            return "everyone";
        case Audience::NewCustomers:
            return "new";
        case Audience::Listed:
            return "listed";
    }
    return "";
}

std::optional<Audience> audienceOf(std::string_view code) {
    for (const auto audience : {Audience::Everyone, Audience::NewCustomers, Audience::Listed})
        if (codeOf(audience) == code) return audience;
    return std::nullopt;
}

std::string_view codeOf(InvestorStatus status) {
    return status == InvestorStatus::Active ? "active" : "suspended";
}

std::string_view codeOf(DeskKind kind) {
    switch (kind) {
        case DeskKind::Real:
            return "real";
        case DeskKind::Rehearsal:
            return "rehearsal";
        case DeskKind::Demonstration:
            return "demonstration";
    }
    return "";
}

std::string_view codeOf(TermsFinding::Code code) {
    switch (code) {
        case TermsFinding::Code::TargetInvalid:
            return "target_invalid";
        case TermsFinding::Code::MinInvalid:
            return "min_invalid";
        case TermsFinding::Code::StepInvalid:
            return "step_invalid";
        case TermsFinding::Code::CapInvalid:
            return "cap_invalid";
        case TermsFinding::Code::TargetBelowMin:
            return "target_below_min";
        case TermsFinding::Code::CapBelowMin:
            return "cap_below_min";
        case TermsFinding::Code::StrandsRemainder:
            return "strands_remainder";
        case TermsFinding::Code::TooFewInvestors:
            return "too_few_investors";
    }
    return "";
}

std::string_view codeOf(Law law) {
    switch (law) {
        case Law::Capacity:
            return "capacity";
        case Law::Full:
            return "full";
        case Law::Target:
            return "target";
        case Law::Conservation:
            return "conservation";
        case Law::OneDecision:
            return "one_decision";
        case Law::Order:
            return "order";
        case Law::Records:
            return "records";
        case Law::Audit:
            return "audit";
    }
    return "";
}

std::string_view codeOf(CsvFault::Code code) {
    switch (code) {
        case CsvFault::Code::UnclosedQuote:
            return "unclosed_quote";
        case CsvFault::Code::StrayQuote:
            return "stray_quote";
        case CsvFault::Code::TooLong:
            return "too_long";
    }
    return "";
}

std::uint64_t LoanTally::refusedTotal() const {
    return std::accumulate(refused.begin(), refused.end(), std::uint64_t{0});
}

}  // namespace plimsoll
