#pragma once
// The GUI thread's handle on the worker: orders go in without waiting, the worker's signals come
// out. Lives on the GUI thread. Destroying it cancels running work and closes the desk.

#include <QObject>
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
    void look(const Interest& interest);
    void readBids(const BidPageOrder& order);
    void findLoan(const QString& code);
    void startDrill(const DrillPlan& plan);
    void cancelDrill();
    void startVerify();
    void cancelVerify();

    /// For connecting to its signals, nothing else.
    [[nodiscard]] const DeskWorker* feed() const { return m_worker; }

signals:
    /// A snapshot of the desk that is open now; delivered counts are kept behind it.
    void snapshot(const plimsoll::ui::SnapshotPtr& snapshot);

private:
    template <class Order>
    void order(Order what);
    void deliver(const SnapshotPtr& snapshot);

    QThread m_thread;
    DeskWorker* m_worker = nullptr;  ///< lives on m_thread, deleted when it finishes
};

}  // namespace plimsoll::ui
