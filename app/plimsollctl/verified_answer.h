#pragma once
// The verifier's report as an answer, the same for `verify`, `audit verify`, `backup` and
// `restore`.

#include <optional>
#include <string>

#include <plimsoll/verify.h>

#include "session.h"

namespace plimsoll::ctl {

enum class Verified {
    Everything,
    AuditChain,  ///< only the chain and what it vouches for
};

/// Success only when every law holds; otherwise names the first violation. `outside`: the latest
/// signed head that was brought from outside.
[[nodiscard]] Answer<ExitCode> answerVerified(Session& session, const VerifyReport& report,
                                              const std::string& file,
                                              Verified what = Verified::Everything,
                                              const std::optional<AuditHead>& outside = {});

}  // namespace plimsoll::ctl
