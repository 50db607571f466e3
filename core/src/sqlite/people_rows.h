#pragma once
// Staff, requests, halts and links of the audit chain as values; see row_reading.h for how the
// lists and functions go together.

#include "sqlite/connection.h"
#include "store/people_book.h"

namespace plimsoll::sqlite {

// FROM staff s LEFT JOIN sign_in n ON n.staff_id = s.id
#define PLIMSOLL_STAFF_COLUMNS                                                         \
    "s.id, s.login, s.name, s.roles, s.status, s.created_us, coalesce(n.failures, 0)," \
    " n.locked_us, n.last_us, s.password FROM staff s LEFT JOIN sign_in n ON n.staff_id = s.id"
[[nodiscard]] store::StaffRow readStaff(const Statement& row);

// FROM request r JOIN staff m ... LEFT JOIN staff k
#define PLIMSOLL_REQUEST_COLUMNS                                                           \
    "r.id, r.command, r.body, r.secret, r.state, r.maker_id, r.reason, r.note, r.made_us," \
    " r.expires_us, r.world, r.checker_id, r.decision_note, r.decided_us, m.login,"        \
    " coalesce(k.login, ''), r.loan_id, r.name"
#define PLIMSOLL_REQUEST_TABLES                               \
    " FROM request r CROSS JOIN staff m ON m.id = r.maker_id" \
    " LEFT JOIN staff k ON k.id = r.checker_id"
[[nodiscard]] store::RequestRow readRequest(const Statement& row);

// FROM halt h
#define PLIMSOLL_HALT_COLUMNS \
    "h.id, h.loan_id, h.stops, h.reason, h.set_by, h.set_us, h.lifted_by, h.lifted_us"
inline constexpr int kHaltWidth = 8;
[[nodiscard]] Halt readHalt(const Statement& row);

// FROM audit a
#define PLIMSOLL_LINK_COLUMNS                                                               \
    "a.id, a.at_us, a.who, a.roles, a.place, a.act, a.object, a.reason, a.before, a.after," \
    " a.key, a.outcome, a.last_command, a.last_bid, a.last_stray, a.rows, a.hash FROM audit a"
[[nodiscard]] AuditLink readLink(const Statement& row);

inline constexpr std::string_view kIdentity =
    "SELECT uid, public_key, begun FROM desk_identity WHERE id = 1";
[[nodiscard]] store::Identity readIdentityRow(const Statement& row);

// Whoever has given neither has no row.
inline constexpr std::string_view kPersonal =
    "SELECT coalesce(p.phone, ''), coalesce(p.id_number, '') FROM investor i"
    " LEFT JOIN personal p ON p.investor_id = i.id WHERE i.id = ?1";
[[nodiscard]] PersonalData readPersonal(const Statement& row);

inline constexpr std::string_view kPolicy =
    "SELECT act, four_eyes, each_fen, day_fen FROM policy ORDER BY act";
[[nodiscard]] store::PolicyRow readPolicy(const Statement& row);

}  // namespace plimsoll::sqlite
