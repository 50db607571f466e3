#pragma once
// What the core writes to its log. A log line is one line, whatever stands in a name, a path or an
// engine's word: nobody forges a second one, and nothing moves a terminal's cursor. Passwords, keys
// and personal data are never handed to it. Threads: any.

#include <string>
#include <string_view>

namespace plimsoll {

/// visibleText() with a backslash as two, so that an escape can be told from its text.
[[nodiscard]] std::string escaped(std::string_view text);

// One line each, escaped.
void logInfo(std::string_view line);
void logError(std::string_view line);
void logCritical(std::string_view line);

/// What was written is out when it returns; for a process that is about to end.
void endLog();

}  // namespace plimsoll
