#include "ui/worker/aside_runner.h"

namespace plimsoll::ui {

AsideRunner::AsideRunner(QObject* parent) : QObject(parent) {}

AsideRunner::~AsideRunner() {
    dropAndWait();
}

void AsideRunner::run(Job job) {
    m_jobs.push_back(std::move(job));
    if (!m_running) next();
}

void AsideRunner::dropAndWait() {
    m_jobs.clear();
    if (m_thread.joinable()) m_thread.join();
    m_running = false;
}

void AsideRunner::next() {
    m_running = true;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_thread = std::jthread([this, job = std::move(job), number = ++m_number]() mutable {
        job();
        job = {};
        QMetaObject::invokeMethod(this, [this, number] { ended(number); }, Qt::QueuedConnection);
    });
}

void AsideRunner::ended(quint64 number) {
    // Said of a job that was waited for already, while another one runs.
    if (number != m_number) return;
    m_running = false;
    if (!m_jobs.empty()) next();
}

}  // namespace plimsoll::ui
