#pragma once
// Signed heads that were kept outside the desk: on a certificate, beside an export, in the mail.

#include <optional>
#include <string>
#include <vector>

#include <plimsoll/desk.h>

#include "failure.h"

namespace plimsoll::ctl {

class Subcommand;

/// One head line on each line of the file; blank lines and those that begin with '#' are passed
/// over. A line that is no head, or whose signature does not fit, makes a failure: an anchor that
/// was changed must not count as none. All must be of this desk, under
/// its name of now or one that it had before it was restored.
[[nodiscard]] Answer<std::vector<AuditHead>> readAnchors(const std::string& file,
                                                         const DeskInfo& desk);
/// The same for the desk that is read; none when no file was named.
[[nodiscard]] Answer<std::vector<AuditHead>> anchorsFor(DeskReader& reader,
                                                        const std::string& file);
/// The one that covers most.
[[nodiscard]] std::optional<AuditHead> latest(const std::vector<AuditHead>& heads);
void addAnchor(Subcommand& verb, std::string& file);

}  // namespace plimsoll::ctl
