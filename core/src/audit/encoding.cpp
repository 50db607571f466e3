#include "audit/encoding.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <sodium.h>

#include "audit/netstring.h"
#include "values/sha256.h"

namespace plimsoll {
namespace audit {
namespace {

constexpr std::string_view kVersion = "1";
constexpr std::string_view kHeadWord = "plimsoll-head";
constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::size_t kUidDigits = 32;

char* putHex(char* at, std::span<const std::uint8_t> bytes) {
    for (const std::uint8_t byte : bytes) {
        *at++ = kHexDigits[byte >> 4U];
        *at++ = kHexDigits[byte & 15U];
    }
    return at;
}

/// The digit's value, or a number above 15.
unsigned valueOf(char digit) {
    if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
    if (digit >= 'a' && digit <= 'f') return static_cast<unsigned>(digit - 'a') + 10;
    return 16;
}

void appendDigest(std::string& out, const Digest& digest) {
    appendAtMost(out, 2 * digest.size(), [&](char* at) { return putHex(at, digest); });
}

void appendLink(std::string& out, const AuditLink& link) {
    const std::array<std::string_view, 10> texts{link.who,    link.roles,  link.place,  link.act,
                                                 link.object, link.reason, link.before, link.after,
                                                 link.key,    link.outcome};
    std::size_t most = 5 * kMostOfNumber + 3 * kMostAroundText + 2 * link.rows.size();
    for (const auto text : texts) most += kMostAroundText + text.size();
    appendAtMost(out, most, [&](char* at) {
        at = putText(at, kVersion);
        at = putNumber(at, link.id);
        at = putNumber(at, link.at.us());
        for (const auto text : texts) at = putText(at, text);
        at = putNumber(at, link.last_command);
        at = putNumber(at, link.last_bid);
        at = putNumber(at, link.last_stray);
        std::array<char, 2 * std::tuple_size_v<Digest>> rows{};
        putHex(rows.data(), link.rows);
        return putText(at, {rows.data(), rows.size()});
    });
}

/// The whole word as a number.
std::optional<std::int64_t> numberOf(std::string_view word) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return value;
}

}  // namespace

std::string hexOf(std::span<const std::uint8_t> bytes) {
    std::string hex(2 * bytes.size(), '0');
    putHex(hex.data(), bytes);
    return hex;
}

bool isHex(std::string_view text, std::size_t digits) {
    return text.size() == digits &&
           std::ranges::all_of(text, [](char c) { return valueOf(c) < 16; });
}

bool readHex(std::string_view hex, std::span<std::uint8_t> bytes) {
    if (!isHex(hex, 2 * bytes.size())) return false;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(valueOf(hex[2 * i]) << 4U | valueOf(hex[2 * i + 1]));
    return true;
}

Digest hashOf(const Digest& previous, const AuditLink& link, std::string& buffer) {
    buffer.clear();
    appendDigest(buffer, previous);
    appendLink(buffer, link);
    return sha256(buffer);
}

bool isUid(std::string_view text) {
    return isHex(text, kUidDigits);
}

std::string signedText(const AuditHead& head) {
    return fmt::format("{} {} {} {} {} {} {}", kHeadWord, kVersion, head.desk, head.link,
                       toHex(head.hash), head.at.us(), head.public_key);
}

std::optional<AuditHead> parseHead(std::string_view line) {
    std::array<std::string_view, 8> words;
    auto rest = line;
    for (auto& word : words) {
        const auto blank = std::min(rest.find(' '), rest.size());
        word = rest.substr(0, blank);
        rest.remove_prefix(std::min(blank + 1, rest.size()));
    }
    const auto link = numberOf(words[3]);
    const auto hash = digestOf(words[4]);
    const auto at = numberOf(words[5]);
    if (!link || *link <= 0 || !hash || !at) return std::nullopt;
    if (!isUid(words[2]) || !isHex(words[6], 2 * crypto_sign_PUBLICKEYBYTES) ||
        !isHex(words[7], 2 * crypto_sign_BYTES))
        return std::nullopt;
    AuditHead head{.desk = std::string(words[2]),
                   .link = *link,
                   .hash = *hash,
                   .at = Timestamp::us(*at),
                   .public_key = std::string(words[6]),
                   .signature = std::string(words[7])};
    // There is one way to write a head: neither other blanks, nor leading zeros, nor more words.
    if (lineOf(head) != line) return std::nullopt;
    return head;
}

bool isSigned(const AuditHead& head) {
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> key{};
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    if (!readHex(head.public_key, key) || !readHex(head.signature, signature)) return false;
    const auto text = signedText(head);
    return crypto_sign_verify_detached(signature.data(),
                                       reinterpret_cast<const unsigned char*>(text.data()),
                                       text.size(), key.data()) == 0;
}

}  // namespace audit

std::string toHex(const Digest& digest) {
    return audit::hexOf(digest);
}

std::optional<Digest> digestOf(std::string_view hex) {
    Digest digest{};
    if (!audit::readHex(hex, digest)) return std::nullopt;
    return digest;
}

std::string encode(const AuditLink& link) {
    std::string text;
    audit::appendLink(text, link);
    return text;
}

Digest hashOf(const Digest& previous, const AuditLink& link) {
    std::string buffer;
    return audit::hashOf(previous, link, buffer);
}

std::string lineOf(const AuditHead& head) {
    return audit::signedText(head) + ' ' + head.signature;
}

std::optional<AuditHead> headOf(std::string_view line) {
    auto head = audit::parseHead(line);
    if (!head || !audit::isSigned(*head)) return std::nullopt;
    return head;
}

}  // namespace plimsoll
