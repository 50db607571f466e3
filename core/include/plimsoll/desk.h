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
// before it is on disk (domain law 6). Errors: refusals are values; engine failures become an Error
// or a BidAnswer::Kind; broken law ends the process.

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

#include <plimsoll/acts.h>
#include <plimsoll/audit.h>
#include <plimsoll/bids.h>
#include <plimsoll/claims.h>
#include <plimsoll/commands/command.h>
#include <plimsoll/designations.h>
#include <plimsoll/errors.h>
#include <plimsoll/halts.h>
#include <plimsoll/holds.h>
#include <plimsoll/investors.h>
#include <plimsoll/ledger.h>
#include <plimsoll/loans.h>
#include <plimsoll/log_health.h>
#include <plimsoll/outcome.h>
#include <plimsoll/over.h>
#include <plimsoll/payments.h>
#include <plimsoll/payouts.h>
#include <plimsoll/placement.h>
#include <plimsoll/preview.h>
#include <plimsoll/requests.h>
#include <plimsoll/rules.h>
#include <plimsoll/shortfall.h>
#include <plimsoll/staff.h>
#include <plimsoll/standings.h>
#include <plimsoll/timestamp.h>
#include <plimsoll/verify.h>

namespace plimsoll {

/// Only a rehearsal or demonstration desk may invent investors and money.
enum class DeskKind : std::uint8_t { Real = 1, Rehearsal = 2, Demonstration = 3 };
[[nodiscard]] std::string_view codeOf(DeskKind kind);

/// A name that the desk had until it was restored from a backup.
struct EarlierName {
    std::string uid;
    std::string public_key;   ///< that signed its heads; empty: not known
    std::int64_t before = 0;  ///< the link where the desk took its next name

    bool operator==(const EarlierName&) const = default;
};

struct DeskInfo {
    std::filesystem::path path;  ///< resolved
    std::string name;
    DeskKind kind = DeskKind::Real;
    std::string currency;  ///< "CNY"
    std::string engine;    ///< "SQLite 3.40.1"
    Timestamp created;
    std::string uid;         ///< the desk's name for ever: 32 hexadecimal digits
    std::string public_key;  ///< that signs its heads: 64 hexadecimal digits; empty: none yet
    std::vector<EarlierName> earlier;  ///< oldest first; their heads up to then are heads of this

    [[nodiscard]] bool mayInvent() const { return kind != DeskKind::Real; }
};

/// Why nothing is recorded and the timers are held (domain, "A loan's life").
struct ClockDoubt {
    Timestamp last;  ///< the latest record, by the clock that was right then
    Timestamp now;   ///< what the clock said at opening
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
    LogHealth log;
    /// The wall clock had jumped at opening: until confirmClock() nothing opens, closes or lapses
    /// by itself, no bid is taken in, and commands answer ClockInDoubt. Empty: all is well.
    std::optional<ClockDoubt> clock_doubt;
    /// The file is being looked at page by page: it can be read, and what is sent waits in the
    /// queue until that is done.
    bool checking = false;
    /// What that found wrong. Intake has stopped until the desk is opened again, and commands
    /// answer DeskDamaged. Empty: nothing.
    std::string damage;
    /// The desk had been written to, and came without its lock file: how it was left is not known,
    /// so not only its pages were looked at, or are, but everything in it.
    bool lock_was_missing = false;
};

/// What waits for a person.
struct Alarms {
    std::int64_t unknown_payouts = 0;
    std::int64_t failed_disbursements = 0;  ///< not replaced yet
    std::int64_t open_cases = 0;
    std::int64_t stuck_holds = 0;
    std::int64_t pending_payouts = 0;
    std::int64_t short_loans = 0;
    std::int64_t waiting_requests = 0;
    std::int64_t halts = 0;  ///< that stand
    std::int64_t over_loans = 0;
    std::int64_t missed_openings = 0;   ///< see LoanSummary::missed_opening
    std::int64_t restored_payouts = 0;  ///< of which nobody has said yet whether they were sent

    bool operator==(const Alarms&) const = default;
};

/// Holds of a loan, open ones or all, by bid.
struct HoldQuery {
    LoanId loan;  ///< zero: every loan
    bool open_only = true;
    BidId beyond;  ///< start after this bid
    int limit = 500;
};

/// Money in suspense, oldest first.
struct CaseQuery {
    bool open_only = true;
    CaseId beyond;  ///< start after this one
    int limit = 500;
};

/// What a placement has to obey, and what the planner proposes. The shortfall is what is free.
struct Placing {
    PlacementTerms terms;
    std::vector<Candidate> candidates;  ///< standing consents, and whoever waits
    std::vector<Plan> plans;            ///< those that land on the mark; none: see `fault`
    std::optional<PlanFault> fault;
    std::vector<std::string> codes;  ///< of the candidates, by their place
};

/// Everything recorded of one bid.
struct BidLife {
    BidRecord bid;
    std::vector<Hold> holds;
    std::optional<Wait> wait;
    std::vector<BidEvent> events;  ///< in order of time
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
    /// The same page with what has become of each bid, all of one instant. A page costs two more
    /// reads over a range of bids, however many bids there are.
    [[nodiscard]] virtual Result<std::vector<BidStanding>> bidStandings(const BidQuery& query) = 0;
    [[nodiscard]] virtual Result<InvestorSummary> investor(InvestorId id) = 0;
    [[nodiscard]] virtual Result<InvestorSummary> findInvestor(std::string_view code) = 0;
    /// By id, after `after`.
    [[nodiscard]] virtual Result<std::vector<InvestorSummary>> investors(InvestorId after,
                                                                         int limit) = 0;
    /// Parses and looks up what a script, a file or the website named. What cannot be named or
    /// represented stays empty and keeps its text, so that submit() records it as a stray. A key
    /// that is no key is InputInvalid: without one a retry could not be told from a new bid.
    [[nodiscard]] virtual Result<BidRequest> resolve(const NamedBid& bid) = 0;

    [[nodiscard]] virtual Result<std::vector<Hold>> holds(const HoldQuery& query) = 0;
    /// Who waits for capacity of this loan, in the order of the queue, after `beyond`.
    [[nodiscard]] virtual Result<std::vector<Wait>> standby(LoanId loan, BidId beyond,
                                                            int limit) = 0;
    [[nodiscard]] virtual Result<BidLife> bidLife(BidId id) = 0;
    /// The bid that a payment or a withdrawal names: by loan, investor and request key, or by its
    /// number as `key` while the others are empty.
    [[nodiscard]] virtual Result<BidId> findBid(std::string_view loan, std::string_view investor,
                                                std::string_view key) = 0;
    [[nodiscard]] virtual Result<std::vector<PaymentCase>> cases(const CaseQuery& query) = 0;
    [[nodiscard]] virtual Result<std::vector<Payout>> payouts(const PayoutQuery& query) = 0;
    [[nodiscard]] virtual Result<Payout> payout(PayoutId id) = 0;
    /// The payout that a bank's file calls so. A bare number is one's own as long as the desk was
    /// never restored; afterwards it may be another desk's. UnknownPayout otherwise.
    [[nodiscard]] virtual Result<PayoutId> findPayout(std::string_view reference) = 0;
    /// Every movement of one investor's money with the balance after each, oldest first, up to his
    /// balance of now.
    [[nodiscard]] virtual Result<std::vector<StatementLine>> statement(InvestorId id) = 0;
    /// At an instant; empty: now. A cancelled loan is explained as it stood just before that; the
    /// report names its instant.
    [[nodiscard]] virtual Result<ShortReport> whyShort(LoanId id,
                                                       std::optional<Timestamp> at = {}) = 0;
    [[nodiscard]] virtual Result<Alarms> alarms() = 0;

    /// Standing consents that stand, by investor, after `after`.
    [[nodiscard]] virtual Result<std::vector<Designation>> designations(InvestorId after,
                                                                        int limit) = 0;
    [[nodiscard]] virtual Result<Placing> placing(LoanId loan) = 0;
    /// What the command would do if it were decided at `now`. One that makes no sense at all, or
    /// whose effect nobody has to see before (RequestInvalid), is an Error; one that would be
    /// refused as things stand is a Preview with a refusal.
    [[nodiscard]] virtual Result<Preview> preview(const Command& command, Timestamp now) = 0;
    /// By number.
    [[nodiscard]] virtual Result<std::vector<ExcessLine>> excess(const ExcessQuery& query) = 0;
    /// The sheet of a loan that has come to an end: full, under review, disbursed, cancelled, over
    /// or reduced; WrongPhase before.
    [[nodiscard]] virtual Result<OutcomeRecord> outcome(LoanId loan) = 0;
    [[nodiscard]] virtual Result<std::vector<Claim>> claims() = 0;
    [[nodiscard]] virtual Result<Rules> rules() = 0;

    /// By login.
    [[nodiscard]] virtual Result<std::vector<StaffMember>> staff() = 0;
    [[nodiscard]] virtual Result<Access> access() = 0;
    [[nodiscard]] virtual Result<StaffWanted> staffWanted() = 0;
    /// Whether the policy of this desk wants a second person for it, below its limits perhaps not.
    [[nodiscard]] virtual Result<bool> needsChecker(Act act) = 0;
    /// The same with the limits under which one person suffices. During set-up, and where nobody
    /// signs in, one suffices for everything.
    [[nodiscard]] virtual Result<ActPolicy> policy(Act act) = 0;
    [[nodiscard]] virtual Result<std::vector<Request>> requests(const RequestQuery& query) = 0;
    [[nodiscard]] virtual Result<Request> request(RequestId id) = 0;
    /// Newest first; those that stand, or all.
    [[nodiscard]] virtual Result<std::vector<Halt>> halts(bool standing_only = true) = 0;
    [[nodiscard]] virtual Result<std::vector<AuditLink>> audit(const AuditQuery& query) = 0;
    /// The signed heads that are known of this desk here, oldest first.
    [[nodiscard]] virtual Result<std::vector<AuditHead>> heads() = 0;

    /// The laws of one loan from its own counters, tally and last fill point: cheap, for every
    /// second.
    [[nodiscard]] virtual Result<std::optional<Violation>> glance(LoanId id) = 0;
    /// Every law from the records; about a second per quarter of a million bids on two processors,
    /// and less than 200 MB for five million of them. The desk may be written meanwhile:
    /// what was recorded until the end is verified, too. Works on a second thread beside the
    /// caller's. `anchors`: signed heads from outside that the audit chain must extend, besides
    /// those kept here.
    [[nodiscard]] virtual Result<VerifyReport> verify(const VerifyProgress& progress = {},
                                                      std::stop_token stop = {},
                                                      std::vector<AuditHead> anchors = {}) = 0;
    /// Only the audit chain: every link, what it vouches for, and the signed heads. Progress counts
    /// links.
    [[nodiscard]] virtual Result<VerifyReport> verifyAudit(const VerifyProgress& progress = {},
                                                           std::stop_token stop = {},
                                                           std::vector<AuditHead> anchors = {}) = 0;
    /// Changes whenever another connection committed; for attached readers that get no notices.
    [[nodiscard]] virtual Result<std::int64_t> version() = 0;
    /// The log as it looks from here: how large it is, and which other processes read just now.
    [[nodiscard]] virtual Result<LogHealth> log() = 0;
};

/// Dropping it ends the notices; its destructor returns when no notice is under way.
class Watch {
public:
    virtual ~Watch() = default;
};

/// One person's seat at the desk. openDesk() gives nobody's, which on a rehearsal desk may do
/// everything and elsewhere only signs in; signIn() gives a seat of one's own. All seats share one
/// core, which closes with the last of them. Every verb is checked against the roles of its seat
/// (acts.h), in the writer's transaction, and goes into the audit trail, refused or not.
class Desk {
public:
    virtual ~Desk() = default;  ///< answers what is queued; the last seat closes the desk

    [[nodiscard]] virtual const DeskInfo& info() const = 0;

    // ---- people: NotSignedIn, Forbidden, SetUpFirst and NeedsChecker may answer any verb ----

    /// Roles as they are now, not as they were at sign-in.
    [[nodiscard]] virtual Seat seat() const = 0;
    /// Takes a good tenth of a second on purpose; never call it on the GUI's thread.
    [[nodiscard]] virtual Result<std::unique_ptr<Desk>> signIn(std::string_view login,
                                                               std::string_view password) = 0;
    /// Says good-bye in the audit trail; the seat may do nothing more.
    virtual void signOut() = 0;
    /// One's own.
    [[nodiscard]] virtual Result<void> changePassword(std::string_view old_password,
                                                      std::string_view new_password) = 0;

    /// What this seat has before it; empty: nothing that others want to know of. Not recorded.
    virtual void lookAt(std::optional<Claimed> what) = 0;
    /// What the other seats of this process have before them.
    [[nodiscard]] virtual std::vector<Look> lookers() const = 0;

    /// Phone and ID number in full, once it is in the audit trail who looked and why.
    [[nodiscard]] virtual Result<PersonalData> reveal(InvestorId investor, std::string reason) = 0;
    /// Writes into the audit trail that something that is recorded was looked at: Act::Export,
    /// Verify, AuditExport, Backup.
    [[nodiscard]] virtual Result<void> noteLook(Act act, std::string object,
                                                std::string reason) = 0;
    /// Signs the end of the audit chain now and keeps it beside the desk and in the user's state
    /// folder.
    [[nodiscard]] virtual Result<AuditHead> signHead() = 0;

    /// Queues a bid. `answered` is called exactly once: on the writer's thread after COMMIT, or at
    /// once on this thread with Kind::Overloaded or Kind::NotTaken.
    virtual void submit(BidRequest bid, Answered answered) = 0;
    /// Queues a bid and waits for its answer.
    [[nodiscard]] virtual BidAnswer bid(BidRequest bid) = 0;

    // ---- commands: what changes the desk, bids apart (commands/command.h) ----
    //
    // They stand in the same queue and return when they are on disk. A known `key` changes nothing
    // and answers what the command made then, so that a retry after ResultUnknown is safe; an empty
    // one is made up. A key used by another command is KeyReused. A command that has a name of its
    // own, as payments and batches have, is known by that instead.

    /// Carries it out now: NeedsChecker when this desk's policy wants a second person. `note`: why,
    /// for the records; some commands need one.
    [[nodiscard]] virtual Result<CommandAnswer> runCommand(Command command, std::string note,
                                                           RequestKey key) = 0;
    /// The same, and answers in the command's own type.
    template <class C>
    [[nodiscard]] Result<typename C::Answer> run(C command, std::string note = {},
                                                 RequestKey key = {});
    /// Asks for a command that may need a second person. When this desk's policy wants none, or its
    /// limits let one person do so much alone today, it is done at once. A payment or a batch that
    /// waits already is answered with its request, whoever asked for it. `reason` is a code of
    /// reasonCodes(); both it and a note are wanted when it waits.
    [[nodiscard]] virtual Result<Asked> ask(Command command, std::string reason, std::string note,
                                            RequestKey key = {}) = 0;

    // run() with the usual fields in a row.

    [[nodiscard]] Result<StaffId> addStaff(NewStaff staff, RequestKey key = {});
    [[nodiscard]] Result<void> changeStaff(StaffId staff, StaffChange change, RequestKey key = {});
    [[nodiscard]] Result<void> approve(RequestId request, std::string seen, std::string note,
                                       RequestKey key = {});
    [[nodiscard]] Result<void> reject(RequestId request, std::string note, RequestKey key = {});
    [[nodiscard]] Result<void> withdrawRequest(RequestId request, RequestKey key = {});
    [[nodiscard]] Result<ImportOutcome> importBids(LoanId loan, std::vector<ImportedBid> bids,
                                                   RequestKey key = {},
                                                   std::vector<NewInvestor> newcomers = {});
    [[nodiscard]] Result<void> designate(InvestorId investor, Money limit, std::string reference,
                                         RequestKey key = {});
    [[nodiscard]] Result<void> claim(Claimed what, ClaimStep step, RequestKey key = {});
    [[nodiscard]] Result<void> setRules(RuleSet rules, RequestKey key = {});
    [[nodiscard]] Result<void> markDay(SpecialDay day, RequestKey key = {});
    [[nodiscard]] Result<HaltId> setHalt(LoanId loan, Stops stops, std::string reason,
                                         RequestKey key = {});
    [[nodiscard]] Result<LoanId> createLoan(NewLoan loan, RequestKey key = {});
    [[nodiscard]] Result<void> scheduleLoan(LoanId loan, Schedule schedule, RequestKey key = {});
    [[nodiscard]] Result<Phase> moveLoan(LoanId loan, LoanMove move, std::string note = {},
                                         RequestKey key = {});
    [[nodiscard]] Result<void> openLoan(LoanId loan, RequestKey key = {});
    [[nodiscard]] Result<std::vector<InvestorId>> addInvestors(std::vector<NewInvestor> investors,
                                                               RequestKey key = {});
    [[nodiscard]] Result<Balance> deposit(InvestorId investor, Money amount, RequestKey key);
    [[nodiscard]] Result<void> setInvestorStatus(InvestorId investor, InvestorStatus status,
                                                 RequestKey key = {});
    [[nodiscard]] Result<NoticeAnswer> notePayment(PaymentNotice notice);
    [[nodiscard]] Result<void> withdrawBid(BidId bid, std::string note, RequestKey key = {});
    [[nodiscard]] Result<void> resolveHold(BidId bid, std::int64_t part, HoldVerdict verdict,
                                           std::string note, RequestKey key = {});
    [[nodiscard]] Result<void> placeCase(CaseId id, std::string note, RequestKey key = {});
    [[nodiscard]] Result<PayoutId> refundCase(CaseId id, std::string note, RequestKey key = {});
    [[nodiscard]] Result<PayoutId> cashOut(InvestorId investor, Money amount, RequestKey key = {});
    [[nodiscard]] Result<Balance> adjust(InvestorId investor, Money by, std::string note,
                                         RequestKey key = {});
    [[nodiscard]] Result<std::int64_t> sendPayouts(RequestKey key);
    [[nodiscard]] Result<void> answerPayout(PayoutId payout, PayoutState answer, std::string note,
                                            RequestKey key = {});
    [[nodiscard]] Result<PayoutId> reissuePayout(PayoutId payout, std::string note,
                                                 RequestKey key = {});
    [[nodiscard]] Result<void> settlePayout(PayoutId payout, bool was_sent, std::string note,
                                            RequestKey key = {});
    [[nodiscard]] Result<void> confirmClock(std::string note, RequestKey key = {});

    [[nodiscard]] virtual Health health() const = 0;
    /// `notice` is called on the writer's thread after commits, however many there were since the
    /// last call: must be short, must not block. It says that there is news, not what: read it.
    [[nodiscard]] virtual std::unique_ptr<Watch> watch(std::function<void()> notice) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<DeskReader>> reader() const = 0;
};

template <class C>
Result<typename C::Answer> Desk::run(C command, std::string note, RequestKey key) {
    auto answer = runCommand(Command(std::move(command)), std::move(note), std::move(key));
    if (!answer) return tl::make_unexpected(std::move(answer.error()));
    if constexpr (std::is_void_v<typename C::Answer>)
        return {};
    else
        return std::get<typename C::Answer>(*std::move(answer));
}

struct NewDesk {
    std::string name;  ///< empty: the file's name
    DeskKind kind = DeskKind::Real;
};

struct DeskOptions {
    std::shared_ptr<const Clock> clock;  ///< empty: the machine's
    std::string actor;  ///< who acts where nobody signs in; empty: the user's login name
    std::string place;  ///< from where, for the audit trail; empty: "process N on HOST"
    /// Where signing keys and signed heads of desks are kept; empty: the user's state folder.
    std::filesystem::path state_folder;
    std::size_t queue_capacity = 65'536;
    std::size_t max_batch = 1'024;
    /// The log is brought into the file whenever it has grown by so many pages of 4 KB.
    int log_pages = 16'000;
    /// How far the wall clock may be ahead of the latest record at opening before it is in doubt;
    /// behind it, a minute is too much.
    std::chrono::seconds clock_tolerance{7 * 24 * 3600};
    /// Bytes. A file of at most so many is looked at page by page before openDesk() returns; a
    /// larger one afterwards (Health::checking), before anything is decided.
    std::uintmax_t check_at_once = 32 << 20;
};

/// Makes a new desk with everything in place, or nothing at all.
[[nodiscard]] Result<void> createDesk(const std::filesystem::path& path, const NewDesk& desk);
/// Opens a desk as its only writer, and looks at every page of its file: DeskDamaged.
[[nodiscard]] Result<std::unique_ptr<Desk>> openDesk(const std::filesystem::path& path,
                                                     DeskOptions options = {});
/// Attaches to a desk that may be owned by another process; never writes. `state_folder` as in
/// DeskOptions.
[[nodiscard]] Result<std::unique_ptr<DeskReader>> attachDesk(
    const std::filesystem::path& path, const std::filesystem::path& state_folder = {});

/// Copies a desk, in use or not, to a new file, verifies the copy, and only then gives it its name.
/// Stopped: Cancelled, and nothing is left behind. Holds the desk's log while it copies, not while
/// it verifies.
[[nodiscard]] Result<VerifyReport> backupDesk(const std::filesystem::path& desk,
                                              const std::filesystem::path& to,
                                              const CopyProgress& progress = {},
                                              const std::stop_token& stop = {});
/// Makes a new desk file from a verified backup; never over an existing file. It bears another name
/// in its audit trail from then on, because what was signed after the backup was made does not
/// belong to it. Stopped: Cancelled, and nothing is left behind.
[[nodiscard]] Result<VerifyReport> restoreDesk(const std::filesystem::path& backup,
                                               const std::filesystem::path& to,
                                               const CopyProgress& progress = {},
                                               const std::stop_token& stop = {});

}  // namespace plimsoll
