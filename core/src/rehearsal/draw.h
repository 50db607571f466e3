#pragma once
// Chance that is the same on every run of one seed.

#include <cstdint>

namespace plimsoll::rehearsal {

/// A well-mixed number for one question about one thing.
[[nodiscard]] constexpr std::uint64_t draw(std::uint64_t seed, std::uint64_t thing,
                                           std::uint64_t question) {
    std::uint64_t x = seed * 0x9E3779B97F4A7C15U + thing * 0xBF58476D1CE4E5B9U + question;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
}

}  // namespace plimsoll::rehearsal
