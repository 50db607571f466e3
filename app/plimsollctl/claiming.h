#pragma once
// Saying that one works on a loan or a request, the same for both.

#include <plimsoll/claims.h>

namespace plimsoll::ctl {

class Subcommand;

struct Invocation;

/// "claim" and "unclaim" below `parent`.
void addClaimVerbs(Subcommand& parent, Invocation& invocation, ClaimKind kind);

}  // namespace plimsoll::ctl
