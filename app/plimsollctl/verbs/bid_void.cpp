// plimsollctl bid void: staff take back what a bid has paid, as long as it is not disbursed.
#include <plimsoll/desk.h>

#include "plimsollctl/command_answer.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct VoidOptions {
    std::string file;
    std::string number;
    CommandOptions command;
};

Answer<ExitCode> runVoid(const VoidOptions& options, Session& session) {
    const auto number = readNumber("the bid", options.number);
    if (!number) return tl::make_unexpected(number.error());
    const BidId bid(*number);
    return previewOrAsk(options.file, options.command, session, [&](DeskReader& reader) {
        return answerOf(reader.bidLife(bid)).map([&](const BidLife& life) {
            return Wanted{
                VoidBid{.bid = bid, .reference = options.command.evidence}, life.bid.loan, {}};
        });
    });
}

}  // namespace

void addBidVoid(Subcommand& bid, Invocation& invocation) {
    auto [verb, options] = addVerb<VoidOptions>(
        bid, invocation,
        {"void", "Take back what a bid has paid and give its money back",
         "  plimsollctl bid void loans.plimsoll 4711 --preview\n"
         "  plimsollctl bid void loans.plimsoll 4711 --reason R03 --note \"entered twice\"\n"
         "A full loan sells again before its deadline, and is short after it. A working desk\n"
         "wants a checker for it: then it waits as a request, and wants a --reason and a --note."},
        runVoid);
    addDeskFile(*verb, options.file);
    verb->addOption("BID", options.number, "The bid's number")->required()->typeName("");
    addEvidence(*verb, options.command);
    addCommandOptions(*verb, options.command);
    bid.excuse(*verb);
}

}  // namespace plimsoll::ctl
