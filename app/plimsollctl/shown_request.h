#pragma once
// A request with the names that its numbers stand for, read when it is shown.

#include <string>
#include <vector>

#include <plimsoll/desk.h>

#include "failure.h"

namespace plimsoll::ctl {

struct ShownRequest : Request {
    std::vector<std::string> investors;  ///< codes, by the splits of a placement
    std::string to_loan;                 ///< code; empty: to none
    std::string claimed_by;              ///< login; empty: nobody works on it
};

[[nodiscard]] Answer<ShownRequest> shownRequest(DeskReader& reader, Request request);
/// The request, which must be there.
[[nodiscard]] Answer<ShownRequest> findRequest(DeskReader& reader, RequestId id);

}  // namespace plimsoll::ctl
