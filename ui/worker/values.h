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

/// The desk that is open now.
struct DeskView {
    DeskInfo info;
    bool read_only = false;
    QString owner;              ///< who writes it, when read_only
    std::uint64_t opening = 0;  ///< counts openings: an order meant for another desk is not run
};

struct NewDeskOrder {
    QString path;
    QString name;
    DeskKind kind = DeskKind::Rehearsal;
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
    int list_rows = 500;  ///< how much of each list is read; grows as one scrolls

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
};

struct ShortNews {
    LoanSummary loan;
    ShortReport report;
};

struct StatementNews {
    InvestorSummary investor;
    std::vector<StatementLine> lines;  ///< oldest first
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

struct DrillOutcome {
    std::optional<RehearsalReport> report;
    std::optional<Error> error;
};

struct VerifyOutcome {
    std::optional<VerifyReport> report;
    std::optional<Error> error;
};

}  // namespace plimsoll::ui
