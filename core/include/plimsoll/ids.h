#pragma once
// Identities are types, so that a loan's number cannot be passed where an investor's belongs.
// Zero means "none". Threads: plain values.

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace plimsoll {

template <class Tag>
struct Id {
    std::int64_t value = 0;

    constexpr Id() = default;
    explicit constexpr Id(std::int64_t number) : value(number) {}
    explicit constexpr operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using LoanId = Id<struct LoanTag>;
using InvestorId = Id<struct InvestorTag>;
/// Bids are numbered in decision order (domain law 7).
using BidId = Id<struct BidTag>;
/// One payout instruction keeps its number for ever (domain, "Payouts").
using PayoutId = Id<struct PayoutTag>;
/// Money in suspense that waits for staff.
using CaseId = Id<struct CaseTag>;
/// A member of the desk's staff.
using StaffId = Id<struct StaffTag>;
/// What waits for a second person.
using RequestId = Id<struct RequestTag>;
using HaltId = Id<struct HaltTag>;
/// What an imported loan had beyond its target.
using ExcessId = Id<struct ExcessTag>;

/// What makes a retry recognisable (domain law 5): 1 to 64 printable ASCII characters without
/// blanks, unique per loan and investor, for ever.
class RequestKey {
public:
    RequestKey() = default;
    [[nodiscard]] static std::optional<RequestKey> parse(std::string_view text);
    /// A fresh key for an arrival that brought none: 128 random bits, never seen twice.
    [[nodiscard]] static RequestKey random();

    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
    [[nodiscard]] const std::string& text() const { return m_text; }
    auto operator<=>(const RequestKey&) const = default;

private:
    explicit RequestKey(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

}  // namespace plimsoll

template <class Tag>
struct std::hash<plimsoll::Id<Tag>> {
    std::size_t operator()(const plimsoll::Id<Tag>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
