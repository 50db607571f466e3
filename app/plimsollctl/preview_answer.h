#pragma once
// What a command would do, as an answer.

#include <optional>

#include <plimsoll/desk.h>

#include "session.h"

namespace plimsoll::ctl {

struct SeenCommand {
    Act act{};
    Preview preview;
    std::optional<Failure> refusal;  ///< its own, as a sentence
};
[[nodiscard]] Answer<void> answerPreview(Session& session, DeskReader& reader,
                                         const SeenCommand& seen);

}  // namespace plimsoll::ctl
