// plimsollctl standby: who waits for a loan's capacity.
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/listing.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct StandbyOptions {
    std::string file;
    std::string loan;
};

Listing<Wait> waitListing() {
    return {
        {{"bid", Align::Right}, {"investor"}, {"waiting", Align::Right}, {"partial"}, {"funding"}},
        [](const Wait& wait) {
            return std::vector<std::string>{std::to_string(wait.bid.value), wait.investor_code,
                                            wait.waiting.toString(), wait.partial ? "yes" : "no",
                                            std::string(codeOf(wait.funding))};
        },
        writeWait};
}

Answer<ExitCode> runStandby(const StandbyOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto loan = findLoan(**reader, options.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    return answerList(session, waitListing(), [&](const Visit<Wait>& visit) {
        return forEachWait(**reader, loan->id, visit);
    });
}

}  // namespace

void addStandby(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<StandbyOptions>(
        app, invocation,
        {"standby", "List who waits for a loan's capacity, first in the queue first",
         "  plimsollctl standby loans.plimsoll L-1001\n"
         "  plimsollctl standby loans.plimsoll L-1001 --json"},
        runStandby);
    addDeskFile(*verb, options.file);
    addLoanCode(*verb, options.loan);
}

}  // namespace plimsoll::ctl
