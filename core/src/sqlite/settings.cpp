#include "sqlite/settings.h"

#include "sqlite/row_reading.h"
#include "store/engine_error.h"

namespace plimsoll::sqlite {
namespace {

#define PLIMSOLL_DESIGNATION_COLUMNS                                                \
    "d.investor_id, d.limit_fen, d.reference, d.since_us, d.staff, i.code, i.name," \
    " i.available_fen FROM designation d CROSS JOIN investor i"
constexpr std::string_view kDesignation =
    "SELECT " PLIMSOLL_DESIGNATION_COLUMNS " WHERE d.investor_id = ?1 AND i.id = d.investor_id";
// ?1 after, ?2 whether ended ones, too, ?3 limit.
constexpr std::string_view kDesignations =
    "SELECT " PLIMSOLL_DESIGNATION_COLUMNS
    " WHERE d.investor_id > ?1 AND (?2 OR d.limit_fen > 0) AND i.id = d.investor_id"
    " ORDER BY d.investor_id LIMIT ?3";
#define PLIMSOLL_CLAIM_COLUMNS \
    "c.kind, c.object_id, c.staff_id, c.since_us, s.login FROM claim c CROSS JOIN staff s"
constexpr std::string_view kClaim = "SELECT " PLIMSOLL_CLAIM_COLUMNS
                                    " WHERE c.kind = ?1 AND c.object_id = ?2 AND s.id = c.staff_id";
constexpr std::string_view kClaims =
    "SELECT " PLIMSOLL_CLAIM_COLUMNS " WHERE s.id = c.staff_id ORDER BY c.kind, c.object_id";
constexpr std::string_view kSaveDesignation =
    "INSERT INTO designation(investor_id, limit_fen, reference, since_us, staff)"
    " VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(investor_id) DO UPDATE SET"
    " limit_fen = excluded.limit_fen, reference = excluded.reference,"
    " since_us = excluded.since_us, staff = excluded.staff";
constexpr std::string_view kSaveClaim =
    "INSERT INTO claim(kind, object_id, staff_id, since_us) VALUES(?1, ?2, ?3, ?4)"
    " ON CONFLICT(kind, object_id) DO UPDATE SET staff_id = excluded.staff_id,"
    " since_us = excluded.since_us";
constexpr std::string_view kSaveDay =
    "INSERT INTO special_day(day, works, name) VALUES(?1, ?2, ?3)"
    " ON CONFLICT(day) DO UPDATE SET works = excluded.works, name = excluded.name";

constexpr std::string_view kPlacedParts = PLIMSOLL_PLACED " AND j.loan_id = ?1 ORDER BY b.id";
constexpr std::string_view kPlacedSince =
    PLIMSOLL_PLACED " AND j.loan_id IS NOT NULL AND j.decided_us >= ?1 ORDER BY b.id";
constexpr std::string_view kPosition = "SELECT " PLIMSOLL_POSITION_COLUMNS;

Designation readDesignation(const Statement& row) {
    Designation found;
    found.investor = InvestorId(row.integer(0));
    found.limit = row.money(1);
    found.reference = row.text(2);
    found.since = row.time(3);
    found.by = row.text(4);
    found.investor_code = row.text(5);
    found.investor_name = row.text(6);
    found.available = row.money(7);
    return found;
}

Claim readClaim(const Statement& row) {
    Claim claim;
    claim.what = {enumAt(row, 0, ClaimKind::Loan, ClaimKind::Request), row.integer(1)};
    claim.staff = StaffId(row.integer(2));
    claim.since = row.time(3);
    claim.login = row.text(4);
    return claim;
}

SpecialDay readDay(const Statement& row) {
    const auto day = parseDay(row.text(0));
    if (!day) throw store::EngineError(ErrorCode::DeskDamaged, "calendar day " + row.text(0));
    return {*day, row.integer(1) != 0, row.text(2)};
}

Rules readRules(Connection& db) {
    Rules rules;
    Statement set(db, "SELECT most_sale_days, source FROM rules WHERE id = 1");
    if (set.step()) {
        rules.set.most_sale_days = static_cast<int>(numberAt(set, 0, 0, kMostSaleDays));
        rules.set.source = set.text(1);
    }
    Statement days(db, "SELECT day, works, name FROM special_day ORDER BY day");
    rules.calendar.special = readAll(days, readDay);
    return rules;
}

}  // namespace

std::optional<Designation> SqliteSettingsBook::designation(InvestorId investor) {
    Statement row(m_db, kDesignation);
    return readFirst(row.bind(1, investor.value), readDesignation);
}

std::optional<Claim> SqliteSettingsBook::claim(Claimed what) {
    Statement row(m_db, kClaim);
    row.bind(1, static_cast<std::int64_t>(what.kind)).bind(2, what.object);
    return readFirst(row, readClaim);
}

Rules SqliteSettingsBook::rules() {
    return readRules(m_db);
}

void SqliteSettingsBook::saveDesignation(const Designation& designation) {
    Statement(m_db, kSaveDesignation)
        .bind(1, designation.investor.value)
        .bind(2, designation.limit)
        .bind(3, std::string_view(designation.reference))
        .bind(4, designation.since)
        .bind(5, std::string_view(designation.by))
        .run();
}

void SqliteSettingsBook::saveClaim(const Claim& claim) {
    Statement(m_db, kSaveClaim)
        .bind(1, static_cast<std::int64_t>(claim.what.kind))
        .bind(2, claim.what.object)
        .bind(3, claim.staff.value)
        .bind(4, claim.since)
        .run();
}

void SqliteSettingsBook::removeClaim(Claimed what) {
    Statement(m_db, "DELETE FROM claim WHERE kind = ?1 AND object_id = ?2")
        .bind(1, static_cast<std::int64_t>(what.kind))
        .bind(2, what.object)
        .run();
}

void SqliteSettingsBook::saveRules(const RuleSet& rules) {
    Statement(m_db, "UPDATE rules SET most_sale_days = ?1, source = ?2 WHERE id = 1")
        .bind(1, std::int64_t{rules.most_sale_days})
        .bind(2, std::string_view(rules.source))
        .run();
}

void SqliteSettingsBook::saveDay(const SpecialDay& day) {
    const auto name = toString(day.day);
    if (day.name.empty()) {
        Statement(m_db, "DELETE FROM special_day WHERE day = ?1")
            .bind(1, std::string_view(name))
            .run();
        return;
    }
    Statement(m_db, kSaveDay)
        .bind(1, std::string_view(name))
        .bind(2, std::int64_t{day.works})
        .bind(3, std::string_view(day.name))
        .run();
}

std::vector<Designation> SettingsReader::designations(InvestorId after, int limit, bool all) {
    Statement rows(m_db, kDesignations);
    rows.bind(1, after.value).bind(2, std::int64_t{all}).bind(3, std::int64_t{limit});
    return readAll(rows, readDesignation);
}

std::vector<Claim> SettingsReader::claims() {
    Statement rows(m_db, kClaims);
    return readAll(rows, readClaim);
}

Rules SettingsReader::rules() {
    return readRules(m_db);
}

std::vector<store::PaidPart> SettingsReader::placedParts(LoanId loan) {
    Statement rows(m_db, kPlacedParts);
    return readAll(rows.bind(1, loan.value), readPaidPart);
}

std::vector<store::PaidPart> SettingsReader::paidParts(LoanId loan) {
    Statement rows(m_db, kPaidParts);
    return readAll(rows.bind(1, loan.value), readPaidPart);
}

std::vector<store::JournalRow> SettingsReader::handWork(LoanId loan) {
    Statement rows(m_db,
                   "SELECT " PLIMSOLL_JOURNAL_COLUMNS " FROM journal j WHERE " PLIMSOLL_SHORT_VERBS
                   " AND j.loan_id = ?1 ORDER BY j.id");
    return readAll(rows.bind(1, loan.value), readJournalRow);
}

std::vector<store::PaidPart> SettingsReader::placedSince(Timestamp since) {
    Statement rows(m_db, kPlacedSince);
    return readAll(rows.bind(1, since), readPaidPart);
}

store::Position SettingsReader::position(LoanId loan, InvestorId investor) {
    Statement rows(m_db, kPosition);
    rows.bind(1, loan.value).bind(2, investor.value);
    store::Position position;
    while (rows.step()) {
        position.taken += rows.money(0);
        position.accepted_bids += rows.integer(2);
    }
    return position;
}

std::optional<store::LoanState> SettingsReader::loanState(LoanId id) {
    Statement row(m_db, "SELECT " PLIMSOLL_LOAN_COLUMNS " FROM loan l WHERE l.id = ?1");
    return readFirst(row.bind(1, id.value), readLoanState);
}

std::vector<ExcessLine> SettingsReader::excess(const ExcessQuery& query) {
    Statement rows(m_db, "SELECT " PLIMSOLL_EXCESS_COLUMNS
                         ", l.code, coalesce(t.code, ''), i.code FROM excess x"
                         " CROSS JOIN loan l ON l.id = x.loan_id"
                         " CROSS JOIN investor i ON i.id = x.investor_id"
                         " LEFT JOIN loan t ON t.id = x.to_loan_id WHERE x.id > ?1"
                         " AND (?2 = 0 OR x.loan_id = ?2) AND (?3 = 0 OR x.state = 1)"
                         " ORDER BY x.id LIMIT ?4");
    rows.bind(1, query.beyond.value)
        .bind(2, query.loan.value)
        .bind(3, std::int64_t{query.open_only})
        .bind(4, std::int64_t{query.limit});
    return readAll(rows, [](const Statement& row) {
        auto line = readExcess(row);
        line.loan_code = row.text(kExcessWidth);
        line.to_code = row.text(kExcessWidth + 1);
        line.investor_code = row.text(kExcessWidth + 2);
        return line;
    });
}

std::int64_t SettingsReader::countUnknownPayouts(LoanId loan) {
    // The index's own condition, word for word: SQLite does not see that the other one implies it.
    Statement count(m_db,
                    "SELECT count(*) FROM payout INDEXED BY payout_undecided"
                    " WHERE state IN (1, 2, 4, 5, 6) AND state = 5 AND loan_id = ?1");
    return count.bind(1, loan.value).step() ? count.integer(0) : 0;
}

}  // namespace plimsoll::sqlite
