#include "commands/restoring.h"

#include <memory>
#include <utility>

#include "values/desk_names.h"

namespace plimsoll::service {
namespace {

/// Stands before every record, so that each is put right after the one before it.
class StoppedClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return {}; }
};

}  // namespace

void takeName(Scene& scene, const std::string& uid) {
    const auto under_way = scene.store.money().payoutsUnderWay();
    auto row = scene.row(store::Verb::DeskRestored);
    row.reference = uid;
    row.note = scene.desk;
    row.count = std::ssize(under_way);
    scene.record(row);
    for (const Payout& payout : under_way) {
        Payout restored = payout;
        restored.state = PayoutState::Restored;
        restored.changed = row.decided;
        scene.store.money().savePayout(payout, restored);
    }
    scene.desk = uid;
}

void restoreCopy(store::WriteStore& store, DeskKind kind, const AuditLink& first,
                 const Restorer& by) {
    const auto before = store.people().identity();
    WorkingSet known(store);
    DecisionClock clock(std::make_shared<StoppedClock>());
    clock.restart(store.lastDecided(), {});
    Agenda agenda;
    People people(kind);
    Trail trail(store, known, by.place);
    Scene scene{.store = store,
                .known = known,
                .clock = clock,
                .agenda = agenda,
                .people = people,
                .actor = by.login,
                .desk = before.uid,
                .trail = &trail};
    store.begin();
    if (!store.people().lastLink()) store.people().insertLink(first);
    trail.restart();
    auto now = store.people().takeNewUid();
    takeName(scene, now.uid);
    trail.closeOwn(Act::ChainBegun,
                   {.object = describeName(now.uid),
                    .before = describeName(before.uid, before.public_key),
                    .reason = "restored from a backup by " + by.login + " at " + by.at.toString()},
                   clock.last());
    now.begun = now.uid;
    store.people().saveIdentity(now);
    store.commit();
    trail.commit();
    // Into the file itself: the copy is about to get its name, and its log is not.
    store.reopen();
}

}  // namespace plimsoll::service
