// plimsollctl verify: recomputes every law from the records.
#include <plimsoll/desk.h>

#include "plimsollctl/anchor_file.h"
#include "plimsollctl/copying.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/interrupt.h"
#include "plimsollctl/terminal_progress.h"
#include "plimsollctl/verb.h"
#include "plimsollctl/verified_answer.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct VerifyOptions {
    std::string file;
    std::string anchor;
};

Answer<ExitCode> runVerify(const VerifyOptions& options, Session& session) {
    const Interrupt interrupt;
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));

    const auto anchors = anchorsFor(**reader, options.anchor);
    if (!anchors) return tl::make_unexpected(anchors.error());
    if (interrupt.requested()) return tl::make_unexpected(failureOf({ErrorCode::Cancelled, {}}));
    TerminalProgress line;
    const auto progress = [&line](std::int64_t done, std::int64_t all) {
        if (!line.wants()) return;
        line.show(progressText(done, all, "bids verified"));
    };
    const auto report = answerOf((*reader)->verify(progress, interrupt.token(), *anchors));
    line.clear();
    if (!report) return tl::make_unexpected(report.error());
    return answerVerified(session, *report, options.file, Verified::Everything, latest(*anchors));
}

}  // namespace

void addVerify(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<VerifyOptions>(
        app, invocation,
        {"verify", "Recompute every law from the records; exit code 1 when one is violated",
         "  plimsollctl verify loans.plimsoll\n"
         "  plimsollctl verify loans.plimsoll --anchor heads-2026-11.txt --json"},
        runVerify);
    addDeskFile(*verb, options.file);
    addAnchor(*verb, options.anchor);
}

}  // namespace plimsoll::ctl
