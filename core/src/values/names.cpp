#include "values/names.h"

#include <algorithm>

namespace plimsoll {
namespace {
constexpr std::size_t kLongestCode = 32;
constexpr std::size_t kLongestName = 128;
}  // namespace

bool isCode(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c == '-' || c == '_' || c == '.';
    };
    return !text.empty() && text.size() <= kLongestCode &&
           std::all_of(text.begin(), text.end(), fits);
}

bool isName(std::string_view text) {
    const auto fits = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '\x7f'; };
    return text.size() <= kLongestName && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace plimsoll
