#pragma once
// Asks the person at the terminal for one line. Scripts are never asked: a verb that lacks
// something fails and says how to give it.

#include <string>
#include <string_view>

#include "failure.h"

namespace plimsoll::ctl {

/// Somebody sits there: standard input and standard error are a terminal.
[[nodiscard]] bool isTerminal();

enum class Echo { On, Off };

/// The line that was typed, without its end. Ctrl-C and Ctrl-D are Cancelled.
[[nodiscard]] Answer<std::string> ask(std::string_view question, Echo echo);

}  // namespace plimsoll::ctl
