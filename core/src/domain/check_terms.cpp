#include <plimsoll/terms.h>

#include "domain/stranding.h"

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

    const bool is_tail = terms.target < terms.min;
    if (is_tail) findings.push_back({Code::TargetBelowMin, terms.target});
    if (!terms.cap) return findings;
    if (*terms.cap < terms.min) {
        findings.push_back({Code::CapBelowMin, *terms.cap});
    } else if (const auto stranded = domain::strandedRemainder(terms); stranded && !is_tail) {
        findings.push_back({Code::StrandsRemainder, *stranded});
    }
    if (eligible && mayFallShort(terms, *eligible))
        findings.push_back({Code::TooFewInvestors, terms.target});
    return findings;
}

}  // namespace plimsoll
