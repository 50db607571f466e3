#pragma once
// Who has to be there for a desk to work: two administrators, an operator and a checker, who is
// somebody else than the operator. Pure functions.

#include <span>

#include <plimsoll/staff.h>

namespace plimsoll::domain {

/// What counts of a member of staff.
struct Post {
    Roles roles;
    StaffStatus status = StaffStatus::Active;
};

/// What these lack; zeros when they lack nothing. Only the active ones count.
[[nodiscard]] StaffWanted staffWanted(std::span<const Post> posts);

/// Whether a change leaves everybody who is needed: nothing is wanted after it that was not wanted
/// before.
[[nodiscard]] bool keepsEnough(std::span<const Post> before, std::span<const Post> after);

}  // namespace plimsoll::domain
