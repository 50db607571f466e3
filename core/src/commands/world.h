#pragma once
// The part of the world that a command depends on, as text that two people can compare: what a
// request was made on, and what it would be carried out on now. Names and figures, no prose:
// "phase=short target=… paid=…". Errors: UnknownLoan and its like when what it is about is not
// there; RequestInvalid for a command that nobody asks for.

#include <string>

#include <plimsoll/desk.h>

#include "commands/records.h"

namespace plimsoll::service {

[[nodiscard]] Result<std::string> worldOf(const Command& command, Records& records);
/// Behind that, for a request: empty while whoever asked could still ask for it.
[[nodiscard]] std::string makerWorldOf(const Request& request, Records& records);

}  // namespace plimsoll::service
