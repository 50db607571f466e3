#pragma once
// Loans and their derived figures. Units: fen and UTC microseconds in the types.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/commands/fields.h>
#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/reasons.h>
#include <plimsoll/terms.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// A loan's life (domain, "A loan's life"). Stored numbers. "Sold out for now" is derived, never a
/// phase (domain law 2).
enum class Phase : std::uint8_t {
    Draft = 1,
    Open = 2,
    Full = 3,
    Waiting = 4,  ///< for its checker
    Scheduled = 5,
    Paused = 6,
    Settling = 7,  ///< the sale has ended, something is still held
    Short = 8,     ///< the sale has ended below the target, nothing is held
    UnderReview = 9,
    Disbursed = 10,
    Cancelled = 11,
    Withdrawn = 12,  ///< before it ever opened
    Over = 13,       ///< imported with more than its target; everything is paid, the excess is not
                     ///< resolved
};
[[nodiscard]] std::string_view codeOf(Phase phase);
[[nodiscard]] std::optional<Phase> phaseOf(std::string_view code);
/// Everything is paid: full, under review, disbursed or over (domain law 2).
[[nodiscard]] bool isFilled(Phase phase);
/// Capacity may still move between free, held and paid: open, paused, settling.
[[nodiscard]] bool isSelling(Phase phase);

/// What staff do to a loan; each is one arrow of the domain's picture, and there are no others.
enum class LoanMove : std::uint8_t {
    Approve = 1,   ///< waiting -> scheduled
    Withdraw = 2,  ///< draft, waiting, scheduled -> withdrawn
    Open = 3,      ///< scheduled -> open; a draft or waiting loan passes the steps before it, too
    Pause = 4,     ///< open -> paused
    Resume = 5,    ///< paused -> open
    Close = 6,     ///< open, paused -> settling while anything is held, else short
    Review = 7,    ///< full -> under review
    Disburse = 8,  ///< under review -> disbursed
    Cancel = 9,    ///< short -> cancelled; full, under review (rejected) -> cancelled
};
[[nodiscard]] std::string_view codeOf(LoanMove move);
[[nodiscard]] std::optional<LoanMove> loanMoveOf(std::string_view code);

/// When a sale opens and ends by itself; both may be left to staff.
struct Schedule {
    std::optional<Timestamp> opens;
    std::optional<Timestamp> closes;

    static constexpr auto fields() {
        return std::tuple{optionalField("opens", &Schedule::opens),
                          optionalField("closes", &Schedule::closes)};
    }
    bool operator==(const Schedule&) const = default;
};

/// How long capacity is held for a payment, and the bounds of it.
inline constexpr std::chrono::seconds kUsualHoldWindow{900};
inline constexpr std::chrono::seconds kShortestHoldWindow{1};
inline constexpr std::chrono::seconds kLongestHoldWindow{30 * 24 * 3600};

/// Who may buy (domain rule 5).
enum class Audience : std::uint8_t { Everyone = 1, NewCustomers = 2, Listed = 3 };
[[nodiscard]] std::string_view codeOf(Audience audience);
[[nodiscard]] std::optional<Audience> audienceOf(std::string_view code);

/// target = free + reserved + held + paid, each >= 0, always (domain law 1).
struct Capacity {
    Money free;
    Money reserved;
    Money held;
    Money paid;

    [[nodiscard]] Money total() const { return free + reserved + held + paid; }
    bool operator==(const Capacity&) const = default;
};

struct NewLoan {
    std::string code;   ///< empty: the core numbers it, "L-1001" and on
    std::string title;  ///< may be empty
    Terms terms;
    Audience audience = Audience::Everyone;
    std::vector<InvestorId> listed;  ///< with Audience::Listed
    InvestorId borrower;             ///< zero: the borrower is no investor here
    std::chrono::seconds hold_window = kUsualHoldWindow;

    static constexpr auto fields() {
        return std::tuple{optionalField("code", &NewLoan::code),
                          optionalField("title", &NewLoan::title),
                          field("terms", &NewLoan::terms),
                          optionalField("audience", &NewLoan::audience),
                          optionalField("listed", &NewLoan::listed),
                          optionalField("borrower", &NewLoan::borrower),
                          optionalField("hold_s", &NewLoan::hold_window)};
    }
    bool operator==(const NewLoan&) const = default;
};

struct LoanSummary {
    LoanId id;
    std::string code;
    std::string title;
    Terms terms;
    Money first_target;  ///< what the borrower asked for; more than the target once it was reduced
    Audience audience = Audience::Everyone;
    Phase phase = Phase::Draft;
    Capacity capacity;
    std::int64_t bids = 0;     ///< recorded bids, refused ones too
    std::int64_t bidders = 0;  ///< distinct investors who hold or have paid a part now
    Schedule schedule;
    std::chrono::seconds hold_window = kUsualHoldWindow;
    Timestamp created;
    std::optional<Timestamp> opened;
    std::optional<Timestamp> filled;    ///< when paid reached the target
    std::optional<Timestamp> closed;    ///< when the sale ended below it
    std::optional<Timestamp> finished;  ///< disbursed, cancelled or withdrawn
    /// Its opening passed while nobody had the desk open, a halt stood, or the clock was in doubt,
    /// by more than kLatestOpening. It waits for a person, who opens or withdraws it.
    bool missed_opening = false;
};

/// A sale that opens later than it was announced, by more than a moment, keeps its length: its end
/// moves as well. One that would open later than this by itself does not open: it is recorded that
/// its opening was missed, and a person decides.
inline constexpr std::chrono::minutes kLatestOpening{5};

/// How long before its end a sale that is not full counts as soon short.
inline constexpr std::chrono::hours kSoonShort{24};
/// The short desk's list: short, or settling below the mark, or ending soon without being full.
[[nodiscard]] bool isShortOrSoon(const LoanSummary& loan, Timestamp now);

/// Arrivals of one loan by how they ended. arrived = accepted + standby + refused + replayed.
struct LoanTally {
    std::uint64_t accepted = 0;
    std::uint64_t standby = 0;
    std::uint64_t replayed = 0;
    ReasonCounts refused{};

    [[nodiscard]] std::uint64_t refusedTotal() const;
    [[nodiscard]] std::uint64_t arrived() const {
        return accepted + standby + replayed + refusedTotal();
    }
};

/// The loan after one committed batch: the fill curve's points, and the index by which bids of one
/// loan are found in decision order.
struct FillPoint {
    std::int64_t id = 0;  ///< grows with time
    LoanId loan;
    BidId first_bid;  ///< zero: no bid was decided, capacity moved otherwise
    BidId last_bid;
    Timestamp at;
    Capacity capacity;
    std::int64_t decided = 0;   ///< bids in this batch
    std::int64_t accepted = 0;  ///< of these, accepted
};

}  // namespace plimsoll
