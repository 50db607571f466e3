#pragma once
// Walks everything of one kind in pages by id, so that any number costs the same memory and no
// read stands open for long.

#include <functional>

#include <plimsoll/desk.h>

#include "failure.h"

namespace plimsoll::ctl {

/// Called for each; false ends the walk early.
template <class T>
using Visit = std::function<bool(const T&)>;

/// In the order in which they came.
[[nodiscard]] Answer<void> forEachInvestor(DeskReader& reader, const Visit<InvestorSummary>& visit);
/// In decision order, up to the newest bid there was at the start: a rush that goes on meanwhile
/// does not keep the walk from ending.
[[nodiscard]] Answer<void> forEachBid(DeskReader& reader, const Visit<BidStanding>& visit);
/// Oldest first.
[[nodiscard]] Answer<void> forEachLoan(DeskReader& reader, const Visit<LoanSummary>& visit);
/// By bid and part; where the query begins and how long its pages are is not asked of the caller.
[[nodiscard]] Answer<void> forEachHold(DeskReader& reader, HoldQuery query,
                                       const Visit<Hold>& visit);
/// In the order of the queue.
[[nodiscard]] Answer<void> forEachWait(DeskReader& reader, LoanId loan, const Visit<Wait>& visit);
/// Oldest first.
[[nodiscard]] Answer<void> forEachCase(DeskReader& reader, CaseQuery query,
                                       const Visit<PaymentCase>& visit);
/// Oldest first.
[[nodiscard]] Answer<void> forEachPayout(DeskReader& reader, PayoutQuery query,
                                         const Visit<Payout>& visit);

/// Oldest first.
[[nodiscard]] Answer<void> forEachRequest(DeskReader& reader, RequestQuery query,
                                          const Visit<Request>& visit);
/// By number.
[[nodiscard]] Answer<void> forEachExcess(DeskReader& reader, ExcessQuery query,
                                         const Visit<ExcessLine>& visit);
/// In the order of the query; how long its pages are is not asked of the caller.
[[nodiscard]] Answer<void> forEachLink(DeskReader& reader, AuditQuery query,
                                       const Visit<AuditLink>& visit);

}  // namespace plimsoll::ctl
