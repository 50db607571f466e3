#pragma once
// Tells most unknown request keys from known ones without asking the engine: what it does not know
// is fresh for certain, what it may know has to be looked up. A plain value.

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

namespace plimsoll::store {

class KeyFilter {
public:
    void add(std::string_view key) {
        const auto bit = bitOf(key);
        m_bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    [[nodiscard]] bool mayKnow(std::string_view key) const {
        const auto bit = bitOf(key);
        return ((m_bits[bit / 64] >> (bit % 64)) & 1U) != 0;
    }

private:
    // Few bids of one investor on one loan are the rule, and for twenty this is right six times in
    // seven.
    static constexpr std::size_t kBits = 128;
    static std::size_t bitOf(std::string_view key) {
        return std::hash<std::string_view>{}(key) % kBits;
    }

    std::array<std::uint64_t, kBits / 64> m_bits{};
};

}  // namespace plimsoll::store
