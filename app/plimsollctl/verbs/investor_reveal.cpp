// plimsollctl investor reveal: personal data in full, once it is in the audit trail who looked and
// why.
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/table.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct RevealOptions {
    std::string file;
    std::string code;
    std::string reason;
};

Answer<ExitCode> runReveal(const RevealOptions& options, Session& session) {
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto investor = findInvestor(*open->reader, options.code);
    if (!investor) return tl::make_unexpected(investor.error());
    const auto personal = answerOf(open->desk->reveal(investor->id, options.reason));
    if (!personal) return tl::make_unexpected(personal.error());
    if (session.json) {
        session.writer()
            .beginObject()
            .key("investor")
            .text(investor->code)
            .key("name")
            .text(investor->name)
            .key("phone")
            .text(personal->phone)
            .key("id_number")
            .text(personal->id_number)
            .endObject();
        return ExitCode::Ok;
    }
    printFacts(session.out, {{"investor", investor->code},
                             {"name", investor->name},
                             {"phone", personal->phone},
                             {"ID number", personal->id_number}});
    return ExitCode::Ok;
}

}  // namespace

void addInvestorReveal(Subcommand& investor, Invocation& invocation) {
    auto [verb, options] = addVerb<RevealOptions>(
        investor, invocation,
        {"reveal", "Show an investor's phone and ID number in full; who and why is recorded",
         "  plimsollctl investor reveal loans.plimsoll C-7 --reason \"called back about L-1001\""},
        runReveal);
    addDeskFile(*verb, options.file);
    verb->addOption("INVESTOR", options.code, "The investor's code")->required()->typeName("");
    verb->addOption("--reason", options.reason, "Why, in words, for the audit trail")
        ->required()
        ->typeName("TEXT");
}

}  // namespace plimsoll::ctl
