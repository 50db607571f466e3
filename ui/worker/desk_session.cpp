#include "ui/worker/desk_session.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

DeskSession::DeskSession(QObject* parent) : QObject(parent), m_worker(new DeskWorker) {
    m_thread.setObjectName(u"desk-worker"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &DeskWorker::snapshotRead, this, &DeskSession::deliver);
    connect(m_worker, &DeskWorker::deskOpened, this,
            [this](const DeskView& desk) { m_opening = desk.opening; });
    m_thread.start();
}

DeskSession::~DeskSession() {
    m_thread.quit();
    m_thread.wait();
}

template <class Order>
void DeskSession::order(Order what) {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, what = std::move(what)] { what(*worker); },
        Qt::QueuedConnection);
}

void DeskSession::orderWorker(std::function<void(DeskWorker&)> what) {
    order(std::move(what));
}

void DeskSession::open(const QString& path) {
    order([path](DeskWorker& worker) { worker.open(path); });
}

void DeskSession::create(const NewDeskOrder& what) {
    order([what](DeskWorker& worker) { worker.create(what); });
}

void DeskSession::close() {
    order([](DeskWorker& worker) { worker.close(); });
}

void DeskSession::signIn(const QString& login, const QString& password) {
    order([login, password](DeskWorker& worker) { worker.signIn(login, password); });
}

void DeskSession::signOut() {
    order([](DeskWorker& worker) { worker.signOut(); });
}

void DeskSession::look(const Interest& interest) {
    order([interest](DeskWorker& worker) { worker.look(interest); });
}

void DeskSession::readBids(const BidPageOrder& what) {
    order([what](DeskWorker& worker) { worker.readBids(what); });
}

void DeskSession::startDrill(const DrillPlan& plan) {
    order([plan](DeskWorker& worker) { worker.startDrill(plan); });
}

void DeskSession::cancelDrill() {
    order([](DeskWorker& worker) { worker.cancelDrill(); });
}

void DeskSession::startVerify(LongWork work) {
    order([work](DeskWorker& worker) { worker.startVerify(work); });
}

void DeskSession::writeEvidence(const EvidenceOrder& what) {
    order([what](DeskWorker& worker) { worker.writeEvidence(what); });
}

void DeskSession::cancelVerify() {
    order([](DeskWorker& worker) { worker.cancelVerify(); });
}

void DeskSession::deliver(const SnapshotPtr& news) {
    emit snapshot(news);
    // Counted after it was drawn into the widgets: a slow screen slows the reading down.
    m_worker->delivered();
}

}  // namespace plimsoll::ui
