#include "sqlite/read_people.h"

#include <algorithm>
#include <limits>

#include "sqlite/people_rows.h"
#include "sqlite/row_reading.h"

namespace plimsoll::sqlite {
namespace {

constexpr std::string_view kStaff = "SELECT " PLIMSOLL_STAFF_COLUMNS " ORDER BY s.login";
// ?1 beyond, ?2 state or -1, ?3 maker or 0, ?4 limit, ?5 loan or 0.
#define PLIMSOLL_REQUEST_WANTED                                     \
    " AND (?2 < 0 OR r.state = ?2) AND (?3 = 0 OR r.maker_id = ?3)" \
    " AND (?5 = 0 OR r.loan_id = ?5) ORDER BY r.id"
constexpr std::string_view kRequestsUp = "SELECT " PLIMSOLL_REQUEST_COLUMNS PLIMSOLL_REQUEST_TABLES
                                         " WHERE r.id > ?1" PLIMSOLL_REQUEST_WANTED " LIMIT ?4";
constexpr std::string_view kRequestsDown =
    "SELECT " PLIMSOLL_REQUEST_COLUMNS PLIMSOLL_REQUEST_TABLES
    " WHERE r.id < ?1" PLIMSOLL_REQUEST_WANTED " DESC LIMIT ?4";
constexpr std::string_view kRequest =
    "SELECT " PLIMSOLL_REQUEST_COLUMNS PLIMSOLL_REQUEST_TABLES " WHERE r.id = ?1";
constexpr std::string_view kHalts =
    "SELECT " PLIMSOLL_HALT_COLUMNS
    ", coalesce((SELECT code FROM loan WHERE id = h.loan_id), '') FROM halt h"
    " WHERE ?1 = 0 OR h.lifted_us IS NULL ORDER BY h.id DESC";
// ?1 beyond, ?2 who, ?3 beginning of the act, ?4 object, ?5 failed only, ?6 without bids, ?7 from,
// ?8 to, ?9 limit, ?10 as far as the read goes.
#define PLIMSOLL_LINK_WANTED                                                                \
    " AND (?2 = '' OR a.who = ?2) AND (?3 = '' OR substr(a.act, 1, length(?3)) = ?3)"       \
    " AND (?4 = '' OR a.object = ?4) AND (?5 = 0 OR a.outcome NOT IN ('done', 'repeated'))" \
    " AND (?6 = 0 OR a.act != 'bids') AND a.at_us BETWEEN ?7 AND ?8 ORDER BY a.id"
constexpr std::string_view kAuditUp =
    "SELECT " PLIMSOLL_LINK_COLUMNS " WHERE a.id > ?1 AND a.id <= ?10" PLIMSOLL_LINK_WANTED
    " LIMIT ?9";
constexpr std::string_view kAuditDown =
    "SELECT " PLIMSOLL_LINK_COLUMNS " WHERE a.id < ?1 AND a.id >= ?10" PLIMSOLL_LINK_WANTED
    " DESC LIMIT ?9";
constexpr std::string_view kLinks =
    "SELECT " PLIMSOLL_LINK_COLUMNS " WHERE a.id > ?1 ORDER BY a.id LIMIT ?2";
constexpr std::string_view kNamings =
    "SELECT " PLIMSOLL_LINK_COLUMNS " WHERE a.act = 'chain.begun' ORDER BY a.id";

/// So many links one read goes through: what is rare may be far away, and a read is short.
constexpr std::int64_t kLinksAtOnce = 20'000;

Request readPublicRequest(const Statement& row) {
    return readRequest(row).request;
}

Halt readNamedHalt(const Statement& row) {
    auto halt = readHalt(row);
    halt.loan_code = row.text(kHaltWidth);
    return halt;
}

std::int64_t readNumber(const Statement& row) {
    return row.integer(0);
}

}  // namespace

PeopleReader::PeopleReader(Connection& db)
    : m_db(db),
      m_staff(db, kStaff),
      m_requests_up(db, kRequestsUp),
      m_requests_down(db, kRequestsDown),
      m_halts(db, kHalts),
      m_audit_up(db, kAuditUp),
      m_audit_down(db, kAuditDown),
      m_links(db, kLinks),
      m_last_link(db, "SELECT coalesce(max(id), 0) FROM audit"),
      m_waiting(db, "SELECT count(*) FROM request WHERE state = 1"),
      m_standing(db, "SELECT count(*) FROM halt WHERE lifted_us IS NULL") {}

std::vector<StaffMember> PeopleReader::staff() {
    return readAll(m_staff, [](const Statement& row) { return readStaff(row).member; });
}

std::string PeopleReader::passwordOf(std::string_view login) {
    Statement row(m_db, "SELECT password FROM staff WHERE login = ?1");
    const auto hash =
        readFirst(row.bind(1, login), [](const Statement& found) { return found.text(0); });
    return hash.value_or(std::string());
}

std::vector<store::PolicyRow> PeopleReader::policy() {
    Statement rows(m_db, kPolicy);
    return readAll(rows, readPolicy);
}

bool PeopleReader::isNoted(std::string_view payment) {
    Statement row(m_db, "SELECT 1 FROM journal WHERE verb = 10 AND reference = ?1 LIMIT 1");
    return row.bind(1, payment).step();
}

std::vector<Request> PeopleReader::requests(const RequestQuery& query) {
    Statement& rows = query.newest_first ? m_requests_down : m_requests_up;
    const bool from_the_end = query.newest_first && !query.beyond;
    rows.bind(1, from_the_end ? std::numeric_limits<std::int64_t>::max() : query.beyond.value)
        .bind(2, query.state ? static_cast<std::int64_t>(*query.state) : -1)
        .bind(3, query.maker.value)
        .bind(4, std::int64_t{query.limit})
        .bind(5, query.loan.value);
    return readAll(rows, readPublicRequest);
}

std::optional<Request> PeopleReader::request(RequestId id) {
    Statement row(m_db, kRequest);
    return readFirst(row.bind(1, id.value), readPublicRequest);
}

std::vector<Halt> PeopleReader::halts(bool standing_only) {
    return readAll(m_halts.bind(1, std::int64_t{standing_only}), readNamedHalt);
}

std::vector<AuditLink> PeopleReader::audit(const AuditQuery& query) {
    Statement& rows = query.newest_first ? m_audit_down : m_audit_up;
    constexpr auto kLatest = std::numeric_limits<std::int64_t>::max();
    rows.bind(2, std::string_view(query.who))
        .bind(3, std::string_view(query.act))
        .bind(4, std::string_view(query.object))
        .bind(5, std::int64_t{query.failed_only})
        .bind(6, std::int64_t{query.without_bids})
        .bind(7, query.from ? query.from->us() : 0)
        .bind(8, query.to ? query.to->us() : kLatest);
    const auto last = readFirst(m_last_link, readNumber).value_or(0);
    const bool from_the_end = query.newest_first && query.beyond == 0;
    auto beyond = from_the_end ? last + 1 : std::clamp<std::int64_t>(query.beyond, 0, last + 1);
    std::vector<AuditLink> found;
    while (std::ssize(found) < query.limit && (query.newest_first ? beyond > 1 : beyond < last)) {
        const auto end = query.newest_first ? beyond - kLinksAtOnce : beyond + kLinksAtOnce;
        rows.bind(1, beyond).bind(9, query.limit - std::ssize(found)).bind(10, end);
        for (auto& link : readAll(rows, readLink)) found.push_back(std::move(link));
        beyond = end;
    }
    return found;
}

std::vector<AuditLink> PeopleReader::auditLinks(std::int64_t after, int limit) {
    return readAll(m_links.bind(1, after).bind(2, std::int64_t{limit}), readLink);
}

std::vector<AuditLink> PeopleReader::namings() {
    Statement rows(m_db, kNamings);
    return readAll(rows, readLink);
}

std::optional<PersonalData> PeopleReader::personal(InvestorId id) {
    Statement row(m_db, kPersonal);
    return readFirst(row.bind(1, id.value), readPersonal);
}

std::int64_t PeopleReader::countWaitingRequests() {
    return readFirst(m_waiting, readNumber).value_or(0);
}

std::int64_t PeopleReader::countStandingHalts() {
    return readFirst(m_standing, readNumber).value_or(0);
}

}  // namespace plimsoll::sqlite
