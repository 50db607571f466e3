// plimsollctl backup: copies a desk, in use or not, and verifies the copy.
#include <plimsoll/desk.h>

#include "plimsollctl/copying.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/verb.h"
#include "plimsollctl/verified_answer.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct BackupOptions {
    std::string file;
    std::string to;
};

Answer<ExitCode> runBackup(const BackupOptions& options, Session& session) {
    if (const auto named = checkNewFile(options.to); !named) {
        return tl::make_unexpected(named.error());
    }
    const auto report = copyWithProgress(backupDesk, options.file, options.to);
    if (!report) return tl::make_unexpected(report.error());
    return answerVerified(session, *report, options.to);
}

}  // namespace

void addBackup(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<BackupOptions>(
        app, invocation,
        {"backup", "Copy a desk, also while it is in use, and verify the copy",
         "  plimsollctl backup loans.plimsoll /backup/loans-2026-11-22.plimsoll"},
        runBackup);
    addDeskFile(*verb, options.file);
    verb->addOption("TO", options.to, "The copy; must not exist")->required()->typeName("");
}

}  // namespace plimsoll::ctl
