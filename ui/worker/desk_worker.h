#pragma once
// Owns the desk and its reader on the worker's thread; the GUI thread never calls the core.
// Every member except delivered() is called on the worker's thread (DeskSession sees to that);
// signals are received through queued connections. Engine failures come as feedFailed().
//
// Refreshing: the core's notice sets a flag and posts once; the worker then reads at most fifteen
// times a second, only what the screen shows, and not while the screen still has two snapshots to
// draw. A read costs the same however many bids there are. Lists and reports of money, which may
// be long, are read at most once a second.
//
// Two seats: nobody's, which opens the desk and may look, and the one of whoever has signed in,
// which everything is done through. On a rehearsal desk there is only nobody's, and it does
// everything.

#include <atomic>
#include <functional>
#include <memory>
#include <unordered_map>

#include <QObject>
#include <QTimer>

#include "ui/worker/aside_runner.h"
#include "ui/worker/drill_runner.h"
#include "ui/worker/rate_meter.h"
#include "ui/worker/values.h"
#include "ui/worker/verify_runner.h"

namespace plimsoll::ui {

class DeskWorker final : public QObject {
    Q_OBJECT

public:
    explicit DeskWorker(QObject* parent = nullptr);
    ~DeskWorker() override;

    /// Opens a desk for writing, or attaches read-only when somebody else writes it.
    void open(const QString& path);
    /// Makes a desk (and furnishes a demonstration), then opens it.
    void create(const NewDeskOrder& order);
    void close();
    void look(const Interest& interest);
    void readBids(const BidPageOrder& order);
    /// The desk for one command; an error when it is another opening's or only looked at. Whoever
    /// commands calls lookAgain() afterwards.
    [[nodiscard]] Result<Desk*> deskFor(std::uint64_t opening);
    [[nodiscard]] Result<DeskReader*> readerFor(std::uint64_t opening);
    void lookAgain();
    /// The same for what takes long: runs on a thread of its own, which keeps the desk that long.
    [[nodiscard]] Result<std::shared_ptr<Desk>> sharedDeskFor(std::uint64_t opening);
    void runAside(AsideRunner::Job job) { m_aside.run(std::move(job)); }
    /// signedIn() or signInRefused() follows; who sat there before is signed out then.
    void signIn(const QString& login, const QString& password);
    void signOut();
    void startDrill(const DrillPlan& plan);
    void cancelDrill();
    /// LongWork::VerifyAll or VerifyAudit; one long work at a time.
    void startVerify(LongWork work);
    void writeEvidence(const EvidenceOrder& order);
    void cancelVerify();

    /// The screen has taken a snapshot. Any thread.
    void delivered();

signals:
    void deskOpened(const plimsoll::ui::DeskView& desk);
    void deskClosed();
    void openFailed(const QString& path, const plimsoll::Error& error);
    void snapshotRead(const plimsoll::ui::SnapshotPtr& snapshot);
    void bidsRead(const plimsoll::ui::BidPage& page);
    void feedFailed(const plimsoll::Error& error);
    /// Somebody else sits there, or may do other things than before, or the desk began to work.
    void seatChanged(const plimsoll::ui::DeskView& desk);
    /// After seatChanged(); the same person again, too.
    void signedIn(const plimsoll::ui::DeskView& desk);
    void signInRefused(const plimsoll::Error& error);
    void drillStarted(const plimsoll::DrillPlan& plan);
    void drillRefused(const plimsoll::Error& error);
    void drillProgressed(const plimsoll::RehearsalProgress& progress);
    void drillFinished(const plimsoll::ui::DrillOutcome& outcome);
    void verifyStarted(plimsoll::ui::LongWork work);
    void verifyProgressed(qint64 done, qint64 all);
    void verifyFinished(const plimsoll::ui::VerifyOutcome& outcome);

private:
    /// What a sign-in found out, on its way back from its thread.
    struct Signing {
        std::shared_ptr<Desk> seat;
        std::optional<Error> error;
    };
    [[nodiscard]] Result<void> take(std::shared_ptr<Desk> desk);
    [[nodiscard]] Result<void> attach(const QString& path, const QString& owner);
    void begin(DeskView desk);
    void watchDesk();
    void seated(const std::shared_ptr<Signing>& signing);
    /// Whoever sits there leaves; a drill of his goes on.
    void leaveSeat();
    /// Roles may change while one sits there, and set-up ends.
    [[nodiscard]] Result<void> followSeat();
    [[nodiscard]] std::shared_ptr<Desk> sitting() const { return m_seat ? m_seat : m_desk; }
    void pollVersion();
    void newsArrived();
    void secondPassed();
    void refresh();
    [[nodiscard]] Result<void> readBoard(Snapshot& snapshot);
    [[nodiscard]] Result<void> readLoan(Snapshot& snapshot);
    [[nodiscard]] Result<void> readLaw(Snapshot& snapshot);
    void startLong(LongWork kind, VerifyRunner::Work work);
    [[nodiscard]] Result<void> readSlowly(Snapshot& snapshot);
    [[nodiscard]] LoanRow rowOf(const LoanSummary& loan, const Snapshot& snapshot);
    void reportFeed(const Result<void>& read);

    std::shared_ptr<Desk> m_desk;  ///< nobody's seat; empty when attached read-only
    std::shared_ptr<Desk> m_seat;  ///< of whoever has signed in
    std::shared_ptr<Signing> m_signing;
    std::unique_ptr<DeskReader> m_reader;
    std::unique_ptr<Watch> m_watch;
    DeskView m_view;
    Interest m_interest;
    RateMeter m_rates;
    DrillRunner m_drill;
    VerifyRunner m_verify;
    AsideRunner m_aside;

    std::int64_t m_last_point = 0;
    bool m_restart = true;
    bool m_law_due = false;
    bool m_money_due = false;
    std::uint64_t m_openings = 0;
    std::unordered_map<LoanId, std::int64_t> m_waiting;  ///< standby bids, of loans that sell
    bool m_feed_failed = false;
    std::int64_t m_seen_version = -1;
    std::atomic<bool> m_news = false;
    std::atomic<int> m_undelivered = 0;
    SteadyTime m_last_refresh;
    QTimer m_soon;
    QTimer m_second;
    QTimer m_poll;
};

}  // namespace plimsoll::ui
