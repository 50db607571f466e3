#pragma once
// A request as an answer, the same for the verbs that show and that decide one.

#include <plimsoll/desk.h>

#include "session.h"
#include "shown_request.h"

namespace plimsoll::ctl {

/// What it does, who asked why, and the world it was made in beside the world now.
void printRequest(Output& out, const ShownRequest& request);
void answerRequest(Session& session, const ShownRequest& request);

}  // namespace plimsoll::ctl
