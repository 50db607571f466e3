#pragma once
// Long work on a whole desk with a live line on the terminal: copying it for a backup or a restore,
// and verifying. Ctrl-C stops it.

#include <cstdint>
#include <filesystem>
#include <string>

#include <plimsoll/desk.h>

#include "failure.h"

namespace plimsoll::ctl {

/// "[####....]  40 % 2,000,000 of 5,000,000 bids verified"
[[nodiscard]] std::string progressText(std::int64_t done, std::int64_t all, const char* what);

/// backupDesk() or restoreDesk().
using CopyDesk = Result<VerifyReport> (&)(const std::filesystem::path&,
                                          const std::filesystem::path&, const CopyProgress&,
                                          const std::stop_token&);
[[nodiscard]] Answer<VerifyReport> copyWithProgress(CopyDesk copy,
                                                    const std::filesystem::path& from,
                                                    const std::filesystem::path& to);

}  // namespace plimsoll::ctl
