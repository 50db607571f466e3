#pragma once
// What every verb works with inside the writer's transaction, and the turn that it takes there.
// Thread: the writer's.

#include <string>

#include "commands/agenda.h"
#include "commands/decision_clock.h"
#include "commands/desk_clock.h"
#include "commands/trail.h"
#include "commands/working_set.h"
#include "people/people.h"

namespace plimsoll::service {

struct Scene {
    store::WriteStore& store;
    WorkingSet& known;
    DecisionClock& clock;
    Agenda& agenda;
    People& people;
    std::string actor;          ///< who acts, as recorded
    std::string desk;           ///< its name for ever
    Trail* trail = nullptr;     ///< none while records are replayed
    std::int64_t last_bid = 0;  ///< the latest number given
    SeatPtr seat = nullptr;     ///< who acts; none while records are replayed, and for the clock
    DeskClock* desk_clock = nullptr;              ///< none while records are replayed
    const store::JournalRow* recorded = nullptr;  ///< what is being replayed
    bool is_approved = false;  ///< what is done now was asked for and approved by a second person

    /// A row for the journal that is decided now.
    [[nodiscard]] store::JournalRow row(store::Verb verb, const RequestKey& key = {}) {
        return rowAt(clock.next(), verb, key);
    }
    [[nodiscard]] store::JournalRow rowAt(Timestamp decided, store::Verb verb,
                                          const RequestKey& key) const {
        store::JournalRow row;
        row.decided = decided;
        row.verb = verb;
        row.key = key.text();
        row.actor = actor;
        return row;
    }

    /// Every record goes through here, so that none is written without being noted in the trail.
    std::int64_t record(store::JournalRow row) {
        row.id = store.insertJournal(row);
        if (trail != nullptr) trail->note(row);
        return row.id;
    }
    void record(const BidRecord& bid) {
        store.insertBid(bid);
        if (trail != nullptr) trail->note(bid);
    }
    void record(store::StrayRow stray) {
        stray.id = store.insertStray(stray);
        if (trail != nullptr) trail->note(stray);
    }
};

/// A journalled command while it is carried out: everything it changes bears its time and number.
struct Turn {
    Timestamp at;
    std::int64_t command = 0;
};

}  // namespace plimsoll::service
