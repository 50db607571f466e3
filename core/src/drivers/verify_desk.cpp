#include "drivers/verify_desk.h"

#include <atomic>
#include <chrono>
#include <exception>
#include <future>
#include <utility>

#include "audit/store_records.h"
#include "drivers/verifier.h"
#include "store/engine_error.h"

namespace plimsoll::service {
namespace {

constexpr std::chrono::milliseconds kTellEvery{100};

/// Empty for a desk that nobody has opened yet: it has not begun its chain.
std::optional<audit::ChainFinding> checkChainOf(store::ReadStore& store,
                                                std::vector<audit::KnownHead> heads,
                                                const VerifyProgress& progress,
                                                const std::stop_token& stop) {
    const auto info = store.info();
    audit::StoreRecords records(store);
    if (records.lastLink() == 0 && heads.empty() && store.identity().begun.empty())
        return std::nullopt;
    return audit::checkChain(records, audit::ownerOf(info), std::move(heads), progress, stop);
}

void addTo(VerifyReport& report, std::optional<audit::ChainFinding> chain) {
    if (!chain) return;
    report.audit = std::move(chain->report);
    report.cancelled = chain->cancelled;
    report.first_violation = std::move(chain->violation);
}

/// What the other thread found.
struct Beside {
    std::string file;  ///< the engine's complaint
    std::optional<audit::ChainFinding> chain;
    std::exception_ptr failure;  ///< of the chain's check
};

class DeskVerifier {
public:
    DeskVerifier(store::ReadStore& store, const OpenReader& open_reader,
                 const VerifyProgress& progress, std::stop_token stop)
        : m_store(store),
          m_open_reader(open_reader),
          m_progress(progress),
          m_stop(std::move(stop)),
          m_pass_on(m_stop, [this] { stopAll(); }) {}

    VerifyReport run(std::vector<audit::KnownHead> heads);

private:
    Beside checkBeside(std::vector<audit::KnownHead> heads);
    VerifyReport replay();
    void tell();
    void stopAll() {
        m_stop_replay.request_stop();
        m_stop_chain.request_stop();
    }

    store::ReadStore& m_store;
    const OpenReader& m_open_reader;
    const VerifyProgress& m_progress;
    std::stop_token m_stop;
    std::stop_source m_stop_replay;
    std::stop_source m_stop_chain;
    std::int64_t m_bids = 0;  ///< replayed
    std::int64_t m_all_bids = 0;
    std::atomic<std::int64_t> m_links = 0;  ///< checked
    std::atomic<std::int64_t> m_all_links = 0;
    std::exception_ptr m_failure;                         ///< of the replay
    std::stop_callback<std::function<void()>> m_pass_on;  ///< last: it may be called at once
};

/// A bid is done when it is replayed and its link is checked; each of both is half of it.
void DeskVerifier::tell() {
    if (!m_progress) return;
    __extension__ using Wide = __int128;
    const auto all_links = m_all_links.load();
    const auto links = std::min(m_links.load(), all_links);
    const auto vouched =
        all_links > 0 ? static_cast<std::int64_t>(Wide{m_all_bids} * links / all_links) : 0;
    m_progress((m_bids + vouched) / 2, m_all_bids);
}

Beside DeskVerifier::checkBeside(std::vector<audit::KnownHead> heads) {
    Beside found;
    const auto store = m_open_reader();
    try {
        found.file = store->checkFile(m_stop);
    } catch (const store::EngineError& failure) {
        if (failure.error().code != ErrorCode::DeskDamaged) throw;
        found.file = failure.error().subject;
    }
    // Nothing else counts then.
    if (!found.file.empty()) stopAll();
    if (m_stop_chain.stop_requested()) return found;
    try {
        const auto progress = [this](std::int64_t done, std::int64_t all) {
            m_all_links = all;
            m_links = done;
        };
        found.chain = checkChainOf(*store, std::move(heads), progress, m_stop_chain.get_token());
    } catch (const store::EngineError&) {
        found.failure = std::current_exception();
    }
    return found;
}

VerifyReport DeskVerifier::replay() {
    const auto progress = [this](std::int64_t done, std::int64_t all) {
        m_bids = done;
        m_all_bids = all;
        tell();
    };
    try {
        return verifyRecords(m_store, progress, m_stop_replay.get_token());
    } catch (const store::EngineError&) {
        m_failure = std::current_exception();
        return {};
    }
}

VerifyReport DeskVerifier::run(std::vector<audit::KnownHead> heads) {
    auto beside = std::async(std::launch::async, [this, known = std::move(heads)]() mutable {
        return checkBeside(std::move(known));
    });
    auto report = replay();
    if (m_failure || !report.holds()) m_stop_chain.request_stop();
    while (beside.wait_for(kTellEvery) != std::future_status::ready) tell();
    auto found = beside.get();
    if (!found.file.empty()) {
        report = {};
        report.first_violation = {Law::Records, "file", "a sound file", std::move(found.file)};
        return report;
    }
    if (m_failure) std::rethrow_exception(m_failure);
    if (report.holds() && found.failure) std::rethrow_exception(found.failure);
    if (report.holds()) addTo(report, std::move(found.chain));
    if (m_stop.stop_requested() && !report.first_violation) report.cancelled = true;
    if (m_progress && report.holds()) m_progress(m_all_bids, m_all_bids);
    return report;
}

}  // namespace

VerifyReport verifyDesk(store::ReadStore& store, const OpenReader& open_reader,
                        std::vector<audit::KnownHead> heads, const VerifyProgress& progress,
                        const std::stop_token& stop) {
    return DeskVerifier(store, open_reader, progress, stop).run(std::move(heads));
}

VerifyReport verifyChain(store::ReadStore& store, std::vector<audit::KnownHead> heads,
                         const VerifyProgress& progress, const std::stop_token& stop) {
    VerifyReport report;
    addTo(report, checkChainOf(store, std::move(heads), progress, stop));
    return report;
}

}  // namespace plimsoll::service
