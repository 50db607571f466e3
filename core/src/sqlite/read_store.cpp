#include "sqlite/read_store.h"

#include <limits>
#include <utility>

#include <sqlite3.h>

#include "sqlite/connection.h"
#include "sqlite/desk_file.h"
#include "sqlite/log_readers.h"
#include "sqlite/log_state.h"
#include "sqlite/people_rows.h"
#include "sqlite/read_life.h"
#include "sqlite/read_money.h"
#include "sqlite/read_people.h"
#include "sqlite/read_sql.h"
#include "sqlite/row_reading.h"
#include "sqlite/schema.h"
#include "sqlite/settings.h"
#include "store/engine_error.h"
#include "values/desk_names.h"

namespace plimsoll::sqlite {
namespace {

LoanSummary readLoan(const Statement& row) {
    auto state = readLoanState(row);
    LoanSummary loan;
    loan.id = state.id;
    loan.code = std::move(state.code);
    loan.title = row.text(kLoanWidth);
    loan.terms = state.terms;
    loan.first_target = state.first_target;
    loan.audience = state.audience;
    loan.phase = state.phase;
    loan.capacity = state.capacity;
    loan.bids = state.bids;
    loan.bidders = state.bidders;
    loan.schedule = state.schedule;
    loan.hold_window = state.hold_window;
    loan.created = row.time(kLoanWidth + 1);
    loan.opened = state.opened;
    loan.filled = state.filled;
    loan.closed = state.closed;
    loan.finished = state.finished;
    loan.missed_opening = row.integer(kLoanWidth + 2) != 0;
    return loan;
}

FillPoint readFillPoint(const Statement& row) {
    FillPoint point;
    point.loan = LoanId(row.integer(0));
    point.id = row.integer(1);
    point.at = row.time(1);
    point.first_bid = idAt<BidId>(row, 2);
    point.last_bid = idAt<BidId>(row, 3);
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
    investor.personal = {masked(row.text(9)), masked(row.text(10))};
    return investor;
}

BidRecord readNamedBid(const Statement& row) {
    auto bid = readBid(row);
    bid.loan_code = row.text(kBidWidth);
    bid.investor_code = row.text(kBidWidth + 1);
    return bid;
}

store::StrayRow readStray(const Statement& row) {
    store::StrayRow stray;
    stray.id = row.integer(0);
    stray.loan = idAt<LoanId>(row, 1);
    stray.investor = idAt<InvestorId>(row, 2);
    stray.decision.reason = reasonAt(row, 3);
    stray.decision.remainder_before = row.money(4);
    stray.decision.arrived = row.time(5);
    stray.decision.decided = row.time(6);
    stray.key = row.text(7);
    stray.as_received = row.text(8);
    return stray;
}

/// Asked before any statement is prepared, because a foreign file has no tables to prepare for.
class DeskConnection final : public Connection {
public:
    explicit DeskConnection(const std::filesystem::path& path) : Connection(path, Role::Reader) {
        requireDesk(*this, path);
        requireLog(*this, path);
    }
};

/// Every statement, prepared when the first one is asked for: what a desk is can be read, and
/// its file checked, while its tables are not yet what they should be.
struct Queries {
    explicit Queries(Connection& connection) : db(connection) {}

    Connection& db;
    Statement loans{db, kLoans};
    Statement loan{db, kLoan};
    Statement find_loan{db, "SELECT id FROM loan WHERE code = ?1"};
    Statement tally{db, kTally};
    Statement fill_points{db, kFillPoints};
    Statement last_fill_point{db, kLastFillPoint};
    Statement bids_up{db, kBidsUp};
    Statement bids_down{db, kBidsDown};
    Statement loan_bids_up{db, kLoanBidsUp};
    Statement loan_bids_down{db, kLoanBidsDown};
    Statement bid{db, kBid};
    Statement find_bid{db, kFindBid};
    Statement taken_bids{db, kTakenBids};
    Statement investor{db, kInvestor};
    Statement find_investor{db, "SELECT id FROM investor WHERE code = ?1"};
    Statement investors{db, kInvestors};
    Statement is_listed{db, "SELECT 1 FROM listed WHERE loan_id = ?1 AND investor_id = ?2"};
    Statement journal{db, kJournal};
    Statement strays{db, kStrays};
    LifeReader life{db};
    Statement bids_after{db, kBidsAfter};
    Statement bids_of{db, kBidsOf};
    Statement notices{db, kNotices};
    MoneyReader money{db};
    PeopleReader people{db};
    SettingsReader settings{db};
};

class SqliteReadStore final : public store::ReadStore {
public:
    SqliteReadStore(std::filesystem::path path, std::shared_ptr<const void> keep,
                    std::shared_ptr<store::SnapshotBoard> board)
        : m_keep(std::move(keep)),
          m_board(std::move(board)),
          m_path(std::move(path)),
          m_db(m_path) {}

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
    std::vector<Hold> holds(const HoldQuery& query) override { return sql().life.holds(query); }
    std::vector<Wait> waits(LoanId loan, BidId beyond, int limit) override {
        return sql().life.waits(loan, beyond, limit);
    }
    std::optional<BidRecord> bid(BidId id) override;
    std::vector<Hold> holdsOf(BidId bid) override { return sql().life.holdsOf(bid); }
    std::optional<Wait> waitOf(BidId bid) override { return sql().life.waitOf(bid); }
    std::vector<BidEvent> events(LoanId loan, BidId bid) override {
        return sql().life.events(loan, bid);
    }
    std::optional<BidId> findBid(LoanId loan, InvestorId investor, std::string_view key) override;
    std::vector<PaymentCase> cases(const CaseQuery& query) override {
        return sql().money.cases(query);
    }
    std::vector<Payout> payouts(const PayoutQuery& query) override {
        return sql().money.payouts(query);
    }
    std::optional<Payout> payout(PayoutId id) override { return sql().money.payout(id); }
    std::optional<PayoutId> findPayout(std::string_view reference) override {
        return sql().money.findPayout(reference);
    }
    bool isReplaced(PayoutId id) override;
    std::vector<store::LedgerLine> ledgerOf(InvestorId investor) override {
        return sql().money.ledgerOf(investor);
    }
    std::vector<BidRecord> takenBids(InvestorId investor) override;
    Alarms alarms() override;
    std::vector<StaffMember> staff() override { return sql().people.staff(); }
    std::string passwordOf(std::string_view login) override {
        return sql().people.passwordOf(login);
    }
    std::vector<store::PolicyRow> policy() override { return sql().people.policy(); }
    bool isNoted(std::string_view payment) override { return sql().people.isNoted(payment); }
    std::vector<Request> requests(const RequestQuery& query) override {
        return sql().people.requests(query);
    }
    std::optional<Request> request(RequestId id) override { return sql().people.request(id); }
    std::vector<Halt> halts(bool standing_only) override {
        return sql().people.halts(standing_only);
    }
    std::vector<AuditLink> audit(const AuditQuery& query) override {
        return sql().people.audit(query);
    }
    std::optional<PersonalData> personal(InvestorId id) override {
        return sql().people.personal(id);
    }
    std::vector<Designation> designations(InvestorId after, int limit, bool all) override {
        return sql().settings.designations(after, limit, all);
    }
    std::vector<Claim> claims() override { return sql().settings.claims(); }
    Rules rules() override { return sql().settings.rules(); }
    std::vector<store::PaidPart> placedParts(LoanId loan) override {
        return sql().settings.placedParts(loan);
    }
    std::vector<store::PaidPart> paidParts(LoanId loan) override {
        return sql().settings.paidParts(loan);
    }
    std::vector<store::JournalRow> handWork(LoanId loan) override {
        return sql().settings.handWork(loan);
    }
    std::vector<store::PaidPart> placedSince(Timestamp since) override {
        return sql().settings.placedSince(since);
    }
    store::Position position(LoanId loan, InvestorId investor) override {
        return sql().settings.position(loan, investor);
    }
    std::optional<store::LoanState> loanState(LoanId id) override {
        return sql().settings.loanState(id);
    }
    std::int64_t countUnknownPayouts(LoanId loan) override {
        return sql().settings.countUnknownPayouts(loan);
    }
    std::vector<ExcessLine> excess(const ExcessQuery& query) override {
        return sql().settings.excess(query);
    }
    store::Identity identity() override;
    std::vector<AuditLink> namings() override { return sql().people.namings(); }
    std::vector<store::JournalRow> restores() override {
        Statement rows(m_db, kRestores);
        return readAll(rows, readJournalRow);
    }
    std::vector<AuditLink> auditLinks(std::int64_t after, int limit) override {
        return sql().people.auditLinks(after, limit);
    }
    std::vector<BidRecord> bidsAfter(BidId after, int limit) override {
        return readAll(sql().bids_after.bind(1, after.value).bind(2, std::int64_t{limit}), readBid);
    }
    std::int64_t version() override { return m_db.queryInt("PRAGMA data_version"); }

    LogHealth log() override { return lookAtLog(m_path, m_board.get(), true); }

    void beginSnapshot(std::string_view purpose) override;
    void endSnapshot() noexcept override;
    std::string checkSchema() override { return sqlite::checkSchema(m_db); }
    std::string checkFile(const std::stop_token& stop) override;
    std::vector<store::LoanState> loanStates() override;
    bool isListed(LoanId loan, InvestorId investor) override;
    std::int64_t lastInvestor() override {
        return m_db.queryInt("SELECT coalesce(max(id), 0) FROM investor");
    }
    BidId lastBid() override {
        return BidId(m_db.queryInt("SELECT coalesce(max(id), 0) FROM bid"));
    }
    Timestamp lastCommand() override {
        return Timestamp::us(
            m_db.queryInt("SELECT coalesce(max(decided_us), 0) FROM (SELECT decided_us FROM journal"
                          " ORDER BY id DESC LIMIT 1)"));
    }
    std::vector<BidRecord> bidsOf(LoanId loan, InvestorId investor) override {
        return readAll(sql().bids_of.bind(1, loan.value).bind(2, investor.value), readBid);
    }
    std::vector<store::JournalRow> notices(std::string_view payment) override {
        return readAll(sql().notices.bind(1, payment), readJournalRow);
    }
    std::vector<store::StrayRow> strays(std::int64_t after, int limit) override;
    std::vector<store::JournalRow> journal(std::int64_t after, int limit) override;
    std::vector<LedgerEntry> ledger(std::int64_t after, int limit) override {
        return sql().money.ledger(after, limit);
    }
    std::vector<BidEvent> eventsAfter(std::int64_t after, int limit) override {
        return sql().life.eventsAfter(after, limit);
    }
    std::vector<Hold> allHolds(BidId bid, std::int64_t part, int limit) override {
        return sql().life.allHolds(bid, part, limit);
    }
    std::vector<Wait> allWaits(BidId after, int limit) override {
        return sql().life.allWaits(after, limit);
    }
    Money moneyTotal() override { return sql().money.moneyTotal(); }
    std::vector<PaymentCase> allCases(CaseId after, int limit) override {
        return sql().money.allCases(after, limit);
    }
    std::vector<Payout> allPayouts(PayoutId after, int limit) override {
        return sql().money.allPayouts(after, limit);
    }
    std::vector<store::PaidPart> balancePaid(LoanId loan) override {
        return sql().life.balancePaid(loan);
    }
    void eachInvestor(const std::function<bool(const store::InvestorState&)>& visit) override;

private:
    std::optional<std::int64_t> findId(Statement& query, std::string_view code);
    Queries& sql();
    void readIdentity(DeskInfo& info);

    std::shared_ptr<const void> m_keep;
    std::shared_ptr<store::SnapshotBoard> m_board;
    std::optional<int> m_posted;
    std::filesystem::path m_path;
    DeskConnection m_db;
    std::unique_ptr<Queries> m_queries;
};

Queries& SqliteReadStore::sql() {
    if (m_queries) return *m_queries;
    // Only the owner may migrate a desk, which he does when he opens it.
    requireCurrentSchema(m_db, m_path);
    m_queries = std::make_unique<Queries>(m_db);
    return *m_queries;
}

void SqliteReadStore::readIdentity(DeskInfo& info) {
    auto identity = this->identity();
    info.uid = std::move(identity.uid);
    info.public_key = std::move(identity.public_key);
    info.earlier = earlierNames(namings());
}

store::Identity SqliteReadStore::identity() {
    Statement row(m_db, kIdentity);
    const auto found = readFirst(row, readIdentityRow);
    if (!found) throw store::EngineError(ErrorCode::DeskDamaged, "desk_identity");
    return *found;
}

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
    readIdentity(info);
    return info;
}

Alarms SqliteReadStore::alarms() {
    Alarms alarms = sql().money.alarms();
    alarms.waiting_requests = sql().people.countWaitingRequests();
    alarms.halts = sql().people.countStandingHalts();
    alarms.over_loans = m_db.queryInt("SELECT count(*) FROM loan WHERE phase = 13");
    alarms.missed_openings =
        m_db.queryInt("SELECT count(*) FROM loan l WHERE " PLIMSOLL_HAS_MISSED_OPENING);
    return alarms;
}

std::vector<LoanSummary> SqliteReadStore::loans() {
    return readAll(sql().loans, readLoan);
}

std::optional<LoanSummary> SqliteReadStore::loan(LoanId id) {
    return readFirst(sql().loan.bind(1, id.value), readLoan);
}

std::optional<std::int64_t> SqliteReadStore::findId(Statement& query, std::string_view code) {
    const ResetGuard guard(query);
    if (!query.bind(1, code).step()) return std::nullopt;
    return query.integer(0);
}

std::optional<LoanId> SqliteReadStore::findLoan(std::string_view code) {
    const auto id = findId(sql().find_loan, code);
    return id ? std::optional(LoanId(*id)) : std::nullopt;
}

std::optional<InvestorId> SqliteReadStore::findInvestor(std::string_view code) {
    const auto id = findId(sql().find_investor, code);
    return id ? std::optional(InvestorId(*id)) : std::nullopt;
}

LoanTally SqliteReadStore::tally(LoanId id) {
    const ResetGuard guard(sql().tally);
    sql().tally.bind(1, id.value);
    LoanTally tally;
    while (sql().tally.step()) {
        const auto ending = static_cast<int>(sql().tally.integer(0));
        const auto count = static_cast<std::uint64_t>(sql().tally.integer(1));
        if (ending == store::TallyStep::kAccepted)
            tally.accepted = count;
        else if (ending == store::TallyStep::kReplayed)
            tally.replayed = count;
        else if (ending == store::TallyStep::kStandby)
            tally.standby = count;
        else
            tally.refused.at(static_cast<std::size_t>(reasonAt(sql().tally, 0))) = count;
    }
    return tally;
}

std::vector<FillPoint> SqliteReadStore::fillPoints(LoanId id, std::int64_t after, int limit) {
    sql().fill_points.bind(1, id.value).bind(2, after).bind(3, std::int64_t{limit});
    return readAll(sql().fill_points, readFillPoint);
}

std::optional<FillPoint> SqliteReadStore::lastFillPoint(LoanId id) {
    return readFirst(sql().last_fill_point.bind(1, id.value), readFillPoint);
}

std::vector<BidRecord> SqliteReadStore::bids(const BidQuery& query) {
    Statement& rows = query.loan ? (query.newest_first ? sql().loan_bids_down : sql().loan_bids_up)
                                 : (query.newest_first ? sql().bids_down : sql().bids_up);
    const bool from_the_end = query.newest_first && !query.beyond;
    const auto beyond =
        from_the_end ? std::numeric_limits<std::int64_t>::max() : query.beyond.value;
    rows.bind(1, query.loan.value)
        .bind(2, query.reason ? static_cast<std::int64_t>(*query.reason) : -1)
        .bind(3, beyond)
        .bind(4, std::int64_t{query.limit});
    return readAll(rows, readNamedBid);
}

std::optional<BidRecord> SqliteReadStore::bid(BidId id) {
    return readFirst(sql().bid.bind(1, id.value), readNamedBid);
}

std::optional<BidId> SqliteReadStore::findBid(LoanId loan, InvestorId investor,
                                              std::string_view key) {
    sql().find_bid.bind(1, loan.value).bind(2, investor.value).bind(3, key);
    return readFirst(sql().find_bid, [](const Statement& row) { return BidId(row.integer(0)); });
}

bool SqliteReadStore::isReplaced(PayoutId id) {
    Statement row(m_db, "SELECT 1 FROM payout WHERE replaces_id = ?1");
    const ResetGuard guard(row);
    return row.bind(1, id.value).step();
}

std::vector<BidRecord> SqliteReadStore::takenBids(InvestorId investor) {
    return readAll(sql().taken_bids.bind(1, investor.value), readNamedBid);
}

std::optional<InvestorSummary> SqliteReadStore::investor(InvestorId id) {
    return readFirst(sql().investor.bind(1, id.value), readInvestor);
}

std::vector<InvestorSummary> SqliteReadStore::investors(InvestorId after, int limit) {
    sql().investors.bind(1, after.value).bind(2, std::int64_t{limit});
    return readAll(sql().investors, readInvestor);
}

void SqliteReadStore::beginSnapshot(std::string_view purpose) {
    if (m_board) m_posted = m_board->post(purpose);
    m_db.execute("BEGIN");
}

void SqliteReadStore::endSnapshot() noexcept {
    if (m_posted) m_board->remove(*std::exchange(m_posted, std::nullopt));
    if (m_db.isInTransaction()) sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

std::vector<store::LoanState> SqliteReadStore::loanStates() {
    return readAll(sql().loans, readLoanState);
}

bool SqliteReadStore::isListed(LoanId loan, InvestorId investor) {
    const ResetGuard guard(sql().is_listed);
    return sql().is_listed.bind(1, loan.value).bind(2, investor.value).step();
}

std::string SqliteReadStore::checkFile(const std::stop_token& stop) {
    constexpr int kAskEvery = 100'000;  // instructions of SQLite's machine: a few milliseconds
    const auto isStopped = [](void* token) {
        return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0;
    };
    beginSnapshot("file check");
    // The check looks every row up in its indexes.
    m_db.execute("PRAGMA cache_size=-32768");
    sqlite3_progress_handler(m_db.handle(), kAskEvery, isStopped,
                             const_cast<std::stop_token*>(&stop));
    const auto restore = [this] {
        sqlite3_progress_handler(m_db.handle(), 0, nullptr, nullptr);
        endSnapshot();
        sqlite3_exec(m_db.handle(), "PRAGMA cache_size=-8192", nullptr, nullptr, nullptr);
    };
    try {
        auto word = checkIntegrity(m_db);
        restore();
        return word;
    } catch (const store::EngineError&) {
        restore();
        if (stop.stop_requested()) return {};
        throw;
    }
}

std::vector<store::StrayRow> SqliteReadStore::strays(std::int64_t after, int limit) {
    return readAll(sql().strays.bind(1, after).bind(2, std::int64_t{limit}), readStray);
}

std::vector<store::JournalRow> SqliteReadStore::journal(std::int64_t after, int limit) {
    return readAll(sql().journal.bind(1, after).bind(2, std::int64_t{limit}), readJournalRow);
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
                                                std::shared_ptr<const void> keep,
                                                std::shared_ptr<store::SnapshotBoard> board) {
    return std::make_unique<SqliteReadStore>(path, std::move(keep), std::move(board));
}

}  // namespace plimsoll::sqlite
