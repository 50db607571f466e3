#pragma once
// The verifier's report as an answer, the same for `verify`, `backup` and `restore`.

#include <string>

#include <plimsoll/verify.h>

#include "session.h"

namespace plimsoll::ctl {

/// Success only when every law holds; otherwise names the first violation.
[[nodiscard]] Answer<ExitCode> answerVerified(Session& session, const VerifyReport& report,
                                              const std::string& file);

}  // namespace plimsoll::ctl
