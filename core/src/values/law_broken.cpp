#include "values/law_broken.h"

#include <cstdlib>

#include <spdlog/spdlog.h>

namespace plimsoll {

void lawBroken(std::string_view what) {
    spdlog::critical("broken law: {}", what);
    spdlog::shutdown();
    std::abort();
}

}  // namespace plimsoll
