#include "sqlite/write_people.h"

#include "sqlite/binding.h"
#include "sqlite/people_rows.h"
#include "sqlite/row_reading.h"
#include "values/law_broken.h"

namespace plimsoll::sqlite {
namespace {

constexpr std::string_view kInsertLink =
    "INSERT INTO audit(id, at_us, who, roles, place, act, object, reason, before, after, key,"
    " outcome, last_command, last_bid, last_stray, rows, hash)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
constexpr std::string_view kLastLink =
    "SELECT " PLIMSOLL_LINK_COLUMNS " ORDER BY a.id DESC LIMIT 1";
constexpr std::string_view kStaff = "SELECT " PLIMSOLL_STAFF_COLUMNS " ORDER BY s.id";
constexpr std::string_view kLoadRequest =
    "SELECT " PLIMSOLL_REQUEST_COLUMNS PLIMSOLL_REQUEST_TABLES " WHERE r.id = ?1";
constexpr std::string_view kWaitingRequests =
    "SELECT " PLIMSOLL_REQUEST_COLUMNS PLIMSOLL_REQUEST_TABLES " WHERE r.state = 1 ORDER BY r.id";
constexpr std::string_view kStandingHalts =
    "SELECT " PLIMSOLL_HALT_COLUMNS " FROM halt h WHERE h.lifted_us IS NULL ORDER BY h.id";
constexpr std::string_view kLoadHalt =
    "SELECT " PLIMSOLL_HALT_COLUMNS " FROM halt h WHERE h.id = ?1";
constexpr std::string_view kInsertStaff =
    "INSERT INTO staff(id, login, name, roles, status, password, created_us)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr std::string_view kSaveStaff =
    "UPDATE staff SET roles = ?2, status = ?3, password = ?4 WHERE id = ?1 AND roles = ?5"
    " AND status = ?6 AND password = ?7";
constexpr std::string_view kSaveSignIn =
    "INSERT INTO sign_in(staff_id, failures, locked_us, last_us) VALUES(?1, ?2, ?3, ?4)"
    " ON CONFLICT(staff_id) DO UPDATE SET failures = excluded.failures,"
    " locked_us = excluded.locked_us, last_us = excluded.last_us";
constexpr std::string_view kSavePolicy =
    "INSERT INTO policy(act, four_eyes, each_fen, day_fen) VALUES(?1, ?2, ?3, ?4)"
    " ON CONFLICT(act) DO UPDATE SET four_eyes = excluded.four_eyes,"
    " each_fen = excluded.each_fen, day_fen = excluded.day_fen";
constexpr std::string_view kInsertRequest =
    "INSERT INTO request(id, command, loan_id, name, body, secret, state, maker_id, reason, note,"
    " made_us, expires_us, world, decision_note)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, ?8, ?9, ?10, ?11, ?12, '')";
constexpr std::string_view kAskedAs =
    "SELECT reference FROM journal WHERE verb = 26 AND object_id = ?1 ORDER BY id LIMIT 1";
constexpr std::string_view kWaitingFor =
    "SELECT id FROM request WHERE state = 1 AND name != '' AND command = ?1 AND name = ?2"
    " ORDER BY id LIMIT 1";
// What an approval did stands right behind the row that settled its request. A batch's sum is that
// of its payouts.
constexpr std::string_view kDoneAlone =
    "SELECT CASE verb WHEN 18 THEN (SELECT coalesce(sum(p.amount_fen), 0) FROM payout p"
    " WHERE p.batch = journal.key) ELSE amount_fen END FROM journal"
    " WHERE verb IN (5, 10, 16, 18) AND verb = ?1 AND actor = ?2 AND decided_us BETWEEN ?3 AND ?4"
    " AND (?5 = 0 OR detail = ?5) AND NOT EXISTS(SELECT 1 FROM journal s"
    " JOIN request r ON r.id = s.object_id WHERE s.id = journal.id - 1 AND s.verb = 27"
    " AND s.outcome = 2 AND r.command = ?6) ORDER BY decided_us";
constexpr std::string_view kSaveRequest =
    "UPDATE request SET state = ?2, checker_id = ?3, decision_note = ?4, decided_us = ?5,"
    " secret = '' WHERE id = ?1 AND state = ?6";
constexpr std::string_view kInsertHalt =
    "INSERT INTO halt(id, loan_id, stops, reason, set_by, set_us, lifted_by, lifted_us)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, '', NULL)";
constexpr std::string_view kSaveHalt =
    "UPDATE halt SET lifted_by = ?2, lifted_us = ?3 WHERE id = ?1 AND lifted_us IS NULL";

}  // namespace

// What people do is rare beside bids: only what every batch runs is kept prepared.
SqlitePeopleBook::SqlitePeopleBook(Connection& db)
    : m_db(db),
      m_insert_link(db, kInsertLink),
      m_investor_code(db, "SELECT code FROM investor WHERE id = ?1") {}

void SqlitePeopleBook::requireOneChange(std::string_view what) {
    requireLaw(m_db.changes() == 1, what);
}

std::vector<store::StaffRow> SqlitePeopleBook::staff() {
    Statement rows(m_db, kStaff);
    return readAll(rows, readStaff);
}

std::vector<store::PolicyRow> SqlitePeopleBook::policy() {
    Statement rows(m_db, kPolicy);
    return readAll(rows, readPolicy);
}

std::vector<Halt> SqlitePeopleBook::standingHalts() {
    Statement rows(m_db, kStandingHalts);
    return readAll(rows, readHalt);
}

std::vector<store::RequestRow> SqlitePeopleBook::waitingRequests() {
    Statement rows(m_db, kWaitingRequests);
    return readAll(rows, readRequest);
}

std::int64_t SqlitePeopleBook::lastRequest() {
    return m_db.queryInt("SELECT coalesce(max(id), 0) FROM request");
}

std::int64_t SqlitePeopleBook::lastHalt() {
    return m_db.queryInt("SELECT coalesce(max(id), 0) FROM halt");
}

std::optional<store::RequestRow> SqlitePeopleBook::loadRequest(RequestId id) {
    Statement row(m_db, kLoadRequest);
    return readFirst(row.bind(1, id.value), readRequest);
}

std::optional<Halt> SqlitePeopleBook::loadHalt(HaltId id) {
    Statement row(m_db, kLoadHalt);
    return readFirst(row.bind(1, id.value), readHalt);
}

std::string SqlitePeopleBook::askedAs(RequestId id) {
    Statement row(m_db, kAskedAs);
    return readFirst(row.bind(1, id.value), [](const Statement& found) { return found.text(0); })
        .value_or(std::string());
}

std::optional<RequestId> SqlitePeopleBook::waitingFor(std::string_view command,
                                                      std::string_view name) {
    Statement row(m_db, kWaitingFor);
    return readFirst(row.bind(1, command).bind(2, name),
                     [](const Statement& found) { return RequestId(found.integer(0)); });
}

Money SqlitePeopleBook::doneAlone(const store::AloneQuery& query) {
    Statement rows(m_db, kDoneAlone);
    rows.bind(1, std::int64_t{query.verb})
        .bind(2, query.actor)
        .bind(3, query.from)
        .bind(4, query.until)
        .bind(5, std::int64_t{query.detail})
        .bind(6, query.act);
    Money sum;
    while (sum <= query.enough && rows.step()) sum += rows.money(0);
    return sum;
}

void SqlitePeopleBook::insertStaff(const store::StaffRow& row) {
    Statement(m_db, kInsertStaff)
        .bind(1, row.member.id.value)
        .bind(2, std::string_view(row.member.login))
        .bind(3, std::string_view(row.member.name))
        .bind(4, std::int64_t{row.member.roles.bits()})
        .bind(5, static_cast<std::int64_t>(row.member.status))
        .bind(6, std::string_view(row.password))
        .bind(7, row.member.created)
        .run();
}

void SqlitePeopleBook::saveStaff(const store::StaffRow& before, const store::StaffRow& after) {
    Statement(m_db, kSaveStaff)
        .bind(1, after.member.id.value)
        .bind(2, std::int64_t{after.member.roles.bits()})
        .bind(3, static_cast<std::int64_t>(after.member.status))
        .bind(4, std::string_view(after.password))
        .bind(5, std::int64_t{before.member.roles.bits()})
        .bind(6, static_cast<std::int64_t>(before.member.status))
        .bind(7, std::string_view(before.password))
        .run();
    requireOneChange("a member of staff on disk is not the one decided on");
}

void SqlitePeopleBook::saveSignIn(const StaffMember& member) {
    Statement save(m_db, kSaveSignIn);
    save.bind(1, member.id.value).bind(2, std::int64_t{member.failures});
    bindTime(save, 3, member.locked);
    bindTime(save, 4, member.last_seen);
    save.run();
}

void SqlitePeopleBook::savePolicy(const store::PolicyRow& row) {
    Statement(m_db, kSavePolicy)
        .bind(1, std::string_view(row.act))
        .bind(2, std::int64_t{row.four_eyes})
        .bind(3, row.limits.each)
        .bind(4, row.limits.day)
        .run();
}

void SqlitePeopleBook::insertRequest(const store::RequestRow& row) {
    const Request& request = row.request;
    const auto body = toJson(request.command);
    Statement insert(m_db, kInsertRequest);
    insert.bind(1, request.id.value).bind(2, nameOf(request.command));
    bindId(insert, 3, request.loan);
    insert.bind(4, std::string_view(request.once_name))
        .bind(5, std::string_view(body))
        .bind(6, std::string_view(row.secret))
        .bind(7, request.maker_id.value)
        .bind(8, std::string_view(request.reason))
        .bind(9, std::string_view(request.note))
        .bind(10, request.made)
        .bind(11, request.expires)
        .bind(12, std::string_view(request.world))
        .run();
}

void SqlitePeopleBook::saveRequest(const store::RequestRow& before,
                                   const store::RequestRow& after) {
    Statement save(m_db, kSaveRequest);
    save.bind(1, after.request.id.value).bind(2, static_cast<std::int64_t>(after.request.state));
    bindId(save, 3, after.checker);
    save.bind(4, std::string_view(after.request.decision_note));
    bindTime(save, 5, after.request.decided);
    save.bind(6, static_cast<std::int64_t>(before.request.state)).run();
    requireOneChange("a request on disk is not the one decided on");
}

void SqlitePeopleBook::insertHalt(const Halt& halt) {
    Statement insert(m_db, kInsertHalt);
    insert.bind(1, halt.id.value);
    bindId(insert, 2, halt.loan);
    insert.bind(3, std::int64_t{halt.stops.bits()})
        .bind(4, std::string_view(halt.reason))
        .bind(5, std::string_view(halt.set_by))
        .bind(6, halt.set)
        .run();
}

void SqlitePeopleBook::saveHalt(const Halt& /*before*/, const Halt& after) {
    Statement save(m_db, kSaveHalt);
    save.bind(1, after.id.value).bind(2, std::string_view(after.lifted_by));
    bindTime(save, 3, after.lifted);
    save.run();
    requireOneChange("a halt on disk is not the one decided on");
}

std::optional<AuditLink> SqlitePeopleBook::lastLink() {
    Statement row(m_db, kLastLink);
    return readFirst(row, readLink);
}

void SqlitePeopleBook::insertLink(const AuditLink& link) {
    m_insert_link.bind(1, link.id)
        .bind(2, link.at)
        .bind(3, std::string_view(link.who))
        .bind(4, std::string_view(link.roles))
        .bind(5, std::string_view(link.place))
        .bind(6, std::string_view(link.act))
        .bind(7, std::string_view(link.object))
        .bind(8, std::string_view(link.reason))
        .bind(9, std::string_view(link.before))
        .bind(10, std::string_view(link.after))
        .bind(11, std::string_view(link.key))
        .bind(12, std::string_view(link.outcome))
        .bind(13, link.last_command)
        .bind(14, link.last_bid)
        .bind(15, link.last_stray)
        .bind(16, std::span(link.rows))
        .bind(17, std::span(link.hash))
        .run();
}

std::string SqlitePeopleBook::investorCode(InvestorId id) {
    const auto code = readFirst(m_investor_code.bind(1, id.value),
                                [](const Statement& row) { return row.text(0); });
    return code.value_or(std::string());
}

std::optional<PersonalData> SqlitePeopleBook::personal(InvestorId id) {
    Statement row(m_db, kPersonal);
    return readFirst(row.bind(1, id.value), readPersonal);
}

store::Identity SqlitePeopleBook::identity() {
    Statement row(m_db, kIdentity);
    const auto found = readFirst(row, readIdentityRow);
    requireLaw(found.has_value(), "a desk without an identity");
    return *found;
}

void SqlitePeopleBook::saveIdentity(const store::Identity& identity) {
    Statement(m_db, "UPDATE desk_identity SET public_key = ?1, begun = ?2 WHERE uid = ?3")
        .bind(1, std::string_view(identity.public_key))
        .bind(2, std::string_view(identity.begun))
        .bind(3, std::string_view(identity.uid))
        .run();
    requireOneChange("a desk without an identity");
}

store::Identity SqlitePeopleBook::takeNewUid() {
    m_db.execute("UPDATE desk_identity SET uid = lower(hex(randomblob(16))), public_key = ''");
    return identity();
}

}  // namespace plimsoll::sqlite
