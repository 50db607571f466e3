#include "settings.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace plimsoll::test {

namespace {

std::optional<std::int64_t> numberIn(const char* variable) {
    const char* const text = std::getenv(variable);
    if (text == nullptr) return std::nullopt;
    const std::string_view digits(text);
    std::int64_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size())
        throw std::runtime_error(std::string(variable) + " must be a whole number");
    return value;
}

std::int64_t percent() {
    return numberIn("PLIMSOLL_PERCENT").value_or(100);
}

}  // namespace

std::int64_t setting(const char* variable, std::int64_t otherwise) {
    if (const auto wanted = numberIn(variable)) return *wanted;
    return std::max<std::int64_t>(1, otherwise * percent() / 100);
}

std::chrono::seconds timeLimit(const char* variable, std::int64_t otherwise) {
    return std::chrono::seconds(numberIn(variable).value_or(otherwise));
}

std::int64_t stride() {
    return std::max<std::int64_t>(1, 100 / std::max<std::int64_t>(1, percent()));
}

std::uint64_t firstSeed() {
    return static_cast<std::uint64_t>(setting("PLIMSOLL_SEED", 1));
}

}  // namespace plimsoll::test
