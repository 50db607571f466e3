#pragma once
// The third error channel: an invariant does not hold. A wrong ledger is worse than no ledger, so
// the process stops; what was committed before stands, what was under way rolls back.

#include <string_view>

namespace plimsoll {

[[noreturn]] void lawBroken(std::string_view what);

inline void requireLaw(bool holds, std::string_view what) {
    if (!holds) lawBroken(what);
}

}  // namespace plimsoll
