#pragma once
// The GUI thread's handle on the worker: orders go in without waiting, the worker's signals come
// out. Lives on the GUI thread. Destroying it cancels running work and closes the desk.

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

#include <QObject>
#include <QPointer>
#include <QThread>

#include "ui/worker/desk_worker.h"

namespace plimsoll::ui {

class DeskSession final : public QObject {
    Q_OBJECT

public:
    explicit DeskSession(QObject* parent = nullptr);
    ~DeskSession() override;

    void open(const QString& path);
    void create(const NewDeskOrder& order);
    void close();
    /// DeskWorker::signedIn() or signInRefused() follows.
    void signIn(const QString& login, const QString& password);
    void signOut();
    void look(const Interest& interest);
    void readBids(const BidPageOrder& order);
    void startDrill(const DrillPlan& plan);
    void cancelDrill();
    void startVerify(LongWork work);
    void writeEvidence(const EvidenceOrder& order);
    void cancelVerify();

    /// Runs one command of the desk on the worker's thread and hands its Result to `then` on this
    /// one, unless `context` is gone by then:
    ///   session.command(this, [loan](Desk& desk) { return desk.openLoan(loan); },
    ///                   [this](const Result<void>& done) { … });
    /// What was asked of one desk is never done to another: opening one in between is Cancelled.
    template <class Run, class Then>
    void command(QObject* context, Run run, Then then);
    /// The same for what takes long on purpose (passwords): on a thread beside the worker's.
    template <class Run, class Then>
    void commandAside(QObject* context, Run run, Then then);
    /// The same for one question to the reader.
    template <class Ask, class Then>
    void ask(QObject* context, Ask question, Then then);

    /// For connecting to its signals, nothing else.
    [[nodiscard]] const DeskWorker* feed() const { return m_worker; }

signals:
    /// A snapshot of the desk that is open now; delivered counts are kept behind it.
    void snapshot(const plimsoll::ui::SnapshotPtr& snapshot);

private:
    template <class Order>
    void order(Order what);
    void orderWorker(std::function<void(DeskWorker&)> what);
    template <class Answer, class Then>
    [[nodiscard]] auto backTo(QObject* context, Then then);
    void deliver(const SnapshotPtr& snapshot);

    QThread m_thread;
    DeskWorker* m_worker = nullptr;  ///< lives on m_thread, deleted when it finishes
    std::uint64_t m_opening = 0;     ///< of the desk that this thread knows of
};

template <class Answer, class Then>
auto DeskSession::backTo(QObject* context, Then then) {
    return [this, context = QPointer<QObject>(context), then = std::move(then)](Answer answer) {
        QMetaObject::invokeMethod(
            this,
            [context, then, answer = std::move(answer)] {
                if (context) then(answer);
            },
            Qt::QueuedConnection);
    };
}

template <class Run, class Then>
void DeskSession::command(QObject* context, Run run, Then then) {
    using Answer = std::invoke_result_t<Run, Desk&>;
    orderWorker([run = std::move(run), tell = backTo<Answer>(context, std::move(then)),
                 opening = m_opening](DeskWorker& worker) {
        auto desk = worker.deskFor(opening);
        tell(desk ? run(**desk) : Answer(tl::make_unexpected(desk.error())));
        if (desk) worker.lookAgain();
    });
}

template <class Run, class Then>
void DeskSession::commandAside(QObject* context, Run run, Then then) {
    using Answer = std::invoke_result_t<Run, Desk&>;
    orderWorker([run = std::move(run), tell = backTo<Answer>(context, std::move(then)),
                 opening = m_opening](DeskWorker& worker) {
        auto desk = worker.sharedDeskFor(opening);
        if (!desk) {
            tell(Answer(tl::make_unexpected(desk.error())));
            return;
        }
        worker.runAside([desk = std::move(*desk), run, tell, &worker] {
            tell(run(*desk));
            QMetaObject::invokeMethod(&worker, &DeskWorker::lookAgain, Qt::QueuedConnection);
        });
    });
}

template <class Ask, class Then>
void DeskSession::ask(QObject* context, Ask question, Then then) {
    using Answer = std::invoke_result_t<Ask, DeskReader&>;
    orderWorker([question = std::move(question), tell = backTo<Answer>(context, std::move(then)),
                 opening = m_opening](DeskWorker& worker) {
        auto reader = worker.readerFor(opening);
        tell(reader ? question(**reader) : Answer(tl::make_unexpected(reader.error())));
    });
}

}  // namespace plimsoll::ui
