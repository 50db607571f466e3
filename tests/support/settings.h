#pragma once
// How much a heavy test does is set from outside, so that the same test serves a change and a long
// soak; what it did is printed, so that a figure can be believed.

#include <chrono>
#include <cstdint>

namespace plimsoll::test {

/// The whole number in the environment variable; else `otherwise`, or PLIMSOLL_PERCENT of it where
/// everything is slower, as under a sanitizer. At least 1.
[[nodiscard]] std::int64_t setting(const char* variable, std::int64_t otherwise);
/// The seconds in the environment variable, or `otherwise`, whatever the percentage.
[[nodiscard]] std::chrono::seconds timeLimit(const char* variable, std::int64_t otherwise);
/// How far a walk through every case goes at each step: 1, or past what PLIMSOLL_PERCENT leaves
/// out.
[[nodiscard]] std::int64_t stride();
/// PLIMSOLL_SEED: what every random choice of a test is drawn from; 1 unless set.
[[nodiscard]] std::uint64_t firstSeed();

}  // namespace plimsoll::test
