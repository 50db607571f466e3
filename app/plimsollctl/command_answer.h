#pragma once
// A command that is looked at before, or asked for: what it would do, and what became of it. The
// same for the four ways of a short loan and for voiding a bid.

#include <functional>
#include <optional>
#include <string>

#include <plimsoll/desk.h>

#include "asking.h"
#include "session.h"

namespace plimsoll::ctl {

class Subcommand;

struct CommandOptions {
    Why why;
    std::string evidence;
    std::optional<std::string> key;
    bool preview = false;
};
/// --reason, --note, --key and --preview.
void addCommandOptions(Subcommand& verb, CommandOptions& options);
void addEvidence(Subcommand& verb, CommandOptions& options);

struct Wanted {
    Command command;
    LoanId loan;         ///< that is answered once it is done
    std::string remark;  ///< joins the sentence of a refusal; may be empty
};
using MakeCommand = std::function<Answer<Wanted>(DeskReader&)>;

/// With --preview it attaches and only answers what the command would do; its exit code is the one
/// that asking would have. Else it asks, and answers the request that waits or the loan.
[[nodiscard]] Answer<ExitCode> previewOrAsk(const std::string& file, const CommandOptions& options,
                                            Session& session, const MakeCommand& make);

}  // namespace plimsoll::ctl
