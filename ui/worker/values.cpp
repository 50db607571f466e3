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

const Claim* WorkNews::claimOf(Claimed what) const {
    const auto found = std::ranges::find(claims, what, &Claim::what);
    return found == claims.end() ? nullptr : &*found;
}

std::vector<std::string> WorkNews::lookersAt(Claimed what) const {
    std::vector<std::string> logins;
    for (const Look& look : lookers) {
        if (look.what == what) logins.push_back(look.login);
    }
    return logins;
}

bool DeskView::may(Act act) const {
    if (read_only || locked) return false;
    if (!isSignedIn()) return isOpenToAll(*this);
    if (access == Access::SetUp && ruleOf(act).money) return false;
    return isAllowed(seat.roles, act);
}

QString DeskView::whose() const {
    const QString path = QString::fromStdString(info.path.string());
    return isSignedIn() ? path + u'|' + QString::fromStdString(seat.login) : path;
}

bool DeskView::needsChecker(Act act) const {
    return access == Access::Working && std::ranges::find(four_eyes, act) != four_eyes.end();
}

bool DeskView::asksWho() const {
    return !read_only && !isSignedIn() && !isOpenToAll(*this);
}

}  // namespace plimsoll::ui
