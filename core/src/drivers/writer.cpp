#include "drivers/writer.h"

#include <algorithm>
#include <string>

#include "drivers/guarded.h"
#include "store/engine_error.h"
#include "values/law_broken.h"
#include "values/log_text.h"

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
        if (!commands.admit({.act = Act::Timer})) return false;
        switch (m_item.kind) {
            case Agenda::Item::Kind::Lapse:
                return commands.payments.lapse(m_item.bid, m_item.part).has_value();
            case Agenda::Item::Kind::Open:
                return commands.loans.onTime(m_item.loan, LoanMove::Open, m_item.planned)
                    .has_value();
            case Agenda::Item::Kind::Close:
                return commands.loans.onTime(m_item.loan, LoanMove::Close, m_item.planned)
                    .has_value();
            case Agenda::Item::Kind::Expire:
                return commands.requests.expire(m_item.request).has_value();
        }
        return false;
    }
    /// What did not apply any more left nothing.
    void trace(Commands& commands) override {
        if (commands.wrote()) commands.trace({.act = Act::Timer}, "done");
    }
    void traceFailed(Commands& /*commands*/, const Error& /*error*/) override {}
    [[nodiscard]] bool isLight() const override { return true; }
    void answer() override {}
    /// Reopening has read from the records what is still to come.
    void fail(const Error& /*error*/) override {}

private:
    Agenda::Item m_item;
};

}  // namespace

Writer::Writer(WriterParts parts, FairQueue& queue, Pulse& pulse, Watchers& watchers, Seats& seats,
               const DeskOptions& options)
    : m_store(std::move(parts.store)),
      m_signer(std::move(parts.signer)),
      m_kind(parts.kind),
      m_queue(queue),
      m_pulse(pulse),
      m_watchers(watchers),
      m_seats(seats),
      m_max_batch(std::max<std::size_t>(options.max_batch, 1)),
      m_known(*m_store),
      m_clock(parts.clock),
      m_agenda(parts.clock),
      m_people(parts.kind),
      m_trail(*m_store, m_known, options.place),
      m_scene{.store = *m_store,
              .known = m_known,
              .clock = m_clock,
              .agenda = m_agenda,
              .people = m_people,
              .actor = options.actor,
              .desk = {},
              .trail = &m_trail,
              .desk_clock = parts.clock.get()},
      m_commands(m_scene),
      m_check(std::move(parts.file)) {
    readLastNumbers();
    // Before anything is written: no record bears a time that is in doubt.
    const bool is_new = !m_agenda.clockDoubt();
    if (is_new) m_agenda.doubt(m_clock.clockAt(m_clock.last()), options.clock_tolerance);
    if (m_agenda.clockDoubt()) m_clock.hold();
    beginChain(parts.first);
    if (is_new && m_agenda.clockDoubt()) recordDoubt();
    m_agenda.restart(*m_store);
    m_pulse.noteClockDoubt(m_agenda.clockDoubt());
    // Before anybody else can: what was due while nobody had the desk open.
    queueTimers(options.queue_capacity);
    m_pulse.noteChecking(m_check.isRunning());
    if (parts.lock_was_missing) m_pulse.noteLockWasMissing();
    m_thread = std::jthread([this] { work(); });
}

Writer::~Writer() {
    m_queue.close();
    m_check.cancel();
    m_thread.join();
}

void Writer::readLastNumbers() {
    m_scene.last_bid = m_store->lastBid();
    m_scene.desk = m_store->people().identity().uid;
    readClock();
    m_people.restart(m_store->people());
    m_trail.restart();
    m_seats.refresh(m_people);
}

/// A doubt stands until somebody answers it, however often the desk is opened meanwhile, and so
/// does what was confirmed.
void Writer::readClock() {
    auto& life = m_store->life();
    TimeBase base;
    const auto confirmed = life.lastClockConfirmation();
    if (confirmed && confirmed->schedule.opens)
        base = {*confirmed->schedule.opens, confirmed->decided};
    m_clock.restart(m_store->lastDecided(), base);
    m_agenda.trust();
    const auto last = life.lastClockCommand();
    const bool is_open = last && last->verb == store::Verb::ClockDoubted;
    if (!is_open || !last->schedule.opens || !last->schedule.closes) return;
    m_agenda.doubtStill({*last->schedule.opens, *last->schedule.closes});
    m_clock.hold();
}

/// Of a new desk, and of one that was made before there were chains.
void Writer::beginChain(const AuditLink& first) {
    if (!m_trail.isEmpty()) return;
    auto identity = m_store->people().identity();
    m_store->begin();
    m_store->people().insertLink(first);
    identity.begun = identity.uid;
    m_store->people().saveIdentity(identity);
    commit();
    m_trail.restart();
}

void Writer::recordDoubt() {
    m_store->begin();
    m_trail.beginAct();
    m_commands.doubtClock(*m_agenda.clockDoubt());
    m_commands.trace({.act = Act::Timer, .about = {.words = "clock"}}, "done");
    commit();
}

void Writer::commit() {
    m_store->commit();
    m_trail.commit();
    m_pulse.noteLog(m_store->isLogHeld(), m_clock.last());
}

/// Makes the key when there is none yet, and says in the trail which one it is.
Result<AuditHead> Writer::signHead() {
    return guarded([this] {
        auto identity = m_store->people().identity();
        if (!m_signer.isReady() && m_signer.prepare(identity)) {
            m_store->begin();
            m_trail.closeOwn(Act::HeadSigned, {.object = "key " + identity.public_key},
                             m_clock.next());
            m_store->people().saveIdentity(identity);
            commit();
        }
        return m_signer.sign(m_trail.head(), m_clock.last());
    });
}

/// A rehearsal proves nothing to anybody, so nothing of it is kept.
void Writer::signMilestone() {
    if (!m_known.takeMilestone() || m_kind == DeskKind::Rehearsal) return;
    if (const auto signed_head = signHead(); !signed_head)
        logError("the audit chain's end was not signed: " +
                 std::string(codeOf(signed_head.error().code)) + ' ' + signed_head.error().subject);
}

void Writer::queueTimers(std::size_t most) {
    for (const auto& item : m_agenda.takeDue(most)) {
        std::unique_ptr<CommandWork> work = std::make_unique<TimerWork>(item);
        if (m_queue.push(work) != FairQueue::Push::Taken) m_agenda.again(item);
    }
}

/// Of a desk whose file is not sound nothing is decided any more; it can still be read.
void Writer::refuseAll(const Error& error) {
    m_pulse.noteUnsound(error);
    if (error.code != ErrorCode::Stopped)
        logCritical("the desk's file is not sound, intake is stopped: " + error.subject);
    for (Batch batch; !m_queue.isFinished();) {
        m_queue.take(batch, m_max_batch, 0, {}, kIdle);
        if (batch.command) batch.command->fail(error);
        failAll(batch.works, BidAnswer::Kind::NotTaken, error);
    }
}

void Writer::work() {
    if (const auto sound = m_check.wait(); !sound) return refuseAll(sound.error());
    m_pulse.noteChecking(false);
    Batch batch;
    while (!m_queue.isFinished()) {
        // Waiting a fraction of a commit for callers to come back costs less than a commit for few.
        const auto patience =
            std::min(std::chrono::duration_cast<std::chrono::microseconds>(m_last_commit / 4),
                     kMostPatience);
        queueTimers(m_max_batch);
        m_queue.take(batch, m_max_batch, m_last_size, patience, m_agenda.nap(kIdle));
        if (m_must_reopen && reopen()) logInfo("the desk is open again");
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
    BidBatch batch(m_scene);
    for (Work& work : works) {
        if (auto* const bid = std::get_if<BidWork>(&work)) {
            m_answers.push_back(batch.decide(*bid));
        } else {
            // Refused or not: a light command that is refused has written nothing.
            auto& command = *std::get<std::unique_ptr<CommandWork>>(work);
            m_trail.beginAct();
            (void)command.run(m_commands);
            command.trace(m_commands);
            m_answers.emplace_back();
        }
    }
    m_trail.closeBids(m_clock.last());
    m_known.save();
    commit();
}

void Writer::processTogether(std::vector<Work>& works) {
    const Timestamp before = m_clock.last();
    bool is_unknown = false;
    try {
        decideTogether(works);
    } catch (const store::CommitUnknown& failure) {
        logError(std::string(failure.what()) + ": looking up " + std::to_string(works.size()) +
                 " arrivals");
        is_unknown = true;
    } catch (const store::EngineError& failure) {
        logError(std::string(failure.what()) + ": " + std::to_string(works.size()) +
                 " arrivals not taken in");
        if (reopen())
            for (Work& work : works)
                if (auto* const command = std::get_if<std::unique_ptr<CommandWork>>(&work))
                    traceFailure(**command, failure.error());
        return failAll(works, BidAnswer::Kind::NotTaken, failure.error());
    }
    if (is_unknown && !findOut(works, before))
        return failAll(works, BidAnswer::Kind::Unknown, {ErrorCode::ResultUnknown, {}});
    signMilestone();
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
        logCritical(std::string("the desk cannot be asked, intake is stopped: ") + failure.what());
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
        if (answer.kind == BidAnswer::Kind::Replayed &&
            answer.decision.id.value <= m_scene.last_bid)
            continue;
        const BidRequest& bid = work->bid;
        if (answer.decision.id && answer.kind == BidAnswer::Kind::Decided) {
            const auto found = m_store->findBid(bid.loan, bid.investor, bid.key.text());
            requireLaw(found.has_value() == was_committed, "half a batch is on disk");
            requireLaw(!found || found->decision == answer.decision,
                       "a bid on disk is not the one decided");
        }
        if (!was_committed) answer = {BidAnswer::Kind::NotTaken, {}, ErrorCode::StorageFailed};
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
        m_agenda.restart(*m_store);
        m_pulse.noteClockDoubt(m_agenda.clockDoubt());
    } catch (const store::EngineError& failure) {
        logCritical(std::string("the desk cannot be reopened, intake is stopped: ") +
                    failure.what());
        return false;
    }
    m_must_reopen = false;
    m_pulse.noteStopped(false);
    return true;
}

void Writer::failAll(std::vector<Work>& works, BidAnswer::Kind kind, const Error& error) {
    for (Work& work : works) {
        if (auto* const bid = std::get_if<BidWork>(&work))
            bid->answered({kind, {}, error.code});
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

/// What was tried is in the trail when the disk allows it; it was not done in any case.
void Writer::traceFailure(CommandWork& command, const Error& error) {
    try {
        m_store->begin();
        m_trail.beginAct();
        command.traceFailed(m_commands, error);
        commit();
    } catch (const store::EngineError& failure) {
        logError(std::string(failure.what()) + ": a failed command is not in the audit trail");
        reopen();
    }
}

/// True when the command changed something.
bool Writer::runAlone(CommandWork& command) {
    m_store->begin();
    m_trail.beginAct();
    const bool changed = command.run(m_commands);
    if (!changed) {
        // A refused one leaves nothing but its link.
        m_store->rollback();
        m_known.forget();
        m_trail.rollback();
        m_store->begin();
    }
    command.trace(m_commands);
    // A placement makes bids.
    m_trail.closeBids(m_clock.last());
    m_known.save();
    commit();
    m_seats.refresh(m_people);
    // Not when it only repeated what was confirmed before.
    if (changed && command.confirmsClock() && !m_clock.isHeld()) {
        m_agenda.trust();
        m_agenda.restart(*m_store);
        m_queue.forgetArrivals();
        m_pulse.noteClockDoubt({});
    }
    if (changed) command.committed(*this);
    signMilestone();
    return changed;
}

void Writer::processAlone(CommandWork& command) {
    try {
        bool changed = false;
        try {
            changed = runAlone(command);
        } catch (const store::CommitUnknown& failure) {
            logError(std::string(failure.what()) + ": running the command again under its key");
            if (!reopen()) return command.fail({ErrorCode::ResultUnknown, failure.error().subject});
            changed = runAlone(command);
        }
        command.answer();
        if (changed) m_watchers.notify();
    } catch (const store::EngineError& failure) {
        logError(std::string(failure.what()) + ": command not carried out");
        if (reopen()) traceFailure(command, failure.error());
        command.fail(failure.error());
    }
}

}  // namespace plimsoll::service
