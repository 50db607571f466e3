#pragma once
// The store of a replay: it begins empty, as the desk once did, and is written by the same services
// that wrote the desk. Instead of keeping records it compares each one with the desk's record of
// the same number; the states that records lead to are kept and compared at the end. The first
// difference is kept, and everything after it means nothing.
//
// Memory stays small beside the desk: of an investor a few numbers are kept, rows that there may be
// millions of lie packed in temporary files (row_file.h), and what the desk's own records say, once
// they are compared, is asked of them again: what an investor has on a loan, and notices.
//
// The desk may go on being written meanwhile: nothing that a record says changes any more, and
// states are only read in compareRest() and compareMoney(), after refreshLoans().
// Thread: one. Errors: EngineError from the desk's own store.

#include <array>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include <plimsoll/verify.h>

#include "drivers/row_file.h"
#include "store/read_store.h"
#include "store/write_store.h"

namespace plimsoll::service {

class ReplayStore final : public store::WriteStore,
                          store::LifeBook,
                          store::MoneyBook,
                          store::PeopleBook,
                          store::SettingsBook {
public:
    explicit ReplayStore(store::ReadStore& desk);

    [[nodiscard]] const std::optional<Violation>& violation() const { return m_violation; }
    /// What the services are about to write again.
    void expect(const BidRecord& bid) {
        m_bid = bid;
        m_last_bid = bid.id;
        m_first_bids.try_emplace(bid.loan, bid.id);
    }
    void expect(const store::JournalRow& command) { m_command = command; }
    [[nodiscard]] bool hasCommand() const { return m_command.has_value(); }

    /// True when every record of the desk has been made again, and every state is as stored.
    [[nodiscard]] bool compareRest();

    /// As they were when they were last read from the desk.
    [[nodiscard]] const std::map<LoanId, store::LoanState>& storedLoans() const {
        return m_stored_loans;
    }
    /// The desk's, also one that was made since; null when there is none.
    [[nodiscard]] const store::LoanState* storedLoan(LoanId id);
    /// Reads them again, for comparing.
    void refreshLoans();
    /// When the replay made it.
    [[nodiscard]] std::optional<Timestamp> created(LoanId id) const;
    /// How its arrivals ended, as far as they were saved.
    [[nodiscard]] const store::LoanCounts& counts(LoanId id) { return m_counts[id]; }
    [[nodiscard]] std::int64_t investorCount() const { return m_investor_count; }
    /// The largest number among them, or one that is below any.
    [[nodiscard]] std::int64_t lastInvestorAdded() const { return std::ssize(m_investors) - 1; }
    /// So many, numbered on from `first`; `last` is the largest number that the desk has.
    void addInvestors(InvestorId first, std::int64_t count, std::int64_t last);
    /// The working set has dropped its positions: from here on they are asked of the records.
    void forgetPositions() { m_forgotten = m_last_bid; }
    /// Domain law 4 from the accounts, balances, cases and payouts, each counted by itself.
    [[nodiscard]] bool compareMoney();
    std::optional<ExcessLine> loadExcess(ExcessId id) override;
    /// As the replay made and settled it.
    [[nodiscard]] std::optional<Request> replayedRequest(RequestId id);

    // WriteStore
    void begin() override {}
    void commit() override {}
    void rollback() noexcept override {}
    void reopen() override {}
    std::int64_t lastBid() override { return 0; }
    std::int64_t lastLoan() override;
    std::int64_t lastInvestor() override;
    Timestamp lastDecided() override { return {}; }
    std::optional<store::LoanState> loadLoan(LoanId id) override;
    std::optional<store::InvestorState> loadInvestor(InvestorId id) override;
    store::Position loadPosition(LoanId loan, InvestorId investor) override;
    bool isListed(LoanId loan, InvestorId investor) override;
    std::optional<BidRecord> findBid(LoanId loan, InvestorId investor,
                                     std::string_view key) override;
    std::optional<store::JournalRow> findCommand(std::string_view key) override;
    bool hasLoanCode(std::string_view /*code*/) override { return false; }
    bool hasInvestorCode(std::string_view /*code*/) override { return false; }
    void insertBid(BidRecord bid) override;
    std::int64_t insertStray(const store::StrayRow& /*stray*/) override { return 0; }
    void saveInvestor(const store::InvestorState& before,
                      const store::InvestorState& after) override;
    void saveLoan(const store::LoanState& /*before*/, const store::LoanState& /*after*/) override {}
    void addTally(const store::TallyStep& step) override;
    void insertFillPoint(const FillPoint& /*point*/) override {}
    void insertLoan(LoanId id, const NewLoan& loan, Timestamp created) override;
    void insertInvestor(InvestorId id, const NewInvestor& investor, Timestamp created) override;
    std::int64_t insertJournal(const store::JournalRow& row) override;
    store::LifeBook& life() override { return *this; }
    store::MoneyBook& money() override { return *this; }
    store::PeopleBook& people() override { return *this; }
    store::SettingsBook& settings() override { return *this; }

private:
    /// The desk's rows of one kind, a page at a time, in the order of their numbers.
    template <class Row>
    class Rows {
    public:
        using Page = std::function<std::vector<Row>(const Row& after)>;
        explicit Rows(Page page) : m_page(std::move(page)) {}
        /// Empty when there is none.
        std::optional<Row> next();

    private:
        Page m_page;
        std::deque<Row> m_rows;
        Row m_last{};
        bool m_at_end = false;
    };

    static constexpr std::size_t index(Account account) {
        return static_cast<std::size_t>(account);
    }

    /// The numbers of an investor that a replay changes.
    struct Investor {
        Balance balance;
        std::int32_t accepted_bids = 0;
        InvestorStatus status = InvestorStatus::Active;
        bool is_there = false;
    };
    /// Who waits for a loan, in the order of the queue; those who no longer do go now and then.
    struct Queue {
        struct Place {
            BidId bid;
            bool waits = true;
        };
        std::vector<Place> places;
        std::size_t waiting = 0;
    };

    // LifeBook
    std::optional<BidRecord> loadBid(BidId id) override { return m_desk.bid(id); }
    std::vector<Hold> loadHolds(BidId bid) override;
    std::optional<Wait> loadWait(BidId bid) override;
    std::vector<Wait> nextWaits(LoanId loan, BidId beyond, int limit) override;
    std::vector<Hold> lapsingHolds() override { return {}; }
    std::vector<store::LoanState> timedLoans() override { return {}; }
    std::vector<LoanId> awaitedLoans() override;
    std::optional<store::JournalRow> lastClockCommand() override { return std::nullopt; }
    std::optional<store::JournalRow> lastClockConfirmation() override { return std::nullopt; }
    bool hasMissedOpening(LoanId /*loan*/) override { return false; }
    std::vector<store::PaidPart> paidParts(LoanId loan) override;
    /// Only asked before something is decided, which a replay takes from the records.
    std::vector<store::PaidPart> placedParts(LoanId /*loan*/) override { return {}; }
    void insertHold(const Hold& hold) override;
    void saveHold(const Hold& before, const Hold& after) override;
    void insertWait(const Wait& wait) override;
    void saveWait(const Wait& before, const Wait& after) override;
    void insertEvent(const BidEvent& event) override;

    // MoneyBook
    std::int64_t lastCase() override { return m_cases.size(); }
    std::int64_t lastPayout() override { return m_payouts.size(); }
    std::optional<PaymentCase> loadCase(CaseId id) override;
    std::optional<Payout> loadPayout(PayoutId id) override;
    bool isReplaced(PayoutId id) override;
    std::vector<Payout> pendingPayouts() override;
    std::vector<Payout> payoutsUnderWay() override;
    std::vector<store::JournalRow> findNotices(std::string_view payment) override;
    Money total() override;
    std::int64_t lastExcess() override { return std::ssize(m_excess); }
    bool hasOpenExcess(LoanId loan) override;
    void insertExcess(const ExcessLine& line) override { m_excess.push_back(line); }
    void saveExcess(const ExcessLine& before, const ExcessLine& after) override;
    void insertEntry(const LedgerEntry& entry) override;
    void insertCase(const PaymentCase& payment) override { m_cases.put(payment.id.value, payment); }
    void saveCase(const PaymentCase& before, const PaymentCase& after) override;
    void insertPayout(const Payout& payout) override;
    void savePayout(const Payout& before, const Payout& after) override;

    // PeopleBook: passwords, sign-ins and links are no part of what is replayed
    std::vector<store::StaffRow> staff() override { return m_staff; }
    std::vector<store::PolicyRow> policy() override { return {}; }
    std::vector<Halt> standingHalts() override { return {}; }
    std::vector<store::RequestRow> waitingRequests() override { return {}; }
    std::int64_t lastRequest() override { return std::ssize(m_requests); }
    std::int64_t lastHalt() override { return std::ssize(m_halts); }
    std::optional<store::RequestRow> loadRequest(RequestId id) override;
    std::optional<Halt> loadHalt(HaltId id) override;
    // Nobody asks anew while records are replayed, and nobody acts alone.
    std::string askedAs(RequestId /*id*/) override { return {}; }
    std::optional<RequestId> waitingFor(std::string_view /*act*/,
                                        std::string_view /*reference*/) override {
        return std::nullopt;
    }
    Money doneAlone(const store::AloneQuery& /*query*/) override { return {}; }
    void insertStaff(const store::StaffRow& row) override { m_staff.push_back(row); }
    void saveStaff(const store::StaffRow& before, const store::StaffRow& after) override;
    void saveSignIn(const StaffMember& /*member*/) override {}
    void savePolicy(const store::PolicyRow& row) override { m_policy[row.act] = row; }
    void insertRequest(const store::RequestRow& row) override { m_requests.push_back(row); }
    void saveRequest(const store::RequestRow& before, const store::RequestRow& after) override;
    void insertHalt(const Halt& halt) override { m_halts.push_back(halt); }
    void saveHalt(const Halt& before, const Halt& after) override;
    std::optional<AuditLink> lastLink() override { return std::nullopt; }
    void insertLink(const AuditLink& /*link*/) override {}
    std::string investorCode(InvestorId /*id*/) override { return {}; }
    std::optional<PersonalData> personal(InvestorId /*id*/) override { return std::nullopt; }
    store::Identity identity() override { return {}; }
    void saveIdentity(const store::Identity& /*identity*/) override {}
    store::Identity takeNewUid() override { return {}; }

    // SettingsBook
    std::optional<Designation> designation(InvestorId investor) override;
    std::optional<Claim> claim(Claimed what) override;
    Rules rules() override { return m_rules; }
    void saveDesignation(const Designation& designation) override;
    void saveClaim(const Claim& claim) override { m_claims[claim.what] = claim; }
    void removeClaim(Claimed what) override { m_claims.erase(what); }
    void saveRules(const RuleSet& rules) override { m_rules.set = rules; }
    void saveDay(const SpecialDay& day) override;

    void differ(Law law, std::string where, std::string expected, std::string found);
    bool isOnItsWay(const Payout& payout);
    template <class Row, class NameOf>
    bool compareRows(Law law, const PackedRows<Row>& made, Rows<Row> stored, NameOf nameOf);
    bool compareHolds();
    bool compareWaits();
    bool compareCases();
    bool comparePayouts();
    bool comparePeople();
    bool compareRequests();
    bool compareHalts();
    bool compareSettings();
    bool compareExcess();

    store::ReadStore& m_desk;
    std::optional<Violation> m_violation;
    std::optional<BidRecord> m_bid;
    BidId m_last_bid;  ///< what comes after it has not happened yet
    std::optional<store::JournalRow> m_command;
    std::map<LoanId, store::LoanState> m_stored_loans;
    std::map<LoanId, Timestamp> m_created;
    std::unordered_map<LoanId, store::LoanCounts> m_counts;
    std::unordered_map<LoanId, BidId> m_first_bids;
    BidId m_forgotten;  ///< the last bid whose positions are known to nobody any more
    std::vector<Investor> m_investors;  ///< by number
    std::int64_t m_investor_count = 0;
    PackedRows<HeldBid> m_holds;
    std::unordered_map<LoanId, BidId> m_held;  ///< the bid of each loan that was held last
    PackedRows<Wait> m_waits;
    std::map<LoanId, Queue> m_queues;
    PackedRows<PaymentCase> m_cases;
    PackedRows<Payout> m_payouts;
    std::vector<PayoutId> m_pending;  ///< and some that were
    std::set<PayoutId> m_replaced;
    std::vector<store::StaffRow> m_staff;
    std::vector<store::RequestRow> m_requests;
    std::vector<Halt> m_halts;
    std::map<std::string, store::PolicyRow> m_policy;
    std::map<InvestorId, Designation> m_designations;
    std::map<Claimed, Claim> m_claims;
    Rules m_rules;
    std::vector<ExcessLine> m_excess;
    std::array<Money, kAccountCount> m_accounts{};
    Rows<LedgerEntry> m_ledger;
    Rows<BidEvent> m_events;
    std::int64_t m_entries = 0;
    std::int64_t m_event_count = 0;
};

template <class Row>
std::optional<Row> ReplayStore::Rows<Row>::next() {
    if (m_rows.empty() && !m_at_end) {
        const auto page = m_page(m_last);
        m_at_end = page.empty();
        if (!page.empty()) m_last = page.back();
        m_rows.assign(page.begin(), page.end());
    }
    if (m_rows.empty()) return std::nullopt;
    Row row = m_rows.front();
    m_rows.pop_front();
    return row;
}

}  // namespace plimsoll::service
