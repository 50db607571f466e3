#include "domain/shortfall.h"

#include <algorithm>
#include <deque>

#include "values/law_broken.h"

namespace plimsoll::domain {
namespace {

class Sale {
public:
    explicit Sale(Money target) { m_now.capacity.free = m_never_taken = target; }

    /// False when the move is not lawful.
    bool play(const CapacityMove& move);
    Decomposition end();

private:
    struct Returned {
        ShortCause cause{};
        Money left;  ///< not taken again
    };

    void take(Money amount);
    void giveBack(const CapacityMove& move);
    CauseFigures& figures(ShortCause cause) {
        return m_now.causes.at(static_cast<std::size_t>(cause));
    }

    Decomposition m_now;
    Money m_never_taken;
    std::deque<Returned> m_returned;  ///< oldest first
};

bool Sale::play(const CapacityMove& move) {
    using Kind = CapacityMove::Kind;
    Capacity& capacity = m_now.capacity;
    const bool is_taking = move.kind == Kind::Held || move.kind == Kind::Paid;
    const Money there = is_taking ? capacity.free : capacity.held;
    if (!move.amount.isPositive() || move.amount > there) return false;
    if ((move.kind == Kind::Released) != (move.cause != ShortCause::NeverTaken)) return false;

    (is_taking ? capacity.free : capacity.held) -= move.amount;
    if (is_taking) take(move.amount);
    switch (move.kind) {
        case Kind::Held:
            capacity.held += move.amount;
            break;
        case Kind::Settled:
        case Kind::Paid:
            capacity.paid += move.amount;
            break;
        case Kind::Released:
            capacity.free += move.amount;
            giveBack(move);
            break;
    }
    return true;
}

void Sale::take(Money amount) {
    const Money fresh = std::min(amount, m_never_taken);
    m_never_taken -= fresh;
    amount -= fresh;
    while (amount.isPositive()) {
        Returned& oldest = m_returned.front();
        const Money part = std::min(amount, oldest.left);
        oldest.left -= part;
        amount -= part;
        if (oldest.left.isZero()) m_returned.pop_front();
    }
}

void Sale::giveBack(const CapacityMove& move) {
    m_returned.push_back({move.cause, move.amount});
    CauseFigures& cause = figures(move.cause);
    ++cause.count;
    cause.released += move.amount;
    if (!cause.first) cause.first = move.at;
    cause.last = move.at;
}

Decomposition Sale::end() {
    figures(ShortCause::NeverTaken).missing = m_never_taken;
    for (const Returned& part : m_returned) figures(part.cause).missing += part.left;
    Money missing;
    for (const CauseFigures& cause : m_now.causes) missing += cause.missing;
    requireLaw(missing == m_now.capacity.free, "what is missing has other causes than its own");
    return m_now;
}

}  // namespace

std::optional<Decomposition> decompose(Money target, std::span<const CapacityMove> moves) {
    if (!target.isPositive() || target > Money::largest()) return std::nullopt;
    Sale sale(target);
    for (const CapacityMove& move : moves)
        if (!sale.play(move)) return std::nullopt;
    return sale.end();
}

}  // namespace plimsoll::domain
