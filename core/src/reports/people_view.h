#pragma once
// People, policy and requests as a reader sees them: the same answers as the writer's, from the
// records. Call inside a snapshot. Errors: EngineError.

#include "people/people.h"
#include "store/read_store.h"

namespace plimsoll::service {

[[nodiscard]] StaffWanted wantedAt(store::ReadStore& store);
[[nodiscard]] ActPolicy policyAt(store::ReadStore& store, Act act);
/// What it is about, by code, and while it waits the world as it is now.
void completeRequest(store::ReadStore& store, Request& request);

}  // namespace plimsoll::service
