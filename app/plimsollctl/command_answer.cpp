#include "command_answer.h"

#include <utility>

#include <fmt/format.h>

#include "desk_access.h"
#include "loan_answer.h"
#include "option_values.h"
#include "preview_answer.h"
#include "verb.h"

namespace plimsoll::ctl {

namespace {

Failure withRemark(Failure failure, const std::string& remark) {
    if (!remark.empty() && failure.code == codeOf(ErrorCode::SplitUnlawful)) {
        failure.message += "; " + remark;
    }
    return failure;
}

Answer<ExitCode> preview(const std::string& file, Session& session, const MakeCommand& make) {
    const auto reader = attach(file);
    if (!reader) return tl::make_unexpected(reader.error());
    const auto wanted = make(**reader);
    if (!wanted) return tl::make_unexpected(wanted.error());
    const auto seen = answerOf((*reader)->preview(wanted->command, SystemClock().now()));
    if (!seen) return tl::make_unexpected(seen.error());
    std::optional<Failure> refusal;
    if (seen->refusal) refusal = withRemark(failureOf(*seen->refusal), wanted->remark);
    const auto answered =
        answerPreview(session, **reader, {actOf(wanted->command), *seen, refusal});
    if (!answered) return tl::make_unexpected(answered.error());
    if (!refusal) return ExitCode::Ok;
    session.say("this would be refused: " + refusal->message);
    return refusal->exit;
}

}  // namespace

void addCommandOptions(Subcommand& verb, CommandOptions& options) {
    addWhy(verb, options.why, false);
    addKey(verb, options.key);
    verb.addFlag("--preview", options.preview,
                 "Only show what it would do; changes nothing, and nobody signs in");
}

void addEvidence(Subcommand& verb, CommandOptions& options) {
    verb.addOption("--evidence", options.evidence, "Where what proves it is kept")->typeName("REF");
}

Answer<ExitCode> previewOrAsk(const std::string& file, const CommandOptions& options,
                              Session& session, const MakeCommand& make) {
    if (options.preview) return preview(file, session, make);
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto open = openWithReader(file, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto wanted = make(*open->reader);
    if (!wanted) return tl::make_unexpected(wanted.error());
    const auto asked = askFor(*open->desk, session, wanted->command, options.why, *key);
    if (!asked) return tl::make_unexpected(withRemark(asked.error(), wanted->remark));
    if (*asked == Asking::Done) return answerLoan(session, *open->reader, wanted->loan);
    if (std::holds_alternative<PlaceShortfall>(wanted->command) && !session.json) {
        session.out.write("what it places is reserved until it is decided\n");
    }
    return ExitCode::Ok;
}

}  // namespace plimsoll::ctl
