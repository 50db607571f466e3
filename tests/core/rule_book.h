#pragma once
// Domain rules 6 to 11 written a second time, straight from the domain's table and as slowly as it
// reads, so that decide() is compared with the law and not with itself. Amounts are fen.

#include <cstdint>
#include <optional>

#include <plimsoll/bids.h>
#include <plimsoll/reasons.h>

#include "domain/decide.h"

namespace plimsoll::test {

/// The first of domain rules 6 to 11 that `x` breaks; None when it may be bought. A payment brings
/// its own money (domain rule 11).
inline Reason firstBroken(const domain::LoanView& loan, const domain::BidderView& bidder,
                          std::int64_t x, Funding funding = Funding::Balance) {
    const auto min = loan.terms.min.fen();
    const auto free = loan.capacity.free.fen();
    const auto after = free - x;
    const bool on_step = x == free || (x >= min && (x - min) % loan.terms.step.fen() == 0);
    if (x < min) return Reason::BelowMinimum;
    if (!on_step) return Reason::OffStep;
    if (loan.terms.cap && bidder.taken.fen() + x > loan.terms.cap->fen()) return Reason::OverCap;
    if (free == 0 && loan.capacity.paid == loan.terms.target) return Reason::Full;
    if (free == 0) return Reason::AllHeld;
    if (x > free) return Reason::ExceedsRemainder;
    if (after != 0 && after < min) return Reason::LeavesTail;
    if (funding == Funding::Balance && bidder.available.fen() < x)
        return Reason::InsufficientBalance;
    return Reason::None;
}

/// The largest amount up to `asked` that breaks none, found by trying every one; zero for none.
inline std::int64_t largestFitting(const domain::LoanView& loan, const domain::BidderView& bidder,
                                   std::int64_t asked, Funding funding = Funding::Balance) {
    for (std::int64_t x = asked; x > 0; --x)
        if (firstBroken(loan, bidder, x, funding) == Reason::None) return x;
    return 0;
}

/// Domain rules 8 and 9: it may fit when capacity comes back.
inline bool mayComeBack(Reason reason) {
    return reason == Reason::Full || reason == Reason::AllHeld ||
           reason == Reason::ExceedsRemainder;
}

/// What of `rest` could ever be bought in parts: on step from the minimum.
inline std::int64_t worthWaitingFor(const Terms& terms, std::int64_t rest) {
    for (std::int64_t x = rest; x >= terms.min.fen(); --x)
        if ((x - terms.min.fen()) % terms.step.fen() == 0) return x;
    return 0;
}

}  // namespace plimsoll::test
