#pragma once
// How a loan ended, on one sheet: as text for people, as JSON for scripts.

#include <plimsoll/desk.h>

#include "session.h"

namespace plimsoll::ctl {

void printOutcome(Session& session, const OutcomeRecord& record);
void writeOutcome(JsonWriter& json, const OutcomeRecord& record);

}  // namespace plimsoll::ctl
