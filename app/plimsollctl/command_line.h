#pragma once
// Parse, compose, run.

#include <string>
#include <vector>

namespace plimsoll::ctl {

/// Runs what the arguments (without the program's name) ask for and answers the exit code.
[[nodiscard]] int runCommandLine(std::vector<std::string> arguments);

}  // namespace plimsoll::ctl
