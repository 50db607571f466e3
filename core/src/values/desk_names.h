#pragma once
// The names of a desk in its audit trail. The link where a desk takes a name has it as its object,
// "desk UID"; in a restored desk it also binds the name before it and the key that signed under it,
// "desk UID key KEY", so that heads signed before the backup are still heads of this chain. Plain
// values.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/audit.h>
#include <plimsoll/desk.h>

namespace plimsoll {

/// "desk UID", or "desk UID key KEY" with a key.
[[nodiscard]] std::string describeName(std::string_view uid, std::string_view public_key = {});

/// What a link says of the desk's name.
struct NameTaken {
    std::string uid;
    std::string uid_before;  ///< empty: where the chain begins
    std::string key_before;  ///< empty: there was none, or an earlier version did not write it
};
/// Empty for every other link.
[[nodiscard]] std::optional<NameTaken> nameTakenIn(const AuditLink& link);

/// Oldest first, from the links where the desk took a name, in their order.
[[nodiscard]] std::vector<EarlierName> earlierNames(const std::vector<AuditLink>& namings);

}  // namespace plimsoll
