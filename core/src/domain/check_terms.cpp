#include <plimsoll/terms.h>

namespace plimsoll {
namespace {

bool isSane(Money amount) {
    return amount.isPositive() && amount <= Money::largest();
}

std::vector<TermsFinding> checkFigures(const Terms& terms) {
    using Code = TermsFinding::Code;
    std::vector<TermsFinding> findings;
    if (!isSane(terms.target)) findings.push_back({Code::TargetInvalid, terms.target});
    if (!isSane(terms.min)) findings.push_back({Code::MinInvalid, terms.min});
    if (!isSane(terms.step)) findings.push_back({Code::StepInvalid, terms.step});
    if (terms.cap && !isSane(*terms.cap)) findings.push_back({Code::CapInvalid, *terms.cap});
    return findings;
}

/// Above the cap nobody can take it whole, and below twice the minimum taking even the minimum
/// leaves a tail. The largest such remainder on step where the target has room for one, since that
/// is what a sale reaches.
Money strandedRemainder(const Terms& terms) {
    const Money on_step = terms.min + terms.min - terms.step;
    const bool fits = on_step > *terms.cap && on_step <= terms.target;
    return fits ? on_step : *terms.cap + Money::fen(1);
}

/// The product in 128 bits: cap times investors may well pass 64.
bool mayFallShort(const Terms& terms, std::int64_t eligible) {
    __extension__ using Wide = __int128;
    return Wide{terms.cap->fen()} * eligible < terms.target.fen();
}

}  // namespace

std::vector<TermsFinding> checkTerms(const Terms& terms, std::optional<std::int64_t> eligible) {
    using Code = TermsFinding::Code;
    auto findings = checkFigures(terms);
    if (!findings.empty()) return findings;

    if (terms.target < terms.min) findings.push_back({Code::TargetBelowMin, terms.target});
    if (!terms.cap) return findings;
    if (*terms.cap < terms.min) {
        findings.push_back({Code::CapBelowMin, *terms.cap});
    } else if (terms.target > *terms.cap && *terms.cap < terms.min + terms.min - Money::fen(1)) {
        findings.push_back({Code::StrandsRemainder, strandedRemainder(terms)});
    }
    if (eligible && mayFallShort(terms, *eligible))
        findings.push_back({Code::TooFewInvestors, terms.target});
    return findings;
}

}  // namespace plimsoll
