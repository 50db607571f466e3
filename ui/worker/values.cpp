#include "ui/worker/values.h"

#include <algorithm>

namespace plimsoll::ui {

namespace {

/// Nobody's seat may do everything: a rehearsal, or a demonstration that has no staff yet.
bool isOpenToAll(const DeskView& desk) {
    return desk.access == Access::Open ||
           (desk.access == Access::SetUp && desk.info.kind == DeskKind::Demonstration);
}

}  // namespace

bool DeskView::may(Act act) const {
    if (read_only || locked) return false;
    if (!isSignedIn()) return isOpenToAll(*this);
    if (access == Access::SetUp && ruleOf(act).money) return false;
    return isAllowed(seat.roles, act);
}

bool DeskView::needsChecker(Act act) const {
    return access == Access::Working && std::ranges::find(four_eyes, act) != four_eyes.end();
}

bool DeskView::asksWho() const {
    return !read_only && !isSignedIn() && !isOpenToAll(*this);
}

}  // namespace plimsoll::ui
