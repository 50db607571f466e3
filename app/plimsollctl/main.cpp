#include <memory>
#include <string>
#include <vector>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "command_line.h"

namespace {

/// Standard output carries answers only, and a failure is told once, by its sentence: of the core's
/// log only what ends the process is shown, on standard error.
void quietTheLog() {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    auto logger = std::make_shared<spdlog::logger>("plimsollctl", std::move(sink));
    logger->set_level(spdlog::level::critical);
    logger->set_pattern("%n: %v");
    spdlog::set_default_logger(std::move(logger));
}

}  // namespace

int main(int argc, char** argv) {
    quietTheLog();
    return plimsoll::ctl::runCommandLine(std::vector<std::string>(argv + 1, argv + argc));
}
