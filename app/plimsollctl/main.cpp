#include <cstdio>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include "command_line.h"

namespace {

/// Standard output carries answers only, and a failure is told once, by its sentence. So the core's
/// log is kept silent, except for its last words when it ends the process: then nobody else speaks.
class LastWords final : public spdlog::sinks::base_sink<std::mutex> {
public:
    LastWords() = default;
    ~LastWords() override { std::fputs(m_words.c_str(), stderr); }
    LastWords(const LastWords&) = delete;
    LastWords& operator=(const LastWords&) = delete;

    void forget() {
        const std::lock_guard lock(mutex_);
        m_words.clear();
    }

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        m_words = fmt::format("plimsollctl: {}\n",
                              std::string_view(message.payload.data(), message.payload.size()));
    }
    void flush_() override {}

private:
    std::string m_words;
};

/// The logger owns the sink, so that shutting the log down brings out its last words.
std::weak_ptr<LastWords> quietTheLog() {
    auto sink = std::make_shared<LastWords>();
    std::weak_ptr<LastWords> words = sink;
    auto logger = std::make_shared<spdlog::logger>("plimsollctl", std::move(sink));
    logger->set_level(spdlog::level::critical);
    spdlog::set_default_logger(std::move(logger));
    return words;
}

}  // namespace

int main(int argc, char** argv) {
    const auto words = quietTheLog();
    const int code = plimsoll::ctl::runCommandLine(std::vector<std::string>(argv + 1, argv + argc));
    if (const auto sink = words.lock()) sink->forget();
    return code;
}
