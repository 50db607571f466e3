#pragma once
// What crosses between the worker's thread and the GUI thread: plain values, copied or shared
// const. Units are in the core's types; steady times say when something was read.

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include <plimsoll/bids.h>
#include <plimsoll/desk.h>
#include <plimsoll/loans.h>
#include <plimsoll/rehearsal.h>
#include <plimsoll/verify.h>

namespace plimsoll::ui {

using SteadyTime = std::chrono::steady_clock::time_point;

/// The desk that is open now, and who sits at it.
struct DeskView {
    DeskInfo info;
    bool read_only = false;
    QString owner;                 ///< who writes it, when read_only
    std::uint64_t opening = 0;     ///< counts openings: an order for another desk is not run
    Access access = Access::Open;  ///< whether this desk asks who is there
    Seat seat;                     ///< its staff is zero: nobody has signed in
    StaffWanted wanted;            ///< what set-up still lacks
    std::vector<Act> four_eyes;    ///< acts that need a second person here
    bool locked = false;           ///< this console is, until the password is given again

    /// Whether whoever sits here may do it, or ask for it. The core decides; this only hides.
    [[nodiscard]] bool may(Act act) const;
    /// Whether it becomes a request that waits for its checker.
    [[nodiscard]] bool needsChecker(Act act) const;
    /// Nothing is shown before somebody has signed in, or was made the first administrator.
    [[nodiscard]] bool asksWho() const;
    [[nodiscard]] bool isSignedIn() const { return bool(seat.staff); }
    /// Names this desk and whoever sits there, for what is kept of him.
    [[nodiscard]] QString whose() const;
};

struct NewDeskOrder {
    QString path;
    QString name;
    DeskKind kind = DeskKind::Rehearsal;
};

/// Which requests a list shows.
enum class RequestList : std::uint8_t {
    Waiting,  ///< for their checker, oldest first
    Mine,     ///< what one asked for oneself, newest first
    Decided,  ///< approved, rejected, withdrawn, expired; newest first
};
inline constexpr std::size_t kRequestLists = 3;

/// Which links of the audit trail a list shows.
struct AuditFilter {
    std::string who;   ///< empty: everybody
    std::string acts;  ///< the beginning of acts' codes; empty: all
    bool failed_only = false;
    bool without_bids = false;
    std::optional<Timestamp> from;

    bool operator==(const AuditFilter&) const = default;
};

/// What is on the screen now: nothing else is read.
struct Interest {
    bool health = false;  ///< the window can be seen
    bool board = false;
    LoanId loan;  ///< zero: no live view
    int last_bids = 60;
    LoanId queue;                       ///< zero: no standby view
    LoanId short_loan;                  ///< zero: no "why short"
    std::optional<Timestamp> short_at;  ///< the instant asked for; empty: now
    bool payments = false;              ///< payment cases and stuck holds
    bool closed_cases = false;          ///< cases that are closed, too
    bool payouts = false;
    std::optional<PayoutState> payout_state;  ///< only these; empty: all
    InvestorId statement;                     ///< zero: no statement
    bool staff = false;                       ///< people and the policy
    int list_rows = 500;  ///< how much of each list is read; grows as one scrolls
    std::optional<RequestList> approvals;
    StaffId me;                        ///< whose requests are "mine"
    std::optional<AuditFilter> audit;  ///< the newest links; empty: no audit page
    bool halts = false;                ///< what stands, for the banner of every screen
    bool short_desk = false;           ///< the list of short loans
    LoanId short_chosen;               ///< the one that is worked on there; zero: none
    bool work = false;                 ///< who works on what
    LoanId over_loan;                  ///< zero: no page of excess lines

    bool operator==(const Interest&) const = default;
};

struct LoanRow {
    LoanSummary loan;
    std::optional<Money> rate_per_s;               ///< capacity taken per second, lately
    std::optional<std::chrono::milliseconds> eta;  ///< until the mark, at that rate
    std::int64_t waiting = 0;                      ///< bids in the standby queue
};

/// The live view's news. Points are those after the last snapshot, or all of them (`restart`).
struct LoanNews {
    LoanRow row;
    LoanTally tally;
    bool restart = false;
    std::vector<FillPoint> points;
    std::vector<BidRecord> last_bids;  ///< newest first
};

struct LawGlance {
    LoanId loan;
    std::optional<Violation> violation;
    SteadyTime checked;
};

/// A list from its beginning, as far as it was asked for.
template <class Row>
struct ListNews {
    std::vector<Row> rows;
    bool complete = true;  ///< nothing follows now
};

/// Who waits for capacity of one loan, and what is held of it.
struct QueueNews {
    LoanSummary loan;
    ListNews<Wait> waits;  ///< in the order of the queue
    ListNews<Hold> holds;  ///< open ones, by bid
};

struct PaymentNews {
    ListNews<PaymentCase> cases;  ///< oldest first
    ListNews<Hold> stuck;         ///< of every loan
};

struct PayoutNews {
    ListNews<Payout> payouts;  ///< by id
    std::optional<PayoutState> state;
    std::vector<PayoutId> replaced;  ///< failed ones of these that another stands for already
};

struct ShortNews {
    LoanSummary loan;
    ShortReport report;
};

/// The loan that is worked on at the short desk, whatever has become of it meanwhile.
struct ShortChosen {
    LoanSummary loan;
    ShortReport report;
    Rules rules;
    std::vector<Request> waiting;  ///< about this loan, for their checker
};

struct ShortDeskNews {
    std::vector<LoanSummary> loans;  ///< short and soon-short ones, the shortest first
    std::optional<ShortChosen> chosen;
};

/// An over-filled loan, what came beyond its target, and where that can go.
struct ExcessNews {
    LoanSummary loan;
    std::vector<ExcessLine> lines;    ///< by number, resolved ones too
    std::vector<LoanSummary> rooms;   ///< loans that still take something
    std::vector<Request> waiting;     ///< about this loan, for their checker
    std::vector<LoanSummary> others;  ///< the other over-filled loans
};

struct WorkNews {
    std::vector<Claim> claims;
    std::vector<Look> lookers;  ///< other seats of this process

    [[nodiscard]] const Claim* claimOf(Claimed what) const;
    /// Logins of those who have it before them.
    [[nodiscard]] std::vector<std::string> lookersAt(Claimed what) const;
};

struct StatementNews {
    InvestorSummary investor;
    std::optional<Designation> consent;  ///< his standing one
    std::vector<StatementLine> lines;    ///< oldest first
};

struct RequestNews {
    ListNews<Request> requests;
    RequestList list{};
};

/// The newest links, newest first. Older ones do not change and are read as one scrolls.
struct AuditNews {
    std::vector<AuditLink> links;
    bool complete = true;  ///< there are no older ones
    AuditFilter filter;
};

struct HaltNews {
    std::vector<Halt> standing;
    std::vector<Request> lifts;  ///< that wait for their checker
};

/// Whether an act needs a second person at this desk, and up to which sums it does not.
struct PolicyRow {
    Act act{};
    bool four_eyes = false;
    ActLimits limits{};

    bool operator==(const PolicyRow&) const = default;
};

struct StaffNews {
    std::vector<StaffMember> members;  ///< by login
    std::vector<PolicyRow> policy;     ///< acts that can be asked for, in the order of actRules()
    StaffWanted wanted;
};

/// One refresh: only what Interest asked for. The lists and reports of money come at most once a
/// second, and at once after a look or a command.
struct Snapshot {
    Timestamp as_of;
    SteadyTime read_at;
    std::optional<Health> health;  ///< none when attached read-only
    std::optional<std::vector<LoanRow>> board;
    std::optional<LoanNews> loan;
    std::optional<LawGlance> law;
    std::optional<Alarms> alarms;
    std::optional<QueueNews> queue;
    std::optional<PaymentNews> payments;
    std::optional<PayoutNews> payouts;
    std::optional<ShortNews> why_short;
    std::optional<StatementNews> statement;
    std::optional<StaffNews> staff;
    std::optional<RequestNews> requests;
    std::optional<AuditNews> audit;
    std::optional<HaltNews> halts;
    std::optional<ShortDeskNews> short_desk;
    std::optional<WorkNews> work;
    std::optional<ExcessNews> excess;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// A page of bids for a list; `ticket` says which question it answers.
struct BidPageOrder {
    std::uint64_t ticket = 0;
    BidQuery query;
};
struct BidPage {
    std::uint64_t ticket = 0;
    std::vector<BidRecord> bids;
    bool last = false;  ///< nothing follows now
};

/// The audit trail as a file, up to a signed head that stands in another one beside it.
struct EvidenceWritten {
    QString path;
    QString head_path;
    AuditHead head;
    std::int64_t links = 0;
};

struct EvidenceOrder {
    QString path;
    AuditHead head;
};

struct DrillOutcome {
    std::optional<RehearsalReport> report;
    std::optional<Error> error;
};

/// What is worked through on a thread of its own.
enum class LongWork : std::uint8_t { VerifyAll, VerifyAudit, WriteEvidence };

struct VerifyOutcome {
    LongWork work = LongWork::VerifyAll;
    std::optional<EvidenceWritten> evidence;  ///< of LongWork::WriteEvidence
    std::optional<VerifyReport> report;
    std::optional<Error> error;
};

}  // namespace plimsoll::ui
