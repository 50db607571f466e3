// plimsollctl restore: makes a new desk file from a verified backup.
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/verb.h"
#include "plimsollctl/verified_answer.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct RestoreOptions {
    std::string backup;
    std::string file;
};

Answer<ExitCode> runRestore(const RestoreOptions& options, Session& session) {
    if (const auto named = checkNewFile(options.file); !named) {
        return tl::make_unexpected(named.error());
    }
    const auto report = answerOf(restoreDesk(options.backup, options.file));
    if (!report) return tl::make_unexpected(report.error());
    return answerVerified(session, *report, options.file);
}

}  // namespace

void addRestore(CLI::App& app, Command& command) {
    auto [verb, options] = addVerb<RestoreOptions>(
        app, command,
        {"restore", "Make a new desk file from a backup, verified",
         "  plimsollctl restore /backup/loans-2026-11-22.plimsoll loans.plimsoll"},
        runRestore);
    verb->add_option("BACKUP", options.backup, "The backup's file")->required()->type_name("");
    verb->add_option("FILE", options.file, "The desk to make; must not exist")
        ->required()
        ->type_name("");
}

}  // namespace plimsoll::ctl
