#pragma once
// What every verb works with inside the writer's transaction, and the turn that it takes there.
// Thread: the writer's.

#include <string>

#include "service/agenda.h"
#include "service/decision_clock.h"
#include "service/working_set.h"

namespace plimsoll::service {

struct Scene {
    store::WriteStore& store;
    WorkingSet& known;
    DecisionClock& clock;
    Agenda& agenda;
    std::string actor;  ///< who acts, as recorded

    /// A row for the journal that is decided now.
    [[nodiscard]] store::JournalRow row(store::Verb verb, const RequestKey& key = {}) {
        store::JournalRow row;
        row.decided = clock.next();
        row.verb = verb;
        row.key = key.text();
        row.actor = actor;
        return row;
    }
};

/// A journalled command while it is carried out: everything it changes bears its time and number.
struct Turn {
    Timestamp at;
    std::int64_t command = 0;
};

}  // namespace plimsoll::service
