#pragma once
// Saying that one works on a loan or a request, the same for both.

#include <plimsoll/claims.h>

namespace plimsoll::ctl {

class Subcommand;

struct Command;

/// "claim" and "unclaim" below `parent`.
void addClaimVerbs(Subcommand& parent, Command& command, ClaimKind kind);

}  // namespace plimsoll::ctl
