#pragma once
// All that DeskReader::verify() does: the records are replayed on the caller's thread, while the
// file and then the audit chain are checked on another, over a connection of its own. Neither holds
// the desk still for long but the file's check, which is one read. The first finding is the file's,
// then the replay's, then the chain's. Errors: EngineError.

#include <optional>
#include <stop_token>
#include <vector>

#include <plimsoll/verify.h>

#include "audit/check.h"
#include "drivers/desk_service.h"

namespace plimsoll::service {

/// `heads` were read before.
[[nodiscard]] VerifyReport verifyDesk(store::ReadStore& store, const OpenReader& open_reader,
                                      std::vector<audit::KnownHead> heads,
                                      const VerifyProgress& progress, const std::stop_token& stop);

/// Only the audit chain, on the caller's thread; progress counts links.
[[nodiscard]] VerifyReport verifyChain(store::ReadStore& store, std::vector<audit::KnownHead> heads,
                                       const VerifyProgress& progress, const std::stop_token& stop);

}  // namespace plimsoll::service
