#pragma once
// An investor's money as an answer, the same for `deposit` and `adjust`.

#include <string>

#include <plimsoll/investors.h>

#include "session.h"

namespace plimsoll::ctl {

void answerBalance(Session& session, const std::string& investor, const Balance& balance);

}  // namespace plimsoll::ctl
