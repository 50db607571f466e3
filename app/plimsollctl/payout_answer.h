#pragma once
// A payout as an answer, the same for every verb that makes or decides one.

#include <functional>
#include <string>

#include <plimsoll/desk.h>

#include "listing.h"
#include "session.h"

namespace plimsoll::ctl {

/// How payouts are listed.
[[nodiscard]] Listing<Payout> payoutListing();
/// A payout by its number at this desk, or by its reference.
[[nodiscard]] Answer<PayoutId> readPayout(DeskReader& reader, const std::string& text);
/// Reads the payout as it is now and answers it.
[[nodiscard]] Answer<ExitCode> answerPayout(Session& session, DeskReader& reader, PayoutId id);
/// The same for the payout that an act made, by what it was made for.
[[nodiscard]] Answer<ExitCode> answerPayoutThat(Session& session, DeskReader& reader,
                                                const std::function<bool(const Payout&)>& fits);
/// Says on standard error which payouts nobody may leave alone: unknown ones, and failed ones that
/// have no investor to go back to and nothing in their place yet.
[[nodiscard]] Answer<void> sayPayoutAlarms(Session& session, DeskReader& reader);

}  // namespace plimsoll::ctl
