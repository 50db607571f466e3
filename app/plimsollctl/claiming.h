#pragma once
// Saying that one works on a loan or a request, the same for both.

#include <plimsoll/claims.h>

namespace CLI {
class App;
}

namespace plimsoll::ctl {

struct Command;

/// "claim" and "unclaim" below `parent`.
void addClaimVerbs(CLI::App& parent, Command& command, ClaimKind kind);

}  // namespace plimsoll::ctl
