#pragma once
// Why a loan is short (issue "Why short"): the moves of a loan's capacity, played from the records,
// end in the capacity at an instant and in what is missing by its causes. Pure. Units: fen.
//
// What is free is kept in two parts: what nobody ever took, and what came back, by cause, oldest
// first. Whoever takes something takes it from the first part, then from the second in its order.
// So at any instant the causes of what is left add up to exactly what is free. What is reserved is
// taken out in the same way, and comes back with the causes that it had.

#include <array>
#include <optional>
#include <span>

#include <plimsoll/shortfall.h>

namespace plimsoll::domain {

/// One move of capacity, as a bid or an event records it.
struct CapacityMove {
    enum class Kind {
        Held,        ///< free -> held: a bid, or a promotion, that waits for its payment
        Settled,     ///< held -> paid
        Paid,        ///< free -> paid: from a balance, or a late payment that still fitted
        Released,    ///< held -> free, with its cause
        Voided,      ///< paid -> free, with its cause
        Reserved,    ///< free -> reserved: a placement waits for its checker
        Unreserved,  ///< the same amount back
        Reduced,     ///< free -> gone: the target itself is less
    };
    Timestamp at;
    Kind kind{};
    Money amount;
    ShortCause cause{};  ///< of Released and Voided; NeverTaken is none
};

struct Decomposition {
    Capacity capacity;
    std::array<CauseFigures, kShortCauses> causes{};
};

/// `moves` in order of time. Empty when they are not lawful: a move of nothing, of more than there
/// is, or a release without a cause.
[[nodiscard]] std::optional<Decomposition> decompose(Money target,
                                                     std::span<const CapacityMove> moves);

}  // namespace plimsoll::domain
