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

/// What the clock does by itself; nobody waits for its answer.
class TimerWork final : public CommandWork {
public:
    explicit TimerWork(const Agenda::Item& item) : m_item(item) {}

    bool run(Commands& commands) override {
        switch (m_item.kind) {
            case Agenda::Item::Kind::Lapse:
                return commands.payments.lapse(m_item.bid, m_item.part).has_value();
            case Agenda::Item::Kind::Open:
                return commands.loans.onTime(m_item.loan, LoanMove::Open).has_value();
            case Agenda::Item::Kind::Close:
                return commands.loans.onTime(m_item.loan, LoanMove::Close).has_value();
        }
        return false;
    }
    [[nodiscard]] bool isLight() const override { return true; }
    void answer() override {}
    /// Reopening has read from the records what is still to come.
    void fail(const Error& /*error*/) override {}

private:
    Agenda::Item m_item;
};

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
      m_agenda(options.clock),
      m_scene{*m_store, m_known, m_clock, m_agenda, options.actor},
      m_commands(m_scene) {
    readLastNumbers();
    m_agenda.restart(m_store->life());
    m_agenda.doubt(m_clock.last(), options.clock_tolerance);
    m_pulse.noteClockDoubt(m_agenda.clockDoubt());
    // Before anybody else can: what was due while nobody had the desk open.
    queueTimers(options.queue_capacity);
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

void Writer::queueTimers(std::size_t most) {
    for (const auto& item : m_agenda.takeDue(most)) {
        std::unique_ptr<CommandWork> work = std::make_unique<TimerWork>(item);
        if (m_queue.push(work) != FairQueue::Push::Taken) m_agenda.again(item);
    }
}

void Writer::work() {
    Batch batch;
    while (!m_queue.isFinished()) {
        // Waiting a fraction of a commit for callers to come back costs less than a commit for few.
        const auto patience =
            std::min(std::chrono::duration_cast<std::chrono::microseconds>(m_last_commit / 4),
                     kMostPatience);
        queueTimers(m_max_batch);
        m_queue.take(batch, m_max_batch, m_last_size, patience, m_agenda.nap(kIdle));
        if (m_must_reopen && reopen()) spdlog::info("the desk is open again");
        if (!batch.isEmpty()) process(batch);
    }
}

void Writer::process(Batch& batch) {
    if (m_must_reopen) {
        const Error stopped{ErrorCode::Stopped, {}};
        if (batch.command) return batch.command->fail(stopped);
        return failAll(batch.works, BidAnswer::Kind::NotTaken, stopped);
    }
    const auto begin = steady_clock::now();
    m_last_size = batch.works.size();
    if (batch.command)
        processAlone(*batch.command);
    else
        processTogether(batch.works);
    m_last_commit = steady_clock::now() - begin;
}

void Writer::decideTogether(std::vector<Work>& works) {
    m_answers.clear();
    m_known.trim();
    m_store->begin();
    BidBatch batch(m_scene, m_last_bid);
    for (Work& work : works) {
        if (auto* const bid = std::get_if<BidWork>(&work)) {
            m_answers.push_back(batch.decide(*bid));
        } else {
            // Refused or not: a light command that is refused has written nothing.
            (void)std::get<std::unique_ptr<CommandWork>>(work)->run(m_commands);
            m_answers.emplace_back();
        }
    }
    m_known.save();
    m_store->commit();
}

void Writer::processTogether(std::vector<Work>& works) {
    const Timestamp before = m_clock.last();
    bool is_unknown = false;
    try {
        decideTogether(works);
    } catch (const store::CommitUnknown& failure) {
        spdlog::error("{}: looking up {} arrivals", failure.what(), works.size());
        is_unknown = true;
    } catch (const store::EngineError& failure) {
        spdlog::error("{}: {} arrivals not taken in", failure.what(), works.size());
        reopen();
        return failAll(works, BidAnswer::Kind::NotTaken, failure.error());
    }
    if (is_unknown && !findOut(works, before))
        return failAll(works, BidAnswer::Kind::Unknown, {ErrorCode::ResultUnknown, {}});
    answerAll(works);
    m_watchers.notify();
}

/// After an unknown COMMIT: false when the desk could not be asked.
bool Writer::findOut(std::vector<Work>& works, Timestamp before) {
    if (!reopen()) return false;
    try {
        lookUp(works, before);
        return true;
    } catch (const store::EngineError& failure) {
        spdlog::critical("the desk cannot be asked, intake is stopped: {}", failure.what());
        m_must_reopen = true;
        m_pulse.noteStopped(true);
        return false;
    }
}

/// Finds out, by their keys, which answers of a batch with an unknown COMMIT are on disk.
void Writer::lookUp(std::vector<Work>& works, Timestamp before) {
    const bool was_committed = m_store->lastDecided() > before;
    for (std::size_t i = 0; i < works.size(); ++i) {
        auto* const work = std::get_if<BidWork>(&works[i]);
        if (work == nullptr) {
            if (!was_committed)
                std::get<std::unique_ptr<CommandWork>>(works[i])->fail(
                    {ErrorCode::StorageFailed, "COMMIT"});
            continue;
        }
        BidAnswer& answer = m_answers.at(i);
        // A replay stands when what it repeats is on disk; within a lost batch both are lost.
        if (answer.kind == BidAnswer::Kind::Replayed && answer.decision.id.value <= m_last_bid)
            continue;
        const BidRequest& bid = work->bid;
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
        m_agenda.restart(m_store->life());
    } catch (const store::EngineError& failure) {
        spdlog::critical("the desk cannot be reopened, intake is stopped: {}", failure.what());
        return false;
    }
    m_must_reopen = false;
    m_pulse.noteStopped(false);
    return true;
}

void Writer::failAll(std::vector<Work>& works, BidAnswer::Kind kind, const Error& error) {
    for (Work& work : works) {
        if (auto* const bid = std::get_if<BidWork>(&work))
            bid->answered({kind, {}});
        else
            std::get<std::unique_ptr<CommandWork>>(work)->fail(error);
    }
}

void Writer::answerAll(std::vector<Work>& works) {
    m_arrivals.clear();
    std::size_t decided = 0;
    for (std::size_t i = 0; i < works.size(); ++i) {
        const auto* const bid = std::get_if<BidWork>(&works[i]);
        if (bid == nullptr) continue;
        m_arrivals.push_back(bid->since);
        if (m_answers[i].isDecision()) ++decided;
    }
    if (decided > 0) m_pulse.noteBatch(decided, m_clock.last(), m_arrivals);
    for (std::size_t i = 0; i < works.size(); ++i) {
        if (auto* const bid = std::get_if<BidWork>(&works[i]))
            bid->answered(m_answers[i]);
        else
            std::get<std::unique_ptr<CommandWork>>(works[i])->answer();
    }
}

/// True when the command changed something.
bool Writer::runAlone(CommandWork& command) {
    m_store->begin();
    if (!command.run(m_commands)) {
        m_store->rollback();
        m_known.forget();
        return false;
    }
    m_known.save();
    m_store->commit();
    if (command.confirmsClock()) {
        m_agenda.trust();
        m_pulse.noteClockDoubt({});
    }
    return true;
}

void Writer::processAlone(CommandWork& command) {
    try {
        bool changed = false;
        try {
            changed = runAlone(command);
        } catch (const store::CommitUnknown& failure) {
            spdlog::error("{}: running the command again under its key", failure.what());
            if (!reopen()) return command.fail({ErrorCode::ResultUnknown, failure.error().subject});
            changed = runAlone(command);
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
