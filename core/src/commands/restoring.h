#pragma once
// How a copy of a backup becomes a desk of its own: it takes another name, and every payout that
// was pending or sent waits for a person, because nobody knows what its origin did since. Threads:
// whoever has the copy to themselves. Errors: EngineError.

#include <string>

#include "commands/scene.h"

namespace plimsoll::service {

/// The command itself, which a replay carries out again.
void takeName(Scene& scene, const std::string& uid);

struct Restorer {
    std::string login;  ///< of the machine: nobody signs in at a copy
    std::string place;
    Timestamp at;  ///< as the machine's clock says
};
/// In a copy that nobody else has open: the command, and the link that binds the old name and its
/// key to the new one. `first` is the chain's first link where there is no chain yet. Recorded
/// right after the copy's last record, whatever the clock says, so that a wrong clock damages
/// nothing. Durable when it returns.
void restoreCopy(store::WriteStore& store, DeskKind kind, const AuditLink& first,
                 const Restorer& by);

}  // namespace plimsoll::service
