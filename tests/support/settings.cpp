#include "settings.h"

#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace plimsoll::test {

std::int64_t setting(const char* variable, std::int64_t otherwise) {
    const char* const text = std::getenv(variable);
    if (text == nullptr) return otherwise;
    const std::string_view digits(text);
    std::int64_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size())
        throw std::runtime_error(std::string(variable) + " must be a whole number");
    return value;
}

std::uint64_t firstSeed() {
    return static_cast<std::uint64_t>(setting("PLIMSOLL_SEED", 1));
}

}  // namespace plimsoll::test
