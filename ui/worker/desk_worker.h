#pragma once
// Owns the desk and its reader on the worker's thread; the GUI thread never calls the core.
// Every member except delivered() is called on the worker's thread (DeskSession sees to that);
// signals are received through queued connections. Engine failures come as feedFailed().
//
// Refreshing: the core's notice sets a flag and posts once; the worker then reads at most fifteen
// times a second, only what the screen shows, and not while the screen still has two snapshots to
// draw. A read costs the same however many bids there are. Lists and reports of money, which may
// be long, are read at most once a second.

#include <atomic>
#include <functional>
#include <memory>
#include <unordered_map>

#include <QObject>
#include <QTimer>

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
    void startDrill(const DrillPlan& plan);
    void cancelDrill();
    void startVerify();
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
    void drillStarted(const plimsoll::DrillPlan& plan);
    void drillRefused(const plimsoll::Error& error);
    void drillProgressed(const plimsoll::RehearsalProgress& progress);
    void drillFinished(const plimsoll::ui::DrillOutcome& outcome);
    void verifyStarted();
    void verifyProgressed(qint64 done, qint64 all);
    void verifyFinished(const plimsoll::ui::VerifyOutcome& outcome);

private:
    [[nodiscard]] Result<void> take(std::shared_ptr<Desk> desk);
    [[nodiscard]] Result<void> attach(const QString& path, const QString& owner);
    void begin(DeskView desk);
    void watchDesk();
    void pollVersion();
    void newsArrived();
    void secondPassed();
    void refresh();
    [[nodiscard]] Result<void> readBoard(Snapshot& snapshot);
    [[nodiscard]] Result<void> readLoan(Snapshot& snapshot);
    [[nodiscard]] Result<void> readLaw(Snapshot& snapshot);
    [[nodiscard]] Result<void> readSlowly(Snapshot& snapshot);
    [[nodiscard]] LoanRow rowOf(const LoanSummary& loan, const Snapshot& snapshot);
    void reportFeed(const Result<void>& read);

    std::shared_ptr<Desk> m_desk;  ///< empty when attached read-only
    std::unique_ptr<DeskReader> m_reader;
    std::unique_ptr<Watch> m_watch;
    DeskView m_view;
    Interest m_interest;
    RateMeter m_rates;
    DrillRunner m_drill;
    VerifyRunner m_verify;

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
