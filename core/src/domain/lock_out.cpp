#include "domain/lock_out.h"

#include <algorithm>

namespace plimsoll::domain {

std::optional<std::chrono::seconds> lockAfter(int failures) {
    if (failures < kFailuresToLock) return std::nullopt;
    auto lock = kFirstLock;
    for (int more = kFailuresToLock; more < failures && lock < kLongestLock; ++more) lock *= 2;
    return std::min(lock, kLongestLock);
}

}  // namespace plimsoll::domain
