#pragma once
// Netstrings, as the audit chain hashes them: the length in bytes in decimal, ':', the bytes, ','.
// Written straight into memory that is large enough, because bids are written by the hundred
// thousand a second. Pure functions.

#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace plimsoll::audit {

/// Bytes that a number takes at most: "20:-9223372036854775808,".
inline constexpr std::size_t kMostOfNumber = 24;
/// Bytes that a text takes at most besides its own.
inline constexpr std::size_t kMostAroundText = 22;

/// Both answer the place behind what they wrote.
[[nodiscard]] inline char* putNumber(char* at, std::int64_t value) {
    if (value >= 0 && value <= 9) {
        at[0] = '1';
        at[1] = ':';
        at[2] = static_cast<char>('0' + value);
        at[3] = ',';
        return at + 4;
    }
    // Room for a length of one digit, which is put right when it has two.
    char* const digits = at + 2;
    char* end = std::to_chars(digits, digits + 20, value).ptr;
    const auto length = end - digits;
    if (length < 10) {
        at[0] = static_cast<char>('0' + length);
        at[1] = ':';
    } else {
        std::memmove(digits + 1, digits, static_cast<std::size_t>(length));
        ++end;
        at[0] = static_cast<char>('0' + length / 10);
        at[1] = static_cast<char>('0' + length % 10);
        at[2] = ':';
    }
    *end = ',';
    return end + 1;
}

[[nodiscard]] inline char* putText(char* at, std::string_view text) {
    at = std::to_chars(at, at + 20, text.size()).ptr;
    *at++ = ':';
    at += text.copy(at, text.size());
    *at++ = ',';
    return at;
}

/// Grows `out` by `most` bytes, has `write` fill them from the front, and drops what it left.
template <class Write>
void appendAtMost(std::string& out, std::size_t most, Write&& write) {
    const auto before = out.size();
    out.resize(before + most);
    char* const begin = out.data() + before;
    out.resize(before + static_cast<std::size_t>(write(begin) - begin));
}

}  // namespace plimsoll::audit
