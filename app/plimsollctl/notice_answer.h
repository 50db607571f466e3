#pragma once
// What `payment` and `payment import` share: a notice built from its parts, and what became of it.

#include <string>

#include <plimsoll/desk.h>

#include "asking.h"
#include "bid_names.h"

namespace plimsoll::ctl {

/// Finds the bid. One that is not there makes no failure: the money came all the same, so the
/// notice goes in with the name as it was given.
[[nodiscard]] Answer<PaymentNotice> noticeFor(DeskReader& reader, std::string payment,
                                              PaymentStatus status, Money amount,
                                              const BidName& name);
/// Notes it; a confirmation may wait for a second person, and is asked for.
[[nodiscard]] Result<Asked> noteOrAsk(Desk& desk, const PaymentNotice& notice, const Why& why);
/// It wants somebody's attention: a case was opened, or nobody knows.
[[nodiscard]] bool needsAttention(const NoticeAnswer& answer);
[[nodiscard]] Answer<PaymentCase> findCase(DeskReader& reader, CaseId id);

}  // namespace plimsoll::ctl
