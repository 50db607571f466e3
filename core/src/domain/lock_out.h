#pragma once
// How long a login stays locked after sign-ins that failed in a row. Pure function.

#include <optional>

#include <plimsoll/timestamp.h>

namespace plimsoll::domain {

/// The failure that locks for the first time.
inline constexpr int kFailuresToLock = 5;
inline constexpr std::chrono::seconds kFirstLock{60};
inline constexpr std::chrono::seconds kLongestLock{3'600};

/// From the latest failure on; doubles with each further one. Empty: not locked.
[[nodiscard]] std::optional<std::chrono::seconds> lockAfter(int failures);

}  // namespace plimsoll::domain
