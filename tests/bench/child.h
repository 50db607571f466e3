#pragma once
// Runs one measurement in a process of its own, so that memory is its own and caches are cold.

#include <functional>
#include <string>

namespace plimsoll::bench {

struct ChildResult {
    std::string said;    ///< what the body returned
    double peak_mb = 0;  ///< largest resident set
};

/// Forks; ends this process with a sentence when the child fails.
[[nodiscard]] ChildResult inChild(const std::function<std::string()>& body);

}  // namespace plimsoll::bench
