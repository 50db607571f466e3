#pragma once
// A password from a file that only its owner can read.

#include <string>

#include "failure.h"

namespace plimsoll::ctl {

/// The first line, without its end. A file that others can read or write is refused: what stands
/// there is no secret any more. Pipes will do, such as <(pass show plimsoll).
[[nodiscard]] Answer<std::string> readPasswordFile(const std::string& file);

}  // namespace plimsoll::ctl
