#include "sqlite/write_store.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include <sqlite3.h>

#include "sqlite/binding.h"
#include "sqlite/connection.h"
#include "sqlite/log_keeper.h"
#include "sqlite/log_state.h"
#include "sqlite/row_reading.h"
#include "sqlite/settings.h"
#include "sqlite/write_life.h"
#include "sqlite/write_money.h"
#include "sqlite/write_people.h"
#include "store/engine_error.h"
#include "values/law_broken.h"

namespace plimsoll::sqlite {
namespace {

constexpr std::string_view kLoadLoan =
    "SELECT " PLIMSOLL_LOAN_COLUMNS " FROM loan l WHERE l.id = ?1";
constexpr std::string_view kLoadInvestor =
    "SELECT status, available_fen, frozen_fen, lent_fen, accepted_bids FROM investor WHERE id = ?1";
constexpr std::string_view kLoadPosition = "SELECT " PLIMSOLL_POSITION_COLUMNS;
constexpr std::string_view kIsListed =
    "SELECT 1 FROM listed WHERE loan_id = ?1 AND investor_id = ?2";
constexpr std::string_view kFindBid =
    "SELECT " PLIMSOLL_BID_COLUMNS
    " FROM bid b WHERE b.loan_id = ?1 AND b.investor_id = ?2 AND b.key = ?3";
constexpr std::string_view kFindCommand =
    "SELECT " PLIMSOLL_JOURNAL_COLUMNS " FROM journal j WHERE j.key = ?1";
constexpr std::string_view kInsertBid =
    "INSERT INTO bid(id, loan_id, investor_id, key, asked_fen, partial, standby, funding, outcome,"
    " reason, accepted_fen, waiting_fen, remainder_before_fen, arrived_us, decided_us) VALUES";
constexpr std::string_view kOneBid = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
/// Rows a statement: one statement for many keeps its place in the tree from row to row.
constexpr std::size_t kBidsAtOnce = 32;
constexpr std::string_view kInsertStray =
    "INSERT INTO stray(loan_id, investor_id, key, as_received, reason, remainder_before_fen,"
    " arrived_us, decided_us) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
constexpr std::string_view kSaveInvestor =
    "UPDATE investor SET status = ?2, available_fen = ?3, frozen_fen = ?4, lent_fen = ?5,"
    " accepted_bids = ?6 WHERE id = ?1 AND status = ?7 AND available_fen = ?8 AND frozen_fen = ?9"
    " AND lent_fen = ?10 AND accepted_bids = ?11";
constexpr std::string_view kSaveLoan =
    "UPDATE loan SET phase = ?2, free_fen = ?3, reserved_fen = ?4, held_fen = ?5, paid_fen = ?6,"
    " bids = ?7, bidders = ?8, filled_us = ?9, opens_us = ?16, closes_us = ?17, opened_us = ?18,"
    " closed_us = ?19, finished_us = ?20, target_fen = ?21 WHERE id = ?1 AND phase = ?10 AND "
    "free_fen = ?11"
    " AND reserved_fen = ?12 AND held_fen = ?13 AND paid_fen = ?14 AND bids = ?15";
constexpr std::string_view kAddTally =
    "INSERT INTO tally(loan_id, ending, count) VALUES(?1, ?2, ?3)"
    " ON CONFLICT(loan_id, ending) DO UPDATE SET count = count + excluded.count";
constexpr std::string_view kInsertFillPoint =
    "INSERT INTO fill_point(loan_id, at_us, first_bid, last_bid, free_fen, reserved_fen, held_fen,"
    " paid_fen, decided, accepted) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
constexpr std::string_view kInsertLoan =
    "INSERT INTO loan(id, code, title, target_fen, min_fen, step_fen, cap_fen, audience,"
    " borrower_id, phase, free_fen, reserved_fen, held_fen, paid_fen, bids, bidders, created_us,"
    " hold_s, first_target_fen)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, ?4, 0, 0, 0, 0, 0, ?10, ?11, ?4)";
constexpr std::string_view kInsertListed =
    "INSERT INTO listed(loan_id, investor_id) VALUES(?1, ?2) ON CONFLICT DO NOTHING";
constexpr std::string_view kInsertInvestor =
    "INSERT INTO investor(id, code, name, status, available_fen, frozen_fen, lent_fen,"
    " accepted_bids, created_us) VALUES(?1, ?2, ?3, 1, ?4, 0, 0, 0, ?5)";
constexpr std::string_view kInsertPersonal =
    "INSERT INTO personal(investor_id, phone, id_number) VALUES(?1, ?2, ?3)";
constexpr std::string_view kInsertJournal =
    "INSERT INTO journal(decided_us, verb, detail, outcome, loan_id, investor_id, bid_id,"
    " object_id, amount_fen, count, opens_us, closes_us, reference, note, key, actor, id)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";

std::string insertBids(std::size_t rows) {
    std::string sql(kInsertBid);
    for (std::size_t i = 0; i < rows; ++i) (sql += i == 0 ? "" : ",") += kOneBid;
    return sql;
}

/// Binds one row of a bid insert; `bid` must live until the statement has been run.
void bindBid(Statement& insert, int row, const BidRecord& bid) {
    const Decision& decision = bid.decision;
    const int first = row * kBidWidth;
    insert.bind(first + 1, bid.id.value)
        .bind(first + 2, bid.loan.value)
        .bind(first + 3, bid.investor.value)
        .bind(first + 4, std::string_view(bid.key))
        .bind(first + 5, bid.asked)
        .bind(first + 6, std::int64_t{bid.partial})
        .bind(first + 7, std::int64_t{bid.standby})
        .bind(first + 8, static_cast<std::int64_t>(bid.funding))
        .bind(first + 9, static_cast<std::int64_t>(decision.outcome))
        .bind(first + 10, static_cast<std::int64_t>(decision.reason))
        .bind(first + 11, decision.accepted)
        .bind(first + 12, decision.waiting)
        .bind(first + 13, decision.remainder_before)
        .bind(first + 14, decision.arrived)
        .bind(first + 15, decision.decided);
}

/// The connection and every statement prepared on it; thrown away whole when the desk is reopened.
struct Engine {
    Engine(const std::filesystem::path& path, std::shared_ptr<LockFile> lock,
           std::function<void()> write_pending, int log_pages)
        : db(path, Connection::Role::Writer),
          keeper(db, log_pages),
          life(db, std::move(write_pending)),
          mark(db, std::move(lock)) {}

    Connection db;
    LogKeeper keeper;
    Statement begin{db, "BEGIN IMMEDIATE"};
    Statement load_loan{db, kLoadLoan};
    Statement load_investor{db, kLoadInvestor};
    Statement load_position{db, kLoadPosition};
    Statement is_listed{db, kIsListed};
    Statement find_bid{db, kFindBid};
    Statement find_command{db, kFindCommand};
    Statement insert_bid{db, insertBids(1)};
    Statement insert_bids{db, insertBids(kBidsAtOnce)};
    Statement insert_stray{db, kInsertStray};
    Statement save_investor{db, kSaveInvestor};
    Statement save_loan{db, kSaveLoan};
    Statement add_tally{db, kAddTally};
    Statement insert_fill_point{db, kInsertFillPoint};
    Statement insert_loan{db, kInsertLoan};
    Statement insert_listed{db, kInsertListed};
    Statement insert_investor{db, kInsertInvestor};
    Statement insert_personal{db, kInsertPersonal};
    Statement insert_journal{db, kInsertJournal};
    Statement is_bid{db, "SELECT 1 FROM bid WHERE id = ?1"};
    SqliteLifeBook life;
    SqliteMoneyBook money{db};
    SqlitePeopleBook people{db};
    SqliteSettingsBook settings{db};
    LogMark mark;  ///< last, so that it has its last word while `db` lives
};

class SqliteWriteStore final : public store::WriteStore {
public:
    SqliteWriteStore(std::filesystem::path path, std::shared_ptr<LockFile> lock, int log_pages)
        : m_lock(std::move(lock)),
          m_path(std::move(path)),
          m_log_pages(log_pages),
          m_engine(makeEngine()) {}

    void begin() override {
        m_engine->mark.set();
        m_engine->begin.run();
    }
    void commit() override;
    void rollback() noexcept override;
    [[nodiscard]] bool isLogHeld() const override { return m_engine->keeper.isHeld(); }
    void reopen() override;

    std::int64_t lastBid() override { return newest("SELECT max(id) FROM bid"); }
    std::int64_t lastLoan() override { return newest("SELECT max(id) FROM loan"); }
    std::int64_t lastInvestor() override { return newest("SELECT max(id) FROM investor"); }
    Timestamp lastDecided() override;

    std::optional<store::LoanState> loadLoan(LoanId id) override;
    std::optional<store::InvestorState> loadInvestor(InvestorId id) override;
    store::Position loadPosition(LoanId loan, InvestorId investor) override;
    bool isListed(LoanId loan, InvestorId investor) override;
    std::optional<BidRecord> findBid(LoanId loan, InvestorId investor,
                                     std::string_view key) override;
    std::optional<store::JournalRow> findCommand(std::string_view key) override;
    bool hasLoanCode(std::string_view code) override {
        return hasRow("SELECT 1 FROM loan WHERE code = ?1", code);
    }
    bool hasInvestorCode(std::string_view code) override {
        return hasRow("SELECT 1 FROM investor WHERE code = ?1", code);
    }

    void insertBid(BidRecord bid) override;
    std::int64_t insertStray(const store::StrayRow& stray) override;
    void saveInvestor(const store::InvestorState& before,
                      const store::InvestorState& after) override;
    void saveLoan(const store::LoanState& before, const store::LoanState& after) override;
    void addTally(const store::TallyStep& step) override;
    void insertFillPoint(const FillPoint& point) override;
    void insertLoan(LoanId id, const NewLoan& loan, Timestamp created) override;
    void insertInvestor(InvestorId id, const NewInvestor& investor, Timestamp created) override;
    std::int64_t insertJournal(const store::JournalRow& row) override;
    store::LifeBook& life() override { return m_engine->life; }
    store::MoneyBook& money() override {
        writeAll();  // what moves money may name a bid or command that still waits to be written
        return m_engine->money;
    }
    store::PeopleBook& people() override { return m_engine->people; }
    store::SettingsBook& settings() override { return m_engine->settings; }

private:
    std::unique_ptr<Engine> makeEngine() {
        return std::make_unique<Engine>(m_path, m_lock, [this] { writePending(); }, m_log_pages);
    }
    /// Bids wait to be written together; whoever reads bids in between must write them first.
    void writePending();
    /// Bids are in their table: what points at them follows.
    void writeWhatFollows();
    /// Also a command that announces bids which did not come.
    void writeAll();
    void writeJournal(const store::JournalRow& row);
    [[nodiscard]] bool hasBid(BidId id);
    std::int64_t newest(std::string_view sql);
    bool hasRow(std::string_view sql, std::string_view text);
    void requireOneChange(std::string_view what) { requireLaw(m_engine->db.changes() == 1, what); }

    std::shared_ptr<LockFile> m_lock;  ///< first, so that it is given back last
    std::filesystem::path m_path;
    int m_log_pages;
    std::unique_ptr<Engine> m_engine;
    // No row is written before the row that it points at. SQLite would let it stand until the
    // commit, but as long as it does every new bid is looked for in all tables that point at bids,
    // from their first row to their last.
    std::vector<BidRecord> m_pending;
    std::optional<store::JournalRow> m_announced;  ///< waits for the first bid that it makes
};

void SqliteWriteStore::commit() {
    writeAll();
    const int rc = sqlite3_exec(m_engine->db.handle(), "COMMIT", nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK) throw store::CommitUnknown(sqlite3_errmsg(m_engine->db.handle()));
}

void SqliteWriteStore::rollback() noexcept {
    m_pending.clear();
    m_announced.reset();
    if (m_engine) m_engine->life.dropNew();
    // Some failures have rolled back already; either way nothing of it stays.
    if (m_engine && m_engine->db.isInTransaction())
        sqlite3_exec(m_engine->db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteWriteStore::reopen() {
    if (m_engine) m_engine->mark.abandon();
    m_engine.reset();
    m_engine = makeEngine();
    m_engine->mark.abandon();
    m_engine->mark.settle();
}

std::int64_t SqliteWriteStore::newest(std::string_view sql) {
    Statement query(m_engine->db, sql);
    return query.step() && !query.isNull(0) ? query.integer(0) : 0;
}

bool SqliteWriteStore::hasRow(std::string_view sql, std::string_view text) {
    Statement query(m_engine->db, sql);
    query.bind(1, text);
    return query.step();
}

Timestamp SqliteWriteStore::lastDecided() {
    const auto bid = newest("SELECT decided_us FROM bid ORDER BY id DESC LIMIT 1");
    const auto stray = newest("SELECT decided_us FROM stray ORDER BY id DESC LIMIT 1");
    const auto command = newest("SELECT decided_us FROM journal ORDER BY id DESC LIMIT 1");
    const auto link = newest("SELECT at_us FROM audit ORDER BY id DESC LIMIT 1");
    return Timestamp::us(std::max({bid, stray, command, link}));
}

std::optional<store::LoanState> SqliteWriteStore::loadLoan(LoanId id) {
    return readFirst(m_engine->load_loan.bind(1, id.value), readLoanState);
}

std::optional<store::InvestorState> SqliteWriteStore::loadInvestor(InvestorId id) {
    Statement& row = m_engine->load_investor;
    const ResetGuard guard(row);
    if (!row.bind(1, id.value).step()) return std::nullopt;
    return store::InvestorState{id, statusAt(row, 0),
                                Balance{row.money(1), row.money(2), row.money(3)}, row.integer(4)};
}

store::Position SqliteWriteStore::loadPosition(LoanId loan, InvestorId investor) {
    writePending();
    Statement& row = m_engine->load_position;
    const ResetGuard guard(row);
    row.bind(1, loan.value).bind(2, investor.value);
    store::Position position;
    while (row.step()) {
        position.keys.add(row.text(1));
        position.taken += row.money(0);
        position.accepted_bids += row.integer(2);
    }
    return position;
}

bool SqliteWriteStore::isListed(LoanId loan, InvestorId investor) {
    Statement& row = m_engine->is_listed;
    const ResetGuard guard(row);
    return row.bind(1, loan.value).bind(2, investor.value).step();
}

std::optional<BidRecord> SqliteWriteStore::findBid(LoanId loan, InvestorId investor,
                                                   std::string_view key) {
    writePending();
    return readFirst(m_engine->find_bid.bind(1, loan.value).bind(2, investor.value).bind(3, key),
                     readBid);
}

std::optional<store::JournalRow> SqliteWriteStore::findCommand(std::string_view key) {
    if (m_announced) writeAll();
    return readFirst(m_engine->find_command.bind(1, key), readJournalRow);
}

void SqliteWriteStore::insertBid(BidRecord bid) {
    m_pending.push_back(std::move(bid));
    if (m_pending.size() < kBidsAtOnce) return;
    for (std::size_t i = 0; i < kBidsAtOnce; ++i)
        bindBid(m_engine->insert_bids, static_cast<int>(i), m_pending[i]);
    m_engine->insert_bids.run();
    writeWhatFollows();
}

void SqliteWriteStore::writePending() {
    for (const BidRecord& bid : m_pending) {
        bindBid(m_engine->insert_bid, 0, bid);
        m_engine->insert_bid.run();
    }
    writeWhatFollows();
}

void SqliteWriteStore::writeWhatFollows() {
    if (m_announced && !m_pending.empty()) writeJournal(*std::exchange(m_announced, {}));
    m_pending.clear();
    m_engine->life.writeNew();
}

void SqliteWriteStore::writeAll() {
    writePending();
    if (m_announced) writeJournal(*std::exchange(m_announced, {}));
}

bool SqliteWriteStore::hasBid(BidId id) {
    const ResetGuard guard(m_engine->is_bid);
    return m_engine->is_bid.bind(1, id.value).step();
}

std::int64_t SqliteWriteStore::insertStray(const store::StrayRow& stray) {
    Statement& insert = m_engine->insert_stray;
    bindId(insert, 1, stray.loan);
    bindId(insert, 2, stray.investor);
    insert.bind(3, std::string_view(stray.key))
        .bind(4, std::string_view(stray.as_received))
        .bind(5, static_cast<std::int64_t>(stray.decision.reason))
        .bind(6, stray.decision.remainder_before)
        .bind(7, stray.decision.arrived)
        .bind(8, stray.decision.decided)
        .run();
    return m_engine->db.lastRowId();
}

void SqliteWriteStore::saveInvestor(const store::InvestorState& before,
                                    const store::InvestorState& after) {
    m_engine->save_investor.bind(1, after.id.value)
        .bind(2, static_cast<std::int64_t>(after.status))
        .bind(3, after.balance.available)
        .bind(4, after.balance.frozen)
        .bind(5, after.balance.lent)
        .bind(6, after.accepted_bids)
        .bind(7, static_cast<std::int64_t>(before.status))
        .bind(8, before.balance.available)
        .bind(9, before.balance.frozen)
        .bind(10, before.balance.lent)
        .bind(11, before.accepted_bids)
        .run();
    requireOneChange("an investor on disk is not the one decided on");
}

void SqliteWriteStore::saveLoan(const store::LoanState& before, const store::LoanState& after) {
    Statement& save = m_engine->save_loan;
    save.bind(1, after.id.value)
        .bind(2, static_cast<std::int64_t>(after.phase))
        .bind(3, after.capacity.free)
        .bind(4, after.capacity.reserved)
        .bind(5, after.capacity.held)
        .bind(6, after.capacity.paid)
        .bind(7, after.bids)
        .bind(8, after.bidders);
    bindTime(save, 9, after.filled);
    bindTime(save, 16, after.schedule.opens);
    bindTime(save, 17, after.schedule.closes);
    bindTime(save, 18, after.opened);
    bindTime(save, 19, after.closed);
    bindTime(save, 20, after.finished);
    save.bind(10, static_cast<std::int64_t>(before.phase))
        .bind(11, before.capacity.free)
        .bind(12, before.capacity.reserved)
        .bind(13, before.capacity.held)
        .bind(14, before.capacity.paid)
        .bind(15, before.bids)
        .bind(21, after.terms.target)
        .run();
    requireOneChange("a loan on disk is not the one decided on");
}

void SqliteWriteStore::addTally(const store::TallyStep& step) {
    m_engine->add_tally.bind(1, step.loan.value)
        .bind(2, std::int64_t{step.ending})
        .bind(3, step.count)
        .run();
}

void SqliteWriteStore::insertFillPoint(const FillPoint& point) {
    Statement& insert = m_engine->insert_fill_point;
    insert.bind(1, point.loan.value).bind(2, point.at);
    bindId(insert, 3, point.first_bid);
    bindId(insert, 4, point.last_bid);
    insert.bind(5, point.capacity.free)
        .bind(6, point.capacity.reserved)
        .bind(7, point.capacity.held)
        .bind(8, point.capacity.paid)
        .bind(9, point.decided)
        .bind(10, point.accepted)
        .run();
}

void SqliteWriteStore::insertLoan(LoanId id, const NewLoan& loan, Timestamp created) {
    Statement& insert = m_engine->insert_loan;
    insert.bind(1, id.value)
        .bind(2, std::string_view(loan.code))
        .bind(3, std::string_view(loan.title))
        .bind(4, loan.terms.target)
        .bind(5, loan.terms.min)
        .bind(6, loan.terms.step);
    loan.terms.cap ? insert.bind(7, *loan.terms.cap) : insert.bindNull(7);
    insert.bind(8, static_cast<std::int64_t>(loan.audience));
    bindId(insert, 9, loan.borrower);
    insert.bind(10, created).bind(11, std::int64_t{loan.hold_window.count()}).run();
    for (const InvestorId investor : loan.listed)
        m_engine->insert_listed.bind(1, id.value).bind(2, investor.value).run();
}

void SqliteWriteStore::insertInvestor(InvestorId id, const NewInvestor& investor,
                                      Timestamp created) {
    m_engine->insert_investor.bind(1, id.value)
        .bind(2, std::string_view(investor.code))
        .bind(3, std::string_view(investor.name))
        .bind(4, investor.deposit)
        .bind(5, created)
        .run();
    if (investor.phone.empty() && investor.id_number.empty()) return;
    m_engine->insert_personal.bind(1, id.value)
        .bind(2, std::string_view(investor.phone))
        .bind(3, std::string_view(investor.id_number))
        .run();
}

std::int64_t SqliteWriteStore::insertJournal(const store::JournalRow& row) {
    writeAll();  // a command may name a bid of its own batch
    if (!row.bid || hasBid(row.bid)) {
        writeJournal(row);
        return m_engine->db.lastRowId();
    }
    m_announced = row;
    m_announced->id = newest("SELECT max(id) FROM journal") + 1;
    return m_announced->id;
}

void SqliteWriteStore::writeJournal(const store::JournalRow& row) {
    Statement& insert = m_engine->insert_journal;
    insert.bind(1, row.decided)
        .bind(2, static_cast<std::int64_t>(row.verb))
        .bind(3, std::int64_t{row.detail})
        .bind(4, std::int64_t{row.outcome});
    bindId(insert, 5, row.loan);
    bindId(insert, 6, row.investor);
    bindId(insert, 7, row.bid);
    row.object != 0 ? insert.bind(8, row.object) : insert.bindNull(8);
    insert.bind(9, row.amount).bind(10, row.count);
    bindTime(insert, 11, row.schedule.opens);
    bindTime(insert, 12, row.schedule.closes);
    insert.bind(13, std::string_view(row.reference)).bind(14, std::string_view(row.note));
    row.key.empty() ? insert.bindNull(15) : insert.bind(15, std::string_view(row.key));
    insert.bind(16, std::string_view(row.actor));
    row.id != 0 ? insert.bind(17, row.id) : insert.bindNull(17);
    insert.run();
}

}  // namespace

std::unique_ptr<store::WriteStore> openWriteStore(const std::filesystem::path& path,
                                                  std::shared_ptr<LockFile> lock, int log_pages) {
    return std::make_unique<SqliteWriteStore>(path, std::move(lock), log_pages);
}

}  // namespace plimsoll::sqlite
