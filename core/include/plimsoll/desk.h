#pragma once
// The door to the fill core. A Desk owns one database and is its only writer; a DeskReader looks at
// it, in this process or another.
//
//   auto desk = plimsoll::openDesk("loans.plimsoll");
//   if (!desk) return sentenceFor(desk.error());
//   auto answer = (*desk)->bid({.loan = loan, .investor = investor, .asked = Money::yuan(5000)});
//
// Threads: every member of Desk may be called from any thread. Bids and commands stand in one fair
// queue and are decided one after another in arrival order (domain law 7); nothing is answered
// before it is on disk (law 6). Errors: refusals are values; engine failures become an Error or a
// BidAnswer::Kind; broken law ends the process.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <plimsoll/bids.h>
#include <plimsoll/errors.h>
#include <plimsoll/investors.h>
#include <plimsoll/loans.h>
#include <plimsoll/timestamp.h>
#include <plimsoll/verify.h>

namespace plimsoll {

/// Only a rehearsal or demonstration desk may invent investors and money.
enum class DeskKind : std::uint8_t { Real = 1, Rehearsal = 2, Demonstration = 3 };
[[nodiscard]] std::string_view codeOf(DeskKind kind);

struct DeskInfo {
    std::filesystem::path path;  ///< resolved
    std::string name;
    DeskKind kind = DeskKind::Real;
    std::string currency;  ///< "CNY"
    std::string engine;    ///< "SQLite 3.40.1"
    Timestamp created;

    [[nodiscard]] bool mayInvent() const { return kind != DeskKind::Real; }
};

struct Health {
    bool stopped = false;  ///< intake has stopped after an engine failure that could not be cleared
    std::size_t queued = 0;
    std::size_t queue_capacity = 0;
    std::uint64_t decided = 0;  ///< since opening
    std::uint64_t batches = 0;  ///< since opening
    std::uint64_t overloaded = 0;
    std::size_t last_batch = 0;
    std::chrono::nanoseconds p50{0};  ///< arrival to answer, the last minute
    std::chrono::nanoseconds p99{0};
    std::optional<Timestamp> last_commit;
};

/// Which bids to read. Pages run by id, so a page costs the same however many bids there are; only
/// a page of a rare reason may walk through all bids of its loan.
struct BidQuery {
    LoanId loan;                   ///< zero: every loan
    std::optional<Reason> reason;  ///< only bids that ended with this reason
    BidId beyond;  ///< start after this id (before it, when newest first); zero: at the end
    bool newest_first = false;
    int limit = 500;
};

/// Reads a desk through a connection of its own that can never write.
/// Threads: one DeskReader belongs to one thread at a time. Every query is one short read.
class DeskReader {
public:
    virtual ~DeskReader() = default;

    [[nodiscard]] virtual Result<DeskInfo> info() = 0;
    /// Newest first.
    [[nodiscard]] virtual Result<std::vector<LoanSummary>> loans() = 0;
    [[nodiscard]] virtual Result<LoanSummary> loan(LoanId id) = 0;
    [[nodiscard]] virtual Result<LoanSummary> findLoan(std::string_view code) = 0;
    [[nodiscard]] virtual Result<LoanTally> tally(LoanId id) = 0;
    /// Points with an id above `after`, oldest first.
    [[nodiscard]] virtual Result<std::vector<FillPoint>> fillPoints(LoanId id, std::int64_t after,
                                                                    int limit) = 0;
    [[nodiscard]] virtual Result<std::vector<BidRecord>> bids(const BidQuery& query) = 0;
    [[nodiscard]] virtual Result<InvestorSummary> investor(InvestorId id) = 0;
    [[nodiscard]] virtual Result<InvestorSummary> findInvestor(std::string_view code) = 0;
    /// By id, after `after`.
    [[nodiscard]] virtual Result<std::vector<InvestorSummary>> investors(InvestorId after,
                                                                         int limit) = 0;
    /// Parses and looks up what a script, a file or the website named. What cannot be named or
    /// represented stays empty and keeps its text, so that submit() records it as a stray. A key
    /// that is no key is InputInvalid: without one a retry could not be told from a new bid.
    [[nodiscard]] virtual Result<BidRequest> resolve(const NamedBid& bid) = 0;

    /// The laws of one loan from its own counters, tally and last fill point: cheap, for every
    /// second.
    [[nodiscard]] virtual Result<std::optional<Violation>> glance(LoanId id) = 0;
    /// Every law from the records. Takes as long as it takes: about a second per half million bids.
    [[nodiscard]] virtual Result<VerifyReport> verify(const VerifyProgress& progress = {},
                                                      std::stop_token stop = {}) = 0;
    /// Changes whenever another connection committed; for attached readers that get no notices.
    [[nodiscard]] virtual Result<std::int64_t> version() = 0;
};

/// Dropping it ends the notices; its destructor returns when no notice is under way.
class Watch {
public:
    virtual ~Watch() = default;
};

class Desk {
public:
    virtual ~Desk() = default;  ///< answers what is queued, then closes

    [[nodiscard]] virtual const DeskInfo& info() const = 0;

    /// Queues a bid. `answered` is called exactly once: on the writer's thread after COMMIT, or at
    /// once on this thread with Kind::Overloaded or Kind::NotTaken.
    virtual void submit(BidRequest bid, Answered answered) = 0;
    /// Queues a bid and waits for its answer.
    [[nodiscard]] virtual BidAnswer bid(BidRequest bid) = 0;

    // Commands stand in the same queue and return when they are on disk. A known `key` changes
    // nothing and answers what the command made then, so that a retry after ResultUnknown is safe;
    // an empty one is made up. A key used by another command is KeyReused.

    [[nodiscard]] virtual Result<LoanId> createLoan(NewLoan loan, RequestKey key = {}) = 0;
    [[nodiscard]] virtual Result<void> openLoan(LoanId loan, RequestKey key = {}) = 0;
    /// All or none. Deposits made here are recorded like any other.
    [[nodiscard]] virtual Result<std::vector<InvestorId>> addInvestors(
        std::vector<NewInvestor> investors, RequestKey key = {}) = 0;
    /// A known `key` must come with the same investor and amount; it answers the balance.
    [[nodiscard]] virtual Result<Balance> deposit(InvestorId investor, Money amount,
                                                  RequestKey key) = 0;
    [[nodiscard]] virtual Result<void> setInvestorStatus(InvestorId investor, InvestorStatus status,
                                                         RequestKey key = {}) = 0;

    [[nodiscard]] virtual Health health() const = 0;
    /// `notice` is called on the writer's thread after commits, however many there were since the
    /// last call: must be short, must not block. It says that there is news, not what: read it.
    [[nodiscard]] virtual std::unique_ptr<Watch> watch(std::function<void()> notice) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<DeskReader>> reader() const = 0;
};

struct NewDesk {
    std::string name;  ///< empty: the file's name
    DeskKind kind = DeskKind::Real;
};

struct DeskOptions {
    std::shared_ptr<const Clock> clock;  ///< empty: the machine's
    std::string actor;                   ///< who acts, as recorded; empty: the user's login name
    std::size_t queue_capacity = 65'536;
    std::size_t max_batch = 1'024;
};

/// Makes a new desk with everything in place, or nothing at all.
[[nodiscard]] Result<void> createDesk(const std::filesystem::path& path, const NewDesk& desk);
/// Opens a desk as its only writer.
[[nodiscard]] Result<std::unique_ptr<Desk>> openDesk(const std::filesystem::path& path,
                                                     DeskOptions options = {});
/// Attaches to a desk that may be owned by another process; never writes.
[[nodiscard]] Result<std::unique_ptr<DeskReader>> attachDesk(const std::filesystem::path& path);

/// Copies a desk, in use or not, to a new file, verifies the copy, and only then gives it its name.
[[nodiscard]] Result<VerifyReport> backupDesk(const std::filesystem::path& desk,
                                              const std::filesystem::path& to);
/// Makes a new desk file from a verified backup; never over an existing file.
[[nodiscard]] Result<VerifyReport> restoreDesk(const std::filesystem::path& backup,
                                               const std::filesystem::path& to);

}  // namespace plimsoll
