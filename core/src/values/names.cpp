#include "values/names.h"

#include <algorithm>

#include <plimsoll/visible_text.h>

namespace plimsoll {
namespace {
constexpr std::size_t kLongestCode = 32;
constexpr std::size_t kLongestName = 128;
constexpr std::size_t kLongestNote = 512;
constexpr std::size_t kLongestPhone = 24;
constexpr auto kFewestPhoneDigits = 5;
constexpr std::size_t kShortestIdNumber = 4;
constexpr std::size_t kLongestIdNumber = 32;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

std::size_t utf8Length(std::string_view text) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const auto first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first < 0xC2   ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    // The second byte carries every exception; the others need only continue.
    const unsigned least = first == 0xE0 ? 0xA0U : first == 0xF0 ? 0x90U : 0x80U;
    const unsigned most = first == 0xED ? 0x9FU : first == 0xF4 ? 0x8FU : 0xBFU;
    if (length == 0 || byte(1) < least || byte(1) > most) return 0;
    for (std::size_t at = 2; at < length; ++at)
        if ((byte(at) & 0xC0U) != 0x80U) return 0;
    return length;
}

bool isOneLine(std::string_view text) {
    const auto fits = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '\x7f'; };
    return std::all_of(text.begin(), text.end(), fits) && isUtf8(text);
}

bool isCode(std::string_view text) {
    const auto fits = [](char c) { return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && text.size() <= kLongestCode &&
           std::all_of(text.begin(), text.end(), fits);
}

bool isName(std::string_view text) {
    return text.size() <= kLongestName && isOneLine(text);
}

bool isNote(std::string_view text) {
    return text.size() <= kLongestNote && isOneLine(text);
}

bool isPhone(std::string_view text) {
    const auto fits = [](char c) { return isDigit(c) || c == '+' || c == '-' || c == ' '; };
    return text.empty() ||
           (text.size() <= kLongestPhone && std::all_of(text.begin(), text.end(), fits) &&
            std::count_if(text.begin(), text.end(), isDigit) >= kFewestPhoneDigits);
}

bool isIdNumber(std::string_view text) {
    return text.empty() || (text.size() >= kShortestIdNumber && text.size() <= kLongestIdNumber &&
                            std::all_of(text.begin(), text.end(), isLetterOrDigit));
}

}  // namespace plimsoll
