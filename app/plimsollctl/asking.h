#pragma once
// Commands that may need a second person: the line says why, the desk's policy says whether
// somebody has to approve.

#include <string>

#include <plimsoll/desk.h>

#include "session.h"

namespace plimsoll::ctl {

class Subcommand;

/// Why something is asked for. A desk that wants a second person wants both; elsewhere the act
/// itself may want a note.
struct Why {
    std::string reason;  ///< a code of reasonCodes()
    std::string note;
};
void addWhy(Subcommand& verb, Why& why, bool note_required);

/// Asks for the command under the key and hands on what the desk says; prints nothing.
[[nodiscard]] Answer<Asked> askDesk(Desk& desk, Command command, const Why& why,
                                    const RequestKey& key);
/// The answer of a command that was asked for: its request, and whether that still waits.
[[nodiscard]] Answer<void> answerAsked(Desk& desk, Session& session, RequestId request);

enum class Asking {
    Done,   ///< at once: the caller answers what came of it
    Waits,  ///< for a second person: that is the answer, and it has been given
};
/// Asks for the command under the key.
[[nodiscard]] Answer<Asking> askFor(Desk& desk, Session& session, Command command, const Why& why,
                                    const RequestKey& key);
/// What asking for something that waits would be refused for, before anything is done.
[[nodiscard]] Answer<void> checkWhy(const Why& why);

}  // namespace plimsoll::ctl
