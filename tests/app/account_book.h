#pragma once
// An account of a desk that is kept by hand, from docs alone: what every investor and every loan
// must have after each command. It shares no line with the core and includes none of its headers,
// so that a mistake of the core's is not repeated here. It is slow and small on purpose: bids are
// clipped by trying every fen, queues are walked from the front.
// Units: fen. Thread: one. Errors: none; what a command would be refused for is its answer's word.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace plimsoll::test {

using Fen = std::int64_t;

struct BookInvestor {
    Fen available = 0;
    Fen frozen = 0;
    Fen lent = 0;
    bool active = true;
    Fen consent = 0;  ///< most of one loan that may be placed with them
};

/// One part of a bid: what was taken at once, promoted or readmitted.
struct BookPart {
    enum class State { Held, Stuck, Paid, Failed, Withdrawn, GivenBack };
    Fen amount = 0;
    State state = State::Paid;
    bool had_deadline = false;  ///< it was held for a payment once
};

struct BookBid {
    std::string loan;
    std::string investor;
    Fen asked = 0;
    bool partial = false;
    bool standby = false;
    bool by_payment = false;
    std::string outcome;
    std::string reason;
    Fen waiting = 0;  ///< now; zero: in no queue
    bool placed = false;
    std::vector<BookPart> parts;
};

struct BookLoan {
    Fen target = 0;
    Fen min = 0;
    Fen step = 0;
    std::optional<Fen> cap;
    std::string phase = "draft";
    Fen held = 0;
    Fen paid = 0;
    bool closed = false;        ///< its sale ended once, and was not opened again
    bool has_deadline = false;  ///< one in the future
    std::set<int> halts;

    [[nodiscard]] Fen free() const { return target - held - paid; }
    [[nodiscard]] bool isSelling() const {
        return phase == "open" || phase == "paused" || phase == "settling";
    }
};

struct BookPayout {
    std::string kind;
    std::string state = "pending";
    Fen amount = 0;
    std::string investor;  ///< empty: a borrower, or a payer nobody knows
    std::string batch;
    bool replaced = false;
};

struct BookCase {
    bool open = true;
    Fen amount = 0;
    int bid = 0;  ///< zero: of no bid
};

/// What came beyond the target of an imported loan.
struct BookExcess {
    bool open = true;
    std::string loan;
    std::string investor;
    Fen amount = 0;
};

/// What the command line must answer: its exit code, and the outcome, phase or reason it names.
struct BookAnswer {
    int exit = 0;
    std::string word;
};

class AccountBook {
public:
    std::map<std::string, BookInvestor> investors;
    std::map<std::string, BookLoan> loans;
    std::map<int, BookBid> bids;  ///< by number; numbers have no gaps
    std::map<int, BookPayout> payouts;
    std::map<int, BookCase> cases;
    std::map<int, BookExcess> excess;

    BookAnswer addInvestor(const std::string& code, Fen deposit);
    BookAnswer deposit(const std::string& code, Fen amount);
    BookAnswer cashOut(const std::string& code, Fen amount);
    BookAnswer adjust(const std::string& code, Fen by);
    BookAnswer setActive(const std::string& code, bool active);
    BookAnswer setConsent(const std::string& code, Fen limit);

    BookAnswer createLoan(const std::string& code, const BookLoan& terms);
    /// open, pause, resume, close, review, disburse, cancel, withdraw
    BookAnswer moveLoan(const std::string& code, const std::string& move);
    /// By a week from now.
    BookAnswer extend(const std::string& code);
    BookAnswer reduce(const std::string& code);
    /// The whole shortfall with one investor.
    BookAnswer place(const std::string& code, const std::string& investor, Fen amount);
    BookAnswer halt(const std::string& code);
    BookAnswer lift(int halt);

    /// The answer's word is the outcome, or the reason of a refusal.
    BookAnswer bid(const BookBid& asked, const std::string& key);
    BookAnswer withdrawBid(int number);
    BookAnswer voidBid(int number);
    /// status: confirmed, failed, unclear
    BookAnswer payment(const std::string& name, int number, const std::string& status, Fen amount);
    BookAnswer resolveHold(int number, int part, bool paid);
    BookAnswer placeCase(int number);
    BookAnswer refundCase(int number);

    /// The answer's word is how many.
    BookAnswer sendPayouts(const std::string& batch);
    BookAnswer answerPayout(int number, const std::string& answer);
    BookAnswer reissue(int number);

    BookAnswer importBids(const std::string& loan,
                          const std::vector<std::pair<std::string, Fen>>& lines);
    BookAnswer releaseExcess(int number);
    BookAnswer spillExcess(int number, const std::string& to);

    /// Everything that ever came in and has not gone out must be somewhere; empty when it is.
    [[nodiscard]] std::string whereMoneyIsMissing() const;
    [[nodiscard]] int lastHalt() const { return m_last_halt; }

private:
    using Ask = BookBid;

    [[nodiscard]] Fen takenBy(const std::string& loan, const std::string& investor) const;
    /// Domain rules 6 to 11 for one amount; empty: it may be taken.
    [[nodiscard]] std::string whyNot(const Ask& ask, Fen amount) const;
    /// Domain rules 2 to 4.
    [[nodiscard]] std::string whyNotEvenAsked(const Ask& ask) const;
    [[nodiscard]] Fen clipped(const Ask& ask, Fen most) const;
    [[nodiscard]] static Fen worthWaitingFor(const BookLoan& loan, Fen rest, bool partial);
    [[nodiscard]] static bool mayWait(const std::string& reason);

    void take(BookBid& bid, Fen amount, bool is_paid, bool had_deadline);
    void end(BookBid& bid, BookPart& part, BookPart::State state);
    void pay(BookBid& bid, BookPart& part);
    void serve(BookLoan& loan, const std::string& code);
    void promote(BookBid& bid);
    void settle(BookLoan& loan);
    void giveBack(BookBid& bid, BookPart& part, bool to_the_loan);
    void disburse(const std::string& code);
    void cancel(const std::string& code);
    void addPayout(const std::string& kind, Fen amount, const std::string& investor);
    void openCase(int bid, Fen amount);
    BookBid& addImported(const std::string& loan, const std::string& investor, Fen amount);
    [[nodiscard]] std::string confirmed(int number, Fen amount);
    [[nodiscard]] BookPart* openPart(BookBid& bid, Fen amount);
    /// A part that ended unpaid, whose money has not come since.
    [[nodiscard]] static bool isAwaitedLate(const BookBid& bid, Fen amount);
    void eachBidOf(const std::string& loan, const std::function<void(BookBid&)>& visit);

    struct Notice {
        std::string status;
        int bid = 0;
        Fen amount = 0;
        std::string outcome;
    };
    std::map<std::string, std::vector<Notice>> m_notices;
    std::map<std::string, int> m_keys;    ///< loan, investor and key of a bid
    std::map<int, std::string> m_halted;  ///< loans by halt, while it stands
    std::map<std::string, int> m_batches;
    int m_last_halt = 0;
    Fen m_suspense = 0;
    Fen m_borrowers = 0;  ///< paid out to borrowers, or on the way to them
    Fen m_came_in = 0;
    Fen m_went_out = 0;
};

}  // namespace plimsoll::test
