// plimsollctl requests, request show, request withdraw, request claim: what waits for a second
// person, and what became of it. Deciding is in decisions.cpp.
#include <algorithm>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/claiming.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_people.h"
#include "plimsollctl/listing.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/people_text.h"
#include "plimsollctl/request_answer.h"
#include "plimsollctl/sign_in.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ListOptions {
    std::string file;
    std::string state;
    bool mine = false;
};

struct RequestOptions {
    std::string file;
    std::string number;
};

Listing<ShownRequest> requestListing() {
    return {{{"request", Align::Right}, {"state"}, {"asked by"}, {"asked"}, {"changed"}, {"does"}},
            [](const ShownRequest& request) {
                return std::vector<std::string>{std::to_string(request.id.value),
                                                std::string(codeOf(request.state)),
                                                request.maker,
                                                request.made.toString(),
                                                request.hasChanged() ? "yes" : "",
                                                describe(request)};
            },
            writeRequest};
}

Answer<void> forEachShown(DeskReader& reader, const RequestQuery& query,
                          const Visit<ShownRequest>& visit) {
    std::optional<Failure> failure;
    const auto walked = forEachRequest(reader, query, [&](const Request& request) {
        const auto whole = shownRequest(reader, request);
        if (!whole) failure = whole.error();
        return whole && visit(*whole);
    });
    return failure ? tl::make_unexpected(*failure) : walked;
}

/// Looking needs no password, so "mine" is whoever the line or the environment names.
Answer<StaffId> whoAmI(DeskReader& reader, const Session& session) {
    const std::string login = namedUser(session);
    if (login.empty()) {
        return badInput(std::string(codeOf(ErrorCode::NotSignedIn)), {},
                        "--mine needs to know who you are: name yourself with --user or "
                        "PLIMSOLL_USER");
    }
    const auto staff = answerOf(reader.staff());
    if (!staff) return tl::make_unexpected(staff.error());
    const auto found = std::ranges::find(*staff, login, &StaffMember::login);
    if (found != staff->end()) return found->id;
    return tl::make_unexpected(failureOf({ErrorCode::UnknownStaff, login}));
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    RequestQuery query;
    if (!options.state.empty()) {
        query.state = requestStateOf(options.state);
        if (!query.state) {
            return badInput("state_invalid", options.state,
                            fmt::format("the state must be waiting, approved, rejected, withdrawn "
                                        "or expired, not {}",
                                        inQuotes(options.state)));
        }
    }
    if (options.mine) {
        const auto me = whoAmI(**reader, session);
        if (!me) return tl::make_unexpected(me.error());
        query.maker = *me;
    }
    return answerList(session, requestListing(), [&](const Visit<ShownRequest>& visit) {
        return forEachShown(**reader, query, visit);
    });
}

Answer<ExitCode> runShow(const RequestOptions& options, Session& session) {
    const auto number = readNumber("the request", options.number);
    if (!number) return tl::make_unexpected(number.error());
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto request = findRequest(**reader, RequestId(*number));
    if (!request) return tl::make_unexpected(request.error());
    answerRequest(session, *request);
    return ExitCode::Ok;
}

Answer<ExitCode> runWithdraw(const RequestOptions& options, Session& session) {
    const auto number = readNumber("the request", options.number);
    if (!number) return tl::make_unexpected(number.error());
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const RequestId id(*number);
    const auto withdrawn = answerOf(open->desk->withdrawRequest(id));
    if (!withdrawn) return tl::make_unexpected(withdrawn.error());
    const auto request = findRequest(*open->reader, id);
    if (!request) return tl::make_unexpected(request.error());
    answerRequest(session, *request);
    return ExitCode::Ok;
}

void addRequestVerb(Subcommand& request, Invocation& invocation, const VerbText& text,
                    Answer<ExitCode> (*run)(const RequestOptions&, Session&)) {
    auto [verb, options] = addVerb<RequestOptions>(request, invocation, text, run);
    addDeskFile(*verb, options.file);
    verb->addOption("REQUEST", options.number, "The request's number")->required()->typeName("");
}

}  // namespace

void addRequests(Subcommand& app, Invocation& invocation) {
    {
        auto [verb, options] = addVerb<ListOptions>(
            app, invocation,
            {"requests", "List what was asked for and waits for a second person, or waited",
             "  plimsollctl requests loans.plimsoll --state waiting\n"
             "  plimsollctl requests loans.plimsoll --mine --user zhang --json"},
            runList);
        addDeskFile(*verb, options.file);
        verb->addOption("--state", options.state,
                        "waiting, approved, rejected, withdrawn or expired; else all")
            ->typeName("STATE");
        verb->addFlag("--mine", options.mine, "Only what --user or PLIMSOLL_USER asked for");
    }
    Subcommand* request =
        app.addSubcommand("request", "Show or claim one request; take one's own back");
    request->requireSubcommand();
    request->footer(
        "Examples:\n  plimsollctl request show loans.plimsoll 12\n"
        "  plimsollctl request withdraw --help");
    addRequestVerb(*request, invocation,
                   {"show", "Show what a request does, who asked why, and what changed since",
                    "  plimsollctl request show loans.plimsoll 12 --json"},
                   runShow);
    addRequestVerb(*request, invocation,
                   {"withdraw", "Take back what one has asked for oneself",
                    "  plimsollctl request withdraw loans.plimsoll 12 --user zhang"},
                   runWithdraw);
    addClaimVerbs(*request, invocation, ClaimKind::Request);
}

}  // namespace plimsoll::ctl
