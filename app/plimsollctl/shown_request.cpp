#include "shown_request.h"

#include <algorithm>
#include <utility>

namespace plimsoll::ctl {

Answer<ShownRequest> shownRequest(DeskReader& reader, Request request) {
    ShownRequest whole{std::move(request), {}, {}, {}};
    if (const auto* const placement = whole.as<PlaceShortfall>()) {
        for (const Split& split : placement->splits) {
            const auto investor = answerOf(reader.investor(split.investor));
            if (!investor) return tl::make_unexpected(investor.error());
            whole.investors.push_back(investor->code);
        }
    }
    if (const auto* const spill = whole.as<SpillExcess>(); spill != nullptr && spill->to_loan) {
        const auto loan = answerOf(reader.loan(spill->to_loan));
        if (!loan) return tl::make_unexpected(loan.error());
        whole.to_loan = loan->code;
    }
    const auto claims = answerOf(reader.claims());
    if (!claims) return tl::make_unexpected(claims.error());
    const auto claim = std::ranges::find(*claims, Claimed::of(whole.id), &Claim::what);
    if (claim != claims->end()) whole.claimed_by = claim->login;
    return whole;
}

Answer<ShownRequest> findRequest(DeskReader& reader, RequestId id) {
    auto request = answerOf(reader.request(id));
    if (!request) return tl::make_unexpected(std::move(request.error()));
    return shownRequest(reader, std::move(*request));
}

}  // namespace plimsoll::ctl
