#include "service/writer.h"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "store/engine_error.h"
#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kIdle{1'000};
constexpr std::chrono::microseconds kMostPatience{500};

}  // namespace

Writer::Writer(std::unique_ptr<store::WriteStore> store, FairQueue& queue, Pulse& pulse,
               Watchers& watchers, const DeskOptions& options)
    : m_store(std::move(store)),
      m_queue(queue),
      m_pulse(pulse),
      m_watchers(watchers),
      m_max_batch(std::max<std::size_t>(options.max_batch, 1)),
      m_known(*m_store),
      m_clock(options.clock, m_store->lastDecided()),
      m_commands(*m_store, m_known, m_clock, options.actor) {
    readLastNumbers();
    m_thread = std::jthread([this] { work(); });
}

Writer::~Writer() {
    m_queue.close();
    m_thread.join();
}

void Writer::readLastNumbers() {
    m_last_bid = m_store->lastBid();
    m_clock.restart(m_store->lastDecided());
}

void Writer::work() {
    Batch batch;
    while (!m_queue.isFinished()) {
        // Waiting a fraction of a commit for callers to come back costs less than a commit for few.
        const auto patience =
            std::min(std::chrono::duration_cast<std::chrono::microseconds>(m_last_commit / 4),
                     kMostPatience);
        m_queue.take(batch, m_max_batch, m_last_size, patience, kIdle);
        if (m_must_reopen && reopen()) spdlog::info("the desk is open again");
        if (!batch.isEmpty()) process(batch);
    }
}

void Writer::process(Batch& batch) {
    if (m_must_reopen) {
        if (batch.command)
            batch.command->fail({ErrorCode::Stopped, {}});
        else
            answerAll(batch.bids, BidAnswer::Kind::NotTaken);
        return;
    }
    const auto begin = steady_clock::now();
    m_last_size = batch.bids.size();
    if (batch.command)
        processCommand(*batch.command);
    else
        processBids(batch.bids);
    m_last_commit = steady_clock::now() - begin;
}

void Writer::processBids(std::vector<BidWork>& bids) {
    const Timestamp before = m_clock.last();
    m_answers.clear();
    bool is_unknown = false;
    try {
        m_known.trim();
        m_store->begin();
        BidBatch batch(*m_store, m_known, m_clock, m_last_bid);
        for (const BidWork& work : bids) m_answers.push_back(batch.decide(work));
        m_known.save();
        m_store->commit();
    } catch (const store::CommitUnknown& failure) {
        spdlog::error("{}: looking up {} bids", failure.what(), bids.size());
        is_unknown = true;
    } catch (const store::EngineError& failure) {
        spdlog::error("{}: {} bids not taken in", failure.what(), bids.size());
        reopen();
        return answerAll(bids, BidAnswer::Kind::NotTaken);
    }
    if (is_unknown && !findOut(bids, before)) return answerAll(bids, BidAnswer::Kind::Unknown);
    answerAll(bids);
    m_watchers.notify();
}

/// After an unknown COMMIT: false when the desk could not be asked.
bool Writer::findOut(const std::vector<BidWork>& bids, Timestamp before) {
    if (!reopen()) return false;
    try {
        lookUp(bids, before);
        return true;
    } catch (const store::EngineError& failure) {
        spdlog::critical("the desk cannot be asked, intake is stopped: {}", failure.what());
        m_must_reopen = true;
        m_pulse.noteStopped(true);
        return false;
    }
}

/// Finds out, by their keys, which answers of a batch with an unknown COMMIT are on disk.
void Writer::lookUp(const std::vector<BidWork>& bids, Timestamp before) {
    const bool was_committed = m_store->lastDecided() > before;
    for (std::size_t i = 0; i < bids.size(); ++i) {
        BidAnswer& answer = m_answers.at(i);
        // A replay stands when what it repeats is on disk; within a lost batch both are lost.
        if (answer.kind == BidAnswer::Kind::Replayed && answer.decision.id.value <= m_last_bid)
            continue;
        const BidRequest& bid = bids[i].bid;
        if (answer.decision.id && answer.kind == BidAnswer::Kind::Decided) {
            const auto found = m_store->findBid(bid.loan, bid.investor, bid.key.text());
            requireLaw(found.has_value() == was_committed, "half a batch is on disk");
            requireLaw(!found || found->decision == answer.decision,
                       "a bid on disk is not the one decided");
        }
        if (!was_committed) answer = {BidAnswer::Kind::NotTaken, {}};
    }
}

bool Writer::reopen() {
    m_must_reopen = true;
    m_pulse.noteStopped(true);
    m_store->rollback();
    m_known.forget();
    try {
        m_store->reopen();
        readLastNumbers();
    } catch (const store::EngineError& failure) {
        spdlog::critical("the desk cannot be reopened, intake is stopped: {}", failure.what());
        return false;
    }
    m_must_reopen = false;
    m_pulse.noteStopped(false);
    return true;
}

void Writer::answerAll(std::vector<BidWork>& bids, BidAnswer::Kind kind) {
    m_answers.assign(bids.size(), BidAnswer{kind, {}});
    answerAll(bids);
}

void Writer::answerAll(std::vector<BidWork>& bids) {
    m_arrivals.clear();
    for (const BidWork& work : bids) m_arrivals.push_back(work.since);
    const auto decided = static_cast<std::size_t>(
        std::count_if(m_answers.begin(), m_answers.end(),
                      [](const BidAnswer& answer) { return answer.isDecision(); }));
    if (decided > 0) m_pulse.noteBatch(decided, m_clock.last(), m_arrivals);
    for (std::size_t i = 0; i < bids.size(); ++i) bids[i].answered(m_answers[i]);
}

/// True when the command changed something.
bool Writer::runCommand(CommandWork& command) {
    m_store->begin();
    if (!command.run(m_commands)) {
        m_store->rollback();
        m_known.forget();
        return false;
    }
    m_known.save();
    m_store->commit();
    return true;
}

void Writer::processCommand(CommandWork& command) {
    try {
        bool changed = false;
        try {
            changed = runCommand(command);
        } catch (const store::CommitUnknown& failure) {
            spdlog::error("{}: running the command again under its key", failure.what());
            if (!reopen()) return command.fail({ErrorCode::ResultUnknown, failure.error().subject});
            changed = runCommand(command);
        }
        command.answer();
        if (changed) m_watchers.notify();
    } catch (const store::EngineError& failure) {
        spdlog::error("{}: command not carried out", failure.what());
        reopen();
        command.fail(failure.error());
    }
}

}  // namespace plimsoll::service
