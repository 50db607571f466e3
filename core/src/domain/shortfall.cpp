#include "domain/shortfall.h"

#include <algorithm>
#include <deque>
#include <vector>

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
    /// Capacity that came back, or was set aside, with what it was missing for.
    struct Returned {
        ShortCause cause{};
        Money left;  ///< not taken again
    };
    struct SetAside {
        Money amount;
        std::vector<Returned> parts;
    };

    bool release(const CapacityMove& move, Money& from);
    bool reserve(const CapacityMove& move);
    bool unreserve(const CapacityMove& move);
    std::vector<Returned> take(Money amount);
    void giveBack(const CapacityMove& move);
    CauseFigures& figures(ShortCause cause) {
        return m_now.causes.at(static_cast<std::size_t>(cause));
    }

    Decomposition m_now;
    Money m_never_taken;
    std::deque<Returned> m_returned;  ///< oldest first
    std::vector<SetAside> m_set_aside;
};

bool moves(Money amount, Money& from, Money& to) {
    if (amount > from) return false;
    from -= amount;
    to += amount;
    return true;
}

bool Sale::play(const CapacityMove& move) {
    using Kind = CapacityMove::Kind;
    Capacity& capacity = m_now.capacity;
    const bool releases = move.kind == Kind::Released || move.kind == Kind::Voided;
    if (!move.amount.isPositive()) return false;
    if (releases != (move.cause != ShortCause::NeverTaken)) return false;
    switch (move.kind) {
        case Kind::Held:
            if (!moves(move.amount, capacity.free, capacity.held)) return false;
            take(move.amount);
            return true;
        case Kind::Paid:
            if (!moves(move.amount, capacity.free, capacity.paid)) return false;
            take(move.amount);
            return true;
        case Kind::Settled:
            return moves(move.amount, capacity.held, capacity.paid);
        case Kind::Released:
            return release(move, capacity.held);
        case Kind::Voided:
            return release(move, capacity.paid);
        case Kind::Reserved:
            return reserve(move);
        case Kind::Unreserved:
            return unreserve(move);
        case Kind::Reduced:
            if (move.amount > capacity.free) return false;
            capacity.free -= move.amount;
            take(move.amount);
            return true;
    }
    return false;
}

bool Sale::release(const CapacityMove& move, Money& from) {
    if (!moves(move.amount, from, m_now.capacity.free)) return false;
    giveBack(move);
    return true;
}

bool Sale::reserve(const CapacityMove& move) {
    if (!moves(move.amount, m_now.capacity.free, m_now.capacity.reserved)) return false;
    m_set_aside.push_back({move.amount, take(move.amount)});
    return true;
}

bool Sale::unreserve(const CapacityMove& move) {
    const auto found = std::ranges::find(m_set_aside, move.amount, &SetAside::amount);
    if (found == m_set_aside.end()) return false;
    if (!moves(move.amount, m_now.capacity.reserved, m_now.capacity.free)) return false;
    // In front, in the order in which they were taken.
    for (auto part = found->parts.rbegin(); part != found->parts.rend(); ++part) {
        if (part->cause == ShortCause::NeverTaken)
            m_never_taken += part->left;
        else
            m_returned.push_front(*part);
    }
    m_set_aside.erase(found);
    return true;
}

/// What was taken, by what it had been missing for.
std::vector<Sale::Returned> Sale::take(Money amount) {
    std::vector<Returned> taken;
    const Money fresh = std::min(amount, m_never_taken);
    m_never_taken -= fresh;
    amount -= fresh;
    if (fresh.isPositive()) taken.push_back({ShortCause::NeverTaken, fresh});
    while (amount.isPositive()) {
        Returned& oldest = m_returned.front();
        const Money part = std::min(amount, oldest.left);
        oldest.left -= part;
        amount -= part;
        taken.push_back({oldest.cause, part});
        if (oldest.left.isZero()) m_returned.pop_front();
    }
    return taken;
}

void Sale::giveBack(const CapacityMove& move) {
    m_returned.push_back({move.cause, move.amount});
    CauseFigures& cause = figures(move.cause);
    ++cause.count;
    cause.released = cappedSum(cause.released, move.amount);
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
