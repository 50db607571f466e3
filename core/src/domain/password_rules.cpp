// What a password must not be. Length does more than mixtures of characters, which people answer
// with "Passw0rd!"; so there is a length, and a few things that everybody guesses first.

#include <algorithm>

#include <plimsoll/staff.h>

#include "values/names.h"

namespace plimsoll {
namespace {

/// Shorter logins stand in too many words by chance.
constexpr std::size_t kShortestTellingLogin = 3;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool contains(std::string_view text, std::string_view part) {
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

/// In UTF-8 a text of one character is its own beginning, moved by the character's length.
bool isOneCharacter(std::string_view text) {
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    std::size_t length = 1;
    while (length < text.size() && continues(text[length])) ++length;
    return text.substr(length) == text.substr(0, text.size() - length);
}

}  // namespace

std::string_view passwordFault(std::string_view password, std::string_view login) {
    if (password.size() < kShortestPassword) return "too_short";
    if (password.size() > kLongestPassword) return "too_long";
    if (!isOneLine(password)) return "not_text";
    if (isOneCharacter(password)) return "same_character";
    if (login.size() >= kShortestTellingLogin && contains(password, login)) return "contains_login";
    return {};
}

}  // namespace plimsoll
