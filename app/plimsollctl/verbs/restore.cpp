// plimsollctl restore: makes a new desk file from a verified backup.
#include <plimsoll/desk.h>

#include "plimsollctl/copying.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/pages.h"
#include "plimsollctl/payout_answer.h"
#include "plimsollctl/verb.h"
#include "plimsollctl/verified_answer.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct RestoreOptions {
    std::string backup;
    std::string file;
};

/// Which payouts wait for a person now: in words with their list.
Answer<void> tellRestored(const std::string& file, Session& session) {
    auto reader = attach(file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    PayoutQuery query;
    query.state = PayoutState::Restored;
    const auto alarms = answerOf((*reader)->alarms());
    if (!alarms) return tl::make_unexpected(alarms.error());
    if (!session.json && alarms->restored_payouts > 0) {
        session.out.write("\n");
        const auto listed = answerList(session, payoutListing(), [&](const Visit<Payout>& visit) {
            return forEachPayout(**reader, query, visit);
        });
        if (!listed) return tl::make_unexpected(listed.error());
    }
    return sayPayoutAlarms(session, **reader);
}

Answer<ExitCode> runRestore(const RestoreOptions& options, Session& session) {
    if (const auto named = checkNewFile(options.file); !named) {
        return tl::make_unexpected(named.error());
    }
    const auto report = copyWithProgress(restoreDesk, options.backup, options.file);
    if (!report) return tl::make_unexpected(report.error());
    const auto answered = answerVerified(session, *report, options.file);
    if (!answered) return answered;
    return tellRestored(options.file, session).map([&] { return *answered; });
}

}  // namespace

void addRestore(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<RestoreOptions>(
        app, invocation,
        {"restore", "Make a new desk file from a backup, verified",
         "  plimsollctl restore /backup/loans-2026-11-22.plimsoll loans.plimsoll\n"
         "The new desk has a name of its own; signed heads of the old one still hold it up to the\n"
         "backup. Payouts that were pending or sent in the backup are listed, and wait for a "
         "person\n"
         "to say whether they were sent since: see payouts settle --help."},
        runRestore);
    verb->addOption("BACKUP", options.backup, "The backup's file")->required()->typeName("");
    verb->addOption("FILE", options.file, "The desk to make; must not exist")
        ->required()
        ->typeName("");
}

}  // namespace plimsoll::ctl
