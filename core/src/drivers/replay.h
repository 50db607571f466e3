#pragma once
// Carries recorded commands and bids out again through the services that wrote them, against a
// ReplayStore. Thread: one. Errors: EngineError from the desk's own store.

#include <plimsoll/timestamp.h>

#include "commands/bid_batch.h"
#include "commands/commands.h"
#include "drivers/made_bids.h"
#include "drivers/replay_store.h"

namespace plimsoll::service {

class Replay {
public:
    /// `most_known`: investors and positions that forget() lets stay.
    Replay(store::ReadStore& desk, std::size_t most_known);

    /// False when it cannot be carried out, or not as it is recorded.
    [[nodiscard]] bool command(const store::JournalRow& row);
    [[nodiscard]] bool bid(const BidRecord& bid);

    /// Saves what is changed, so that it can be compared; every loan must obey the law.
    void save() { m_known.save(); }
    /// Between two records: memory stays bounded. Asked for by isLarge(), after save().
    void forget();
    [[nodiscard]] bool isLarge() const { return m_known.isLarge(); }

    [[nodiscard]] WorkingSet& known() { return m_known; }
    [[nodiscard]] ReplayStore& store() { return m_store; }

private:
    /// Says the recorded time.
    class RecordedClock final : public Clock {
    public:
        [[nodiscard]] Timestamp now() const override { return at; }
        Timestamp at;
    };

    [[nodiscard]] bool runShort(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool runSettings(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool run(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool createLoan(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool addInvestors(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool onTime(const store::JournalRow& row);
    [[nodiscard]] bool notePayment(const store::JournalRow& row);
    [[nodiscard]] bool answerPayout(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool resolveHold(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool runPeople(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool setPolicy(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool changeStaff(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool makeRequest(const store::JournalRow& row, const RequestKey& key);
    [[nodiscard]] bool settleRequest(const store::JournalRow& row, const RequestKey& key);

    store::ReadStore& m_desk;
    std::int64_t m_last_investor;
    ReplayStore m_store;
    WorkingSet m_known;
    std::shared_ptr<RecordedClock> m_time = std::make_shared<RecordedClock>();
    DecisionClock m_clock;
    Agenda m_agenda;
    People m_people;
    Scene m_scene;
    Commands m_commands;
    BidBatch m_bids;
    MadeBids m_made;
};

}  // namespace plimsoll::service
