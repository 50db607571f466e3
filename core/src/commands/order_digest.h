#pragma once
// What a request asks for, by whom, why and on which world, as one digest: the journal bears it, so
// that a waiting request that is altered in the file does not replay. Pure function.

#include <string>

#include <plimsoll/requests.h>

namespace plimsoll::service {

/// 64 hexadecimal digits. The state and what decided it stand in the journal by themselves.
[[nodiscard]] std::string digestOf(const Request& request);

}  // namespace plimsoll::service
