#include "sqlite/read_store.h"

#include <limits>

#include <sqlite3.h>

#include "sqlite/connection.h"
#include "sqlite/desk_file.h"
#include "store/engine_error.h"
#include "values/law_broken.h"

namespace plimsoll::sqlite {
namespace {

#define PLIMSOLL_LOAN_COLUMNS                                                             \
    "id, code, title, target_fen, min_fen, step_fen, cap_fen, audience, phase, free_fen," \
    " reserved_fen, held_fen, paid_fen, bids, bidders, created_us, opened_us, filled_us," \
    " borrower_id FROM loan"
#define PLIMSOLL_POINT_COLUMNS                                                                  \
    "loan_id, last_bid, first_bid, at_us, free_fen, reserved_fen, held_fen, paid_fen, decided," \
    " accepted FROM fill_point"
#define PLIMSOLL_BID_COLUMNS                                                              \
    "b.id, b.loan_id, b.investor_id, b.key, b.asked_fen, b.partial, b.outcome, b.reason," \
    " b.accepted_fen, b.remainder_before_fen, b.arrived_us, b.decided_us"

constexpr std::string_view kLoans = "SELECT " PLIMSOLL_LOAN_COLUMNS " ORDER BY id DESC";
constexpr std::string_view kLoan = "SELECT " PLIMSOLL_LOAN_COLUMNS " WHERE id = ?1";
constexpr std::string_view kTally =
    "SELECT ending, count FROM tally WHERE loan_id = ?1 ORDER BY ending";
constexpr std::string_view kFillPoints = "SELECT " PLIMSOLL_POINT_COLUMNS
                                         " WHERE loan_id = ?1 AND last_bid > ?2"
                                         " ORDER BY last_bid LIMIT ?3";
constexpr std::string_view kLastFillPoint =
    "SELECT " PLIMSOLL_POINT_COLUMNS " WHERE loan_id = ?1 ORDER BY last_bid DESC LIMIT 1";
constexpr std::string_view kInvestor =
    "SELECT id, code, name, status, available_fen, frozen_fen, lent_fen, accepted_bids, created_us"
    " FROM investor WHERE id = ?1";
constexpr std::string_view kInvestors =
    "SELECT id, code, name, status, available_fen, frozen_fen, lent_fen, accepted_bids, created_us"
    " FROM investor WHERE id > ?1 ORDER BY id LIMIT ?2";

// Bids of every loan run by id. Bids of one loan are found through the id ranges of its fill
// points, so that a page costs the same however many bids other loans have; CROSS JOIN keeps that
// order. ?1 loan, ?2 reason or -1, ?3 beyond, ?4 limit.
constexpr std::string_view kBidsUp =
    "SELECT " PLIMSOLL_BID_COLUMNS
    ", l.code, i.code FROM bid b CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE ?1 = 0 AND b.id > ?3 AND (?2 < 0 OR b.reason = ?2) AND l.id = b.loan_id"
    " AND i.id = b.investor_id ORDER BY b.id LIMIT ?4";
constexpr std::string_view kBidsDown =
    "SELECT " PLIMSOLL_BID_COLUMNS
    ", l.code, i.code FROM bid b CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE ?1 = 0 AND b.id < ?3 AND (?2 < 0 OR b.reason = ?2) AND l.id = b.loan_id"
    " AND i.id = b.investor_id ORDER BY b.id DESC LIMIT ?4";
constexpr std::string_view kLoanBidsUp =
    "SELECT " PLIMSOLL_BID_COLUMNS
    ", l.code, i.code FROM fill_point f CROSS JOIN bid b CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE f.loan_id = ?1 AND f.last_bid > ?3"
    " AND b.id BETWEEN f.first_bid AND f.last_bid AND +b.loan_id = ?1 AND b.id > ?3"
    " AND (?2 < 0 OR b.reason = ?2) AND l.id = b.loan_id AND i.id = b.investor_id"
    " ORDER BY f.last_bid, b.id LIMIT ?4";
constexpr std::string_view kLoanBidsDown =
    "SELECT " PLIMSOLL_BID_COLUMNS
    ", l.code, i.code FROM fill_point f CROSS JOIN bid b CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE f.loan_id = ?1 AND f.last_bid <= coalesce((SELECT min(last_bid) FROM fill_point"
    " WHERE loan_id = ?1 AND last_bid >= ?3), ?3)"
    " AND b.id BETWEEN f.first_bid AND f.last_bid AND +b.loan_id = ?1 AND b.id < ?3"
    " AND (?2 < 0 OR b.reason = ?2) AND l.id = b.loan_id AND i.id = b.investor_id"
    " ORDER BY f.last_bid DESC, b.id DESC LIMIT ?4";

constexpr std::string_view kEachBid = "SELECT " PLIMSOLL_BID_COLUMNS " FROM bid b ORDER BY b.id";
constexpr std::string_view kStrays =
    "SELECT id, loan_id, investor_id, reason, remainder_before_fen, arrived_us, decided_us"
    " FROM stray WHERE id > ?1 ORDER BY id LIMIT ?2";
constexpr std::string_view kEachInvestor =
    "SELECT id, status, available_fen, frozen_fen, lent_fen, accepted_bids FROM investor"
    " ORDER BY id";
constexpr std::string_view kJournal =
    "SELECT id, decided_us, verb, loan_id, investor_id, amount_fen, count, key, actor FROM journal"
    " WHERE id > ?1 ORDER BY id LIMIT ?2";

/// A stored number as the enumeration it stands for. A reader's connection does not know the CHECKs
/// (SQLite reads them only where it may write), so a foreign hand is noticed here.
template <class Enum>
Enum enumAt(const Statement& row, int column, Enum least, Enum most) {
    const auto value = row.integer(column);
    if (value < static_cast<std::int64_t>(least) || value > static_cast<std::int64_t>(most))
        throw store::EngineError(ErrorCode::DeskDamaged,
                                 "unheard-of number " + std::to_string(value));
    return static_cast<Enum>(value);
}

Reason reasonAt(const Statement& row, int column) {
    return enumAt(row, column, Reason::None, Reason::InsufficientBalance);
}

InvestorStatus statusAt(const Statement& row, int column) {
    return enumAt(row, column, InvestorStatus::Active, InvestorStatus::Suspended);
}

LoanSummary readLoan(const Statement& row) {
    LoanSummary loan;
    loan.id = LoanId(row.integer(0));
    loan.code = row.text(1);
    loan.title = row.text(2);
    loan.terms = {row.money(3), row.money(4), row.money(5), std::nullopt};
    if (!row.isNull(6)) loan.terms.cap = row.money(6);
    loan.audience = enumAt(row, 7, Audience::Everyone, Audience::Listed);
    loan.phase = enumAt(row, 8, Phase::Draft, Phase::Full);
    loan.capacity = {row.money(9), row.money(10), row.money(11), row.money(12)};
    loan.bids = row.integer(13);
    loan.bidders = row.integer(14);
    loan.created = row.time(15);
    loan.opened = row.optionalTime(16);
    loan.filled = row.optionalTime(17);
    return loan;
}

FillPoint readFillPoint(const Statement& row) {
    FillPoint point;
    point.loan = LoanId(row.integer(0));
    point.id = row.integer(1);
    point.last_bid = BidId(row.integer(1));
    point.first_bid = BidId(row.integer(2));
    point.at = row.time(3);
    point.capacity = {row.money(4), row.money(5), row.money(6), row.money(7)};
    point.decided = row.integer(8);
    point.accepted = row.integer(9);
    return point;
}

InvestorSummary readInvestor(const Statement& row) {
    InvestorSummary investor;
    investor.id = InvestorId(row.integer(0));
    investor.code = row.text(1);
    investor.name = row.text(2);
    investor.status = statusAt(row, 3);
    investor.balance = {row.money(4), row.money(5), row.money(6)};
    investor.accepted_bids = row.integer(7);
    investor.created = row.time(8);
    return investor;
}

BidRecord readBid(const Statement& row) {
    BidRecord bid;
    bid.id = BidId(row.integer(0));
    bid.loan = LoanId(row.integer(1));
    bid.investor = InvestorId(row.integer(2));
    bid.key = row.text(3);
    bid.asked = row.money(4);
    bid.partial = row.integer(5) != 0;
    bid.decision = {bid.id,           enumAt(row, 6, Outcome::Accepted, Outcome::Refused),
                    reasonAt(row, 7), row.money(8),
                    row.money(9),     row.time(10),
                    row.time(11)};
    return bid;
}

store::JournalRow readJournalRow(const Statement& row) {
    store::JournalRow command;
    command.id = row.integer(0);
    command.decided = row.time(1);
    command.verb = enumAt(row, 2, store::Verb::DeskCreated, store::Verb::InvestorActivated);
    if (!row.isNull(3)) command.loan = LoanId(row.integer(3));
    if (!row.isNull(4)) command.investor = InvestorId(row.integer(4));
    command.amount = row.money(5);
    command.count = row.integer(6);
    command.key = row.text(7);
    command.actor = row.text(8);
    return command;
}

/// Asked before any statement is prepared, because a foreign file has no tables to prepare for.
class DeskConnection final : public Connection {
public:
    explicit DeskConnection(const std::filesystem::path& path) : Connection(path, Role::Reader) {
        requireDesk(*this, path);
    }
};

class SqliteReadStore final : public store::ReadStore {
public:
    SqliteReadStore(std::filesystem::path path, std::shared_ptr<const void> keep)
        : m_keep(std::move(keep)), m_path(std::move(path)), m_db(m_path) {}

    DeskInfo info() override;
    std::vector<LoanSummary> loans() override;
    std::optional<LoanSummary> loan(LoanId id) override;
    std::optional<LoanId> findLoan(std::string_view code) override;
    LoanTally tally(LoanId id) override;
    std::vector<FillPoint> fillPoints(LoanId id, std::int64_t after, int limit) override;
    std::optional<FillPoint> lastFillPoint(LoanId id) override;
    std::vector<BidRecord> bids(const BidQuery& query) override;
    std::optional<InvestorSummary> investor(InvestorId id) override;
    std::optional<InvestorId> findInvestor(std::string_view code) override;
    std::vector<InvestorSummary> investors(InvestorId after, int limit) override;
    std::int64_t version() override { return m_db.queryInt("PRAGMA data_version"); }

    void beginSnapshot() override { m_db.execute("BEGIN"); }
    void endSnapshot() noexcept override;
    std::string checkFile() override { return checkIntegrity(m_db); }
    std::vector<store::LoanState> loanStates() override;
    bool isListed(LoanId loan, InvestorId investor) override;
    std::int64_t lastInvestor() override {
        return m_db.queryInt("SELECT coalesce(max(id), 0) FROM investor");
    }
    std::int64_t countBids() override { return m_db.queryInt("SELECT count(*) FROM bid"); }
    void eachBid(const std::function<bool(const BidRecord&)>& visit) override;
    std::vector<store::StrayRow> strays(std::int64_t after, int limit) override;
    std::vector<store::JournalRow> journal(std::int64_t after, int limit) override;
    void eachInvestor(const std::function<bool(const store::InvestorState&)>& visit) override;

private:
    std::optional<std::int64_t> findId(Statement& query, std::string_view code);

    std::shared_ptr<const void> m_keep;
    std::filesystem::path m_path;
    DeskConnection m_db;
    Statement m_loans{m_db, kLoans};
    Statement m_loan{m_db, kLoan};
    Statement m_find_loan{m_db, "SELECT id FROM loan WHERE code = ?1"};
    Statement m_tally{m_db, kTally};
    Statement m_fill_points{m_db, kFillPoints};
    Statement m_last_fill_point{m_db, kLastFillPoint};
    Statement m_bids_up{m_db, kBidsUp};
    Statement m_bids_down{m_db, kBidsDown};
    Statement m_loan_bids_up{m_db, kLoanBidsUp};
    Statement m_loan_bids_down{m_db, kLoanBidsDown};
    Statement m_investor{m_db, kInvestor};
    Statement m_find_investor{m_db, "SELECT id FROM investor WHERE code = ?1"};
    Statement m_investors{m_db, kInvestors};
    Statement m_is_listed{m_db, "SELECT 1 FROM listed WHERE loan_id = ?1 AND investor_id = ?2"};
    Statement m_journal{m_db, kJournal};
    Statement m_strays{m_db, kStrays};
};

DeskInfo SqliteReadStore::info() {
    Statement row(m_db, "SELECT name, kind, currency, created_us FROM desk WHERE id = 1");
    if (!row.step()) throw store::EngineError(ErrorCode::DeskDamaged, "desk");
    DeskInfo info;
    info.path = m_path;
    info.name = row.text(0);
    info.kind = enumAt(row, 1, DeskKind::Real, DeskKind::Demonstration);
    info.currency = row.text(2);
    info.created = row.time(3);
    info.engine = std::string("SQLite ") + sqlite3_libversion();
    return info;
}

std::vector<LoanSummary> SqliteReadStore::loans() {
    const ResetGuard guard(m_loans);
    std::vector<LoanSummary> loans;
    while (m_loans.step()) loans.push_back(readLoan(m_loans));
    return loans;
}

std::optional<LoanSummary> SqliteReadStore::loan(LoanId id) {
    const ResetGuard guard(m_loan);
    if (!m_loan.bind(1, id.value).step()) return std::nullopt;
    return readLoan(m_loan);
}

std::optional<std::int64_t> SqliteReadStore::findId(Statement& query, std::string_view code) {
    const ResetGuard guard(query);
    if (!query.bind(1, code).step()) return std::nullopt;
    return query.integer(0);
}

std::optional<LoanId> SqliteReadStore::findLoan(std::string_view code) {
    const auto id = findId(m_find_loan, code);
    return id ? std::optional(LoanId(*id)) : std::nullopt;
}

std::optional<InvestorId> SqliteReadStore::findInvestor(std::string_view code) {
    const auto id = findId(m_find_investor, code);
    return id ? std::optional(InvestorId(*id)) : std::nullopt;
}

LoanTally SqliteReadStore::tally(LoanId id) {
    const ResetGuard guard(m_tally);
    m_tally.bind(1, id.value);
    LoanTally tally;
    while (m_tally.step()) {
        const auto ending = static_cast<int>(m_tally.integer(0));
        const auto count = static_cast<std::uint64_t>(m_tally.integer(1));
        if (ending == store::TallyStep::kAccepted)
            tally.accepted = count;
        else if (ending == store::TallyStep::kReplayed)
            tally.replayed = count;
        else
            tally.refused.at(static_cast<std::size_t>(reasonAt(m_tally, 0))) = count;
    }
    return tally;
}

std::vector<FillPoint> SqliteReadStore::fillPoints(LoanId id, std::int64_t after, int limit) {
    const ResetGuard guard(m_fill_points);
    m_fill_points.bind(1, id.value).bind(2, after).bind(3, std::int64_t{limit});
    std::vector<FillPoint> points;
    while (m_fill_points.step()) points.push_back(readFillPoint(m_fill_points));
    return points;
}

std::optional<FillPoint> SqliteReadStore::lastFillPoint(LoanId id) {
    const ResetGuard guard(m_last_fill_point);
    if (!m_last_fill_point.bind(1, id.value).step()) return std::nullopt;
    return readFillPoint(m_last_fill_point);
}

std::vector<BidRecord> SqliteReadStore::bids(const BidQuery& query) {
    Statement& rows = query.loan ? (query.newest_first ? m_loan_bids_down : m_loan_bids_up)
                                 : (query.newest_first ? m_bids_down : m_bids_up);
    const ResetGuard guard(rows);
    const bool from_the_end = query.newest_first && !query.beyond;
    const auto beyond =
        from_the_end ? std::numeric_limits<std::int64_t>::max() : query.beyond.value;
    rows.bind(1, query.loan.value)
        .bind(2, query.reason ? static_cast<std::int64_t>(*query.reason) : -1)
        .bind(3, beyond)
        .bind(4, std::int64_t{query.limit});
    std::vector<BidRecord> bids;
    while (rows.step()) {
        auto bid = readBid(rows);
        bid.loan_code = rows.text(12);
        bid.investor_code = rows.text(13);
        bids.push_back(std::move(bid));
    }
    return bids;
}

std::optional<InvestorSummary> SqliteReadStore::investor(InvestorId id) {
    const ResetGuard guard(m_investor);
    if (!m_investor.bind(1, id.value).step()) return std::nullopt;
    return readInvestor(m_investor);
}

std::vector<InvestorSummary> SqliteReadStore::investors(InvestorId after, int limit) {
    const ResetGuard guard(m_investors);
    m_investors.bind(1, after.value).bind(2, std::int64_t{limit});
    std::vector<InvestorSummary> investors;
    while (m_investors.step()) investors.push_back(readInvestor(m_investors));
    return investors;
}

void SqliteReadStore::endSnapshot() noexcept {
    if (m_db.isInTransaction()) sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

std::vector<store::LoanState> SqliteReadStore::loanStates() {
    std::vector<store::LoanState> states;
    const ResetGuard guard(m_loans);
    while (m_loans.step()) {
        const auto loan = readLoan(m_loans);
        store::LoanState state;
        state.id = loan.id;
        state.terms = loan.terms;
        state.audience = loan.audience;
        if (!m_loans.isNull(18)) state.borrower = InvestorId(m_loans.integer(18));
        state.phase = loan.phase;
        state.capacity = loan.capacity;
        state.bids = loan.bids;
        state.bidders = loan.bidders;
        state.filled = loan.filled;
        states.push_back(state);
    }
    return states;
}

bool SqliteReadStore::isListed(LoanId loan, InvestorId investor) {
    const ResetGuard guard(m_is_listed);
    return m_is_listed.bind(1, loan.value).bind(2, investor.value).step();
}

void SqliteReadStore::eachBid(const std::function<bool(const BidRecord&)>& visit) {
    Statement rows(m_db, kEachBid);
    while (rows.step())
        if (!visit(readBid(rows))) return;
}

std::vector<store::StrayRow> SqliteReadStore::strays(std::int64_t after, int limit) {
    const ResetGuard guard(m_strays);
    m_strays.bind(1, after).bind(2, std::int64_t{limit});
    std::vector<store::StrayRow> rows;
    while (m_strays.step()) {
        store::StrayRow& stray = rows.emplace_back();
        stray.id = m_strays.integer(0);
        if (!m_strays.isNull(1)) stray.loan = LoanId(m_strays.integer(1));
        if (!m_strays.isNull(2)) stray.investor = InvestorId(m_strays.integer(2));
        stray.decision.reason = reasonAt(m_strays, 3);
        stray.decision.remainder_before = m_strays.money(4);
        stray.decision.arrived = m_strays.time(5);
        stray.decision.decided = m_strays.time(6);
    }
    return rows;
}

std::vector<store::JournalRow> SqliteReadStore::journal(std::int64_t after, int limit) {
    const ResetGuard guard(m_journal);
    m_journal.bind(1, after).bind(2, std::int64_t{limit});
    std::vector<store::JournalRow> rows;
    while (m_journal.step()) rows.push_back(readJournalRow(m_journal));
    return rows;
}

void SqliteReadStore::eachInvestor(const std::function<bool(const store::InvestorState&)>& visit) {
    Statement rows(m_db, kEachInvestor);
    while (rows.step()) {
        const store::InvestorState investor{InvestorId(rows.integer(0)), statusAt(rows, 1),
                                            Balance{rows.money(2), rows.money(3), rows.money(4)},
                                            rows.integer(5)};
        if (!visit(investor)) return;
    }
}

}  // namespace

std::unique_ptr<store::ReadStore> openReadStore(const std::filesystem::path& path,
                                                std::shared_ptr<const void> keep) {
    return std::make_unique<SqliteReadStore>(path, std::move(keep));
}

}  // namespace plimsoll::sqlite
