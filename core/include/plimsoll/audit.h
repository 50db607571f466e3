#pragma once
// The audit trail: one link for every act at the desk, accepted, refused or failed, and one for
// every committed batch of bids. Each link is hashed over the one before it, and the heads of the
// chain are signed and kept outside the database (domain law 8).
//
// Encoding, version 1. A link's text is the concatenation of its fields, each as a netstring: its
// length in bytes in decimal, ':', the bytes, ','. Fields in order: "1" (the version), id, at (UTC
// microseconds), who, roles, place, act, object, reason, before, after, key, outcome, last_command,
// last_bid, last_stray, rows (64 lower-case hexadecimal digits). Numbers are decimal. The link's
// hash is SHA-256 over the 64 hexadecimal digits of the previous hash, then this text; the first
// link follows 64 zeros.
//
// `rows` is SHA-256 over the records that this link vouches for: the journal's rows up to
// last_command, then bids up to last_bid, then strays up to last_stray, each from where the link
// before it ended, each as netstrings of its columns (core/src/audit/row_text.h).
//
// What a chain cannot prove: somebody who owns the machine can write a whole new one and sign it,
// as the key is there, too. Heads that left the machine, on certificates and exports, cannot be
// changed any more.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/acts.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

using Digest = std::array<std::uint8_t, 32>;  ///< SHA-256
/// Lower-case hexadecimal.
[[nodiscard]] std::string toHex(const Digest& digest);
[[nodiscard]] std::optional<Digest> digestOf(std::string_view hex);

struct AuditLink {
    std::int64_t id = 0;  ///< from 1, without gaps
    Timestamp at;
    std::string who;     ///< login; "clock", "intake"; what was typed, for a failed sign-in
    std::string roles;   ///< codes joined by '+'
    std::string place;   ///< from where: "console 4711@host"
    std::string act;     ///< an act's code
    std::string object;  ///< "loan L-1001", "bids 12-340"
    std::string reason;  ///< the note, or a request's reason and note
    std::string before;
    std::string after;
    std::string key;      ///< the request key; empty: none
    std::string outcome;  ///< "done", "repeated", or an error's code
    std::int64_t last_command = 0;
    std::int64_t last_bid = 0;
    std::int64_t last_stray = 0;
    Digest rows{};  ///< of the records that it vouches for
    Digest hash{};  ///< of this link

    bool operator==(const AuditLink&) const = default;
};

/// The text that is hashed, as described above.
[[nodiscard]] std::string encode(const AuditLink& link);
[[nodiscard]] Digest hashOf(const Digest& previous, const AuditLink& link);

/// The trail as a file for auditors (plimsoll-audit(5)): its header line, and the line of one link.
[[nodiscard]] std::string auditCsvHeader();
[[nodiscard]] std::string auditCsvLine(const AuditLink& link);

/// The end of the chain at an instant, signed with the desk's key (Ed25519).
///
/// As one line of text: "plimsoll-head 1 DESK LINK HASH AT PUBLICKEY SIGNATURE", blanks between,
/// binary as lower-case hexadecimal; the signature is over the line up to and without the blank
/// before it.
struct AuditHead {
    std::string desk;  ///< the desk's own name for ever: 32 hexadecimal digits
    std::int64_t link = 0;
    Digest hash{};
    Timestamp at;
    std::string public_key;  ///< 64 hexadecimal digits
    std::string signature;   ///< 128 hexadecimal digits

    bool operator==(const AuditHead&) const = default;
};
[[nodiscard]] std::string lineOf(const AuditHead& head);
/// Empty when it is no such line, or its signature does not fit its key.
[[nodiscard]] std::optional<AuditHead> headOf(std::string_view line);

struct AuditQuery {
    std::string who;            ///< empty: everybody
    std::string act;            ///< a code or the beginning of codes: "loan."; empty: every act
    std::string object;         ///< exactly; empty: every object
    bool failed_only = false;   ///< outcome is neither "done" nor "repeated"
    bool without_bids = false;  ///< no batches of bids
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
    std::int64_t beyond = 0;  ///< start after this id (before it, when newest first)
    bool newest_first = true;
    int limit = 500;
};

/// What verifying the chain found.
struct AuditReport {
    std::int64_t links = 0;      ///< checked
    std::int64_t last_good = 0;  ///< the last link before the first bad one; all: the last one
    Digest head{};
    std::optional<AuditHead> anchor;  ///< the latest signed head that the chain was found to extend
    std::int64_t anchors = 0;         ///< signed heads compared

    bool operator==(const AuditReport&) const = default;
};

}  // namespace plimsoll
