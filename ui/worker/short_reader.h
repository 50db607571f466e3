#pragma once
// Reads what the short desk shows: its loans, the one that is worked on, who works on what, and the
// facts of a request that a checker wants to see. Worker's thread; every read is short.

#include "ui/worker/values.h"

namespace plimsoll::ui {

[[nodiscard]] Result<void> readShortDesk(DeskReader& reader, const Interest& interest,
                                         Snapshot& snapshot);

/// One part of a placement that waits, with whose money it is.
struct PlacedPart {
    QString investor;
    Money amount;
    Money available;

    bool operator==(const PlacedPart&) const = default;
};

/// What a request would do as things stand now.
struct RequestFacts {
    RequestId request;
    std::vector<PlacedPart> parts;   ///< of a placement
    std::optional<Preview> preview;  ///< of the other ways; empty: the act has none
};
/// Whether there are any.
[[nodiscard]] bool hasFacts(Act act);
[[nodiscard]] Result<RequestFacts> readFacts(DeskReader& reader, const Request& request);

}  // namespace plimsoll::ui
