#pragma once
// Rehearsals: a synthetic rush (drill) and a recorded stream sold as one loan (replay), driven
// through the same public Desk that real bids use. Only rehearsal and demonstration desks may
// invent investors and money. Units: fen; shares in parts per thousand. Threads: run*() blocks its
// caller and makes its own threads; progress is called on the caller's thread.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <plimsoll/desk.h>
#include <plimsoll/latency.h>
#include <plimsoll/terms.h>

namespace plimsoll {

/// A clock of a rehearsal: runs like the machine's, and can be put forward, so that hours pass in
/// seconds. Hand it to openDesk() in DeskOptions::clock. Threads: any.
class VirtualClock final : public Clock {
public:
    VirtualClock();
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::microseconds steady() const override;
    void advance(std::chrono::microseconds by);
    /// now() says what the machine's clock says again; steady() goes on from where it is.
    void endLead() { m_lead_us = 0; }
    [[nodiscard]] bool leads() const { return m_lead_us.load() > 0; }

private:
    const Timestamp m_begin;
    const std::chrono::steady_clock::time_point m_since;
    std::atomic<std::int64_t> m_ahead_us = 0;  ///< of steady()
    std::atomic<std::int64_t> m_lead_us = 0;   ///< of now()
};

struct DrillPlan {
    std::int64_t bidders = 10'000;
    Terms terms{.target = Money::yuan(10'000'000),
                .min = Money::yuan(100),
                .step = Money::yuan(1),
                .cap = std::nullopt};
    std::uint64_t seed = 1;
    int concurrency = 256;         ///< bids outstanding at once
    int partial_per_mille = 300;   ///< bidders who take what they can get
    int duplicate_per_mille = 50;  ///< bidders whose request is sent twice
    int standby_per_mille = 0;     ///< bidders who wait for what comes back
    int payment_per_mille = 0;     ///< bidders who pay by payment instead of from their balance
    // Of the payments, what becomes of them; the others come in time.
    int lapse_per_mille = 0;     ///< never come
    int late_per_mille = 0;      ///< come after their hold has lapsed
    int fail_per_mille = 0;      ///< fail
    int withdraw_per_mille = 0;  ///< the bidder takes his bid back first
    std::chrono::seconds hold_window{900};
    /// The desk's clock, when it is one that can be put forward. Empty: real time, so holds that
    /// lapse are waited for.
    std::shared_ptr<VirtualClock> clock;
};

/// What became of the payments of a drill, by bid parts.
struct PaymentFigures {
    std::uint64_t held = 0;  ///< parts that were held for a payment
    std::uint64_t paid = 0;  ///< payments that came in time
    std::uint64_t lapsed = 0;
    std::uint64_t failed = 0;
    std::uint64_t withdrawn = 0;
    std::uint64_t late = 0;        ///< came after their hold had lapsed
    std::uint64_t readmitted = 0;  ///< of these, still fitted
    std::uint64_t promoted = 0;    ///< parts taken from the standby queue
};

struct RehearsalReport {
    LoanId loan;
    std::string loan_code;
    Terms terms;
    Capacity capacity;
    std::uint64_t arrived = 0;  ///< accepted + standby + refused + replayed
    std::uint64_t accepted = 0;
    std::uint64_t standby = 0;
    std::uint64_t replayed = 0;
    ReasonCounts refused{};
    std::uint64_t overloaded = 0;         ///< answers, not arrivals; each was sent again
    std::uint64_t not_taken = 0;          ///< bids that the engine could not take in; after many in
                                          ///< a row the run sends no more and ends
    std::chrono::nanoseconds elapsed{0};  ///< first submit to last decision
    LatencyHistogram latency;             ///< submit to decision
    VerifyReport verified;
    PaymentFigures payments;
    Phase phase = Phase::Open;  ///< where the loan ended
    bool cancelled = false;     ///< asked to stop while bidding or while verifying

    [[nodiscard]] std::uint64_t refusedTotal() const;
    [[nodiscard]] std::uint64_t decisionsPerSecond() const;
};

struct RehearsalProgress {
    LoanId loan;
    Capacity capacity;
    std::uint64_t sent = 0;
    std::uint64_t answered = 0;
    std::uint64_t expected = 0;  ///< bids this run will send
    std::chrono::nanoseconds elapsed{0};
};
/// About twenty times a second.
using OnProgress = std::function<void(const RehearsalProgress&)>;

struct DemonstrationPerson {
    std::string_view login;
    std::string_view name;
    Roles roles;
};

/// Invents the bidders and their money, opens the loan, sends the rush, verifies. Only on a desk
/// that may invent and where one person opens a loan; a refusal leaves nothing.
[[nodiscard]] Result<RehearsalReport> runDrill(Desk& desk, const DrillPlan& plan,
                                               const OnProgress& progress = {},
                                               std::stop_token stop = {});

/// The people of every demonstration desk; all have the same password, which is no secret.
[[nodiscard]] std::span<const DemonstrationPerson> demonstrationStaff();
inline constexpr std::string_view kDemonstrationPassword = "plimsoll-demo-2026";

/// Furnishes a new demonstration desk: named staff of every role, named investors, loans that
/// filled to the mark, one open and part sold, one in draft, a request that waits. The same every
/// time. An operator may open a loan alone there, so that a rush can be started; its policy says
/// so.
[[nodiscard]] Result<void> furnishDemonstration(Desk& desk);

/// One line of a recorded stream.
struct Arrival {
    std::int64_t line = 0;
    Timestamp at;
    std::string investor;
    std::string amount;  ///< as it stood in the file
    std::string key;     ///< empty: made from the line
};

struct RejectedRow {
    std::int64_t line = 0;
    std::string reason;  ///< a code: "bad_time", "bad_amount:too_many_decimals",
                         ///< "missing_investor", "ragged", ...
    std::string text;    ///< the offending field
};

struct ArrivalFile {
    std::vector<Arrival> arrivals;  ///< in time order; equal times keep file order
    std::vector<RejectedRow> rejected;
    std::int64_t rows_read = 0;  ///< arrivals + rejected
};

/// Columns arrived_at, investor, amount and optionally key, in any order, found by the header line.
/// InputInvalid says which: "missing_header", "missing_column:amount", "column_twice:amount". A
/// stream that cannot be read to its end is PathUnreadable.
[[nodiscard]] Result<ArrivalFile> readArrivals(std::istream& in);

struct ReplayPlan {
    Terms terms;
    bool partial = false;
    int concurrency = 64;
    bool fund = false;  ///< create unknown investors and give each what he will ask
    std::optional<std::int64_t>
        speed;  ///< 1: as recorded; N: N times faster; empty: as fast as it goes
};

/// Sells one loan to a recorded stream, in the recorded order. Only rows of one instant race, from
/// different threads. Refused where one person may not open a loan, and with `fund` on a desk that
/// may not invent; a refusal leaves nothing.
[[nodiscard]] Result<RehearsalReport> runReplay(Desk& desk, const ReplayPlan& plan,
                                                const ArrivalFile& file,
                                                const OnProgress& progress = {},
                                                std::stop_token stop = {});

}  // namespace plimsoll
