#pragma once
// What the rest of the room needs of the encoding besides what plimsoll/audit.h promises. Pure
// functions.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <plimsoll/audit.h>

namespace plimsoll::audit {

[[nodiscard]] std::string hexOf(std::span<const std::uint8_t> bytes);
/// Exactly that many lower-case hexadecimal digits.
[[nodiscard]] bool isHex(std::string_view text, std::size_t digits);
/// False when it is not exactly the hexadecimal digits of that many bytes.
[[nodiscard]] bool readHex(std::string_view hex, std::span<std::uint8_t> bytes);

/// hashOf() with a buffer that is used again from link to link.
[[nodiscard]] Digest hashOf(const Digest& previous, const AuditLink& link, std::string& buffer);

/// A desk's name for ever: 32 lower-case hexadecimal digits, so that it may name a file.
[[nodiscard]] bool isUid(std::string_view text);
/// What a head's signature is over.
[[nodiscard]] std::string signedText(const AuditHead& head);
/// headOf() without asking whether the signature fits.
[[nodiscard]] std::optional<AuditHead> parseHead(std::string_view line);
[[nodiscard]] bool isSigned(const AuditHead& head);

}  // namespace plimsoll::audit
