#pragma once
// The writer: one thread that takes what waits in the fair queue, decides it in one transaction,
// commits, and only then answers (domain laws 6 and 7). What the clock does by itself stands in the
// same queue. Nothing is taken from it before the file was found sound.
//
// When COMMIT fails nobody knows whether the batch is on disk. Intake stops, the desk is reopened,
// every key is looked up, and what is found is answered as decided; what is not was not taken in.
// When the desk cannot even be reopened the answer is "unknown", intake stays stopped, and
// reopening is tried again every second.

#include <memory>
#include <string>
#include <thread>

#include "commands/bid_batch.h"
#include "commands/commands.h"
#include "drivers/desk_service.h"
#include "drivers/fair_queue.h"
#include "drivers/head_signer.h"
#include "drivers/opening_check.h"
#include "drivers/pulse.h"
#include "drivers/watchers.h"
#include "people/seats.h"

namespace plimsoll::service {

/// What a command may do once it is on disk.
class Commit {
public:
    virtual ~Commit() = default;
    virtual Result<AuditHead> signHead() = 0;
};

/// What the writer writes, and who sits at it.
struct WriterParts {
    std::unique_ptr<store::WriteStore> store;
    DeskKind kind{};
    HeadSigner signer;
    AuditLink first;  ///< the chain's first link, for a desk that has none yet
    std::shared_ptr<DeskClock> clock{};
    FileToCheck file = {};
    bool lock_was_missing = false;
    LookAtLog look_at_log;
};

class Writer : private Commit {
public:
    Writer(WriterParts parts, FairQueue& queue, Pulse& pulse, Watchers& watchers, Seats& seats,
           const DeskOptions& options);
    /// Closes the queue; returns when everything queued is answered.
    ~Writer() override;
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

private:
    void work();
    void refuseAll(const Error& error);
    void process(Batch& batch);
    void processTogether(std::vector<Work>& works);
    void decideTogether(std::vector<Work>& works);
    void processAlone(CommandWork& command);
    bool runAlone(CommandWork& command);
    void readLastNumbers();
    void readClock();
    void beginChain(const AuditLink& first);
    void recordDoubt();
    void commit();
    void traceFailure(CommandWork& command, const Error& error);
    Result<AuditHead> signHead() override;
    void signMilestone();
    /// Puts what is due into the queue, at most so many; what finds no room is due again.
    void queueTimers(std::size_t most);
    /// False when the desk could not be reopened; intake is then stopped.
    bool reopen();
    bool findOut(std::vector<Work>& works, Timestamp before);
    void lookUp(std::vector<Work>& works, Timestamp before);
    void answerAll(std::vector<Work>& works);
    void failAll(std::vector<Work>& works, BidAnswer::Kind kind, const Error& error);

    std::unique_ptr<store::WriteStore> m_store;
    HeadSigner m_signer;
    const DeskKind m_kind;
    FairQueue& m_queue;
    Pulse& m_pulse;
    Watchers& m_watchers;
    Seats& m_seats;
    const std::size_t m_max_batch;
    WorkingSet m_known;
    DecisionClock m_clock;
    Agenda m_agenda;
    People m_people;
    Trail m_trail;
    Scene m_scene;
    Commands m_commands;
    std::chrono::nanoseconds m_last_commit{0};  ///< how long the last batch took
    std::size_t m_last_size = 0;
    bool m_must_reopen = false;
    std::vector<BidAnswer> m_answers;  ///< one for each work; commands keep their own
    std::vector<std::chrono::steady_clock::time_point> m_arrivals;
    OpeningCheck m_check;
    std::jthread m_thread;  ///< last, so that it starts when everything else stands
};

}  // namespace plimsoll::service
