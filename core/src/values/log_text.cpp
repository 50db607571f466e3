#include "values/log_text.h"

#include <spdlog/spdlog.h>

namespace plimsoll {

void logInfo(std::string_view line) {
    spdlog::info("{}", escaped(line));
}

void logError(std::string_view line) {
    spdlog::error("{}", escaped(line));
}

void logCritical(std::string_view line) {
    spdlog::critical("{}", escaped(line));
}

void endLog() {
    spdlog::shutdown();
}

}  // namespace plimsoll
