// plimsollctl approve, reject: a second person decides what somebody asked for. Approving says
// which world was looked at; another one now, and nothing is done.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_people.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/people_text.h"
#include "plimsollctl/request_answer.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ApproveOptions {
    std::string file;
    std::vector<std::string> numbers;
    std::string note;
    std::optional<std::string> seen;
};

struct RejectOptions {
    std::string file;
    std::string number;
    std::string note;
};

Answer<std::vector<RequestId>> readIds(const std::vector<std::string>& numbers) {
    std::vector<RequestId> ids;
    for (const std::string& text : numbers) {
        const auto number = readNumber("the request", text);
        if (!number) return tl::make_unexpected(number.error());
        ids.emplace_back(*number);
    }
    return ids;
}

Answer<std::vector<ShownRequest>> readRequests(DeskReader& reader,
                                               const std::vector<RequestId>& ids) {
    std::vector<ShownRequest> requests;
    for (const RequestId id : ids) {
        auto request = findRequest(reader, id);
        if (!request) return tl::make_unexpected(std::move(request.error()));
        requests.push_back(std::move(*request));
    }
    return requests;
}

/// Many at once only where little can go wrong: the others are looked at one by one.
Answer<void> checkLowRisk(const std::vector<ShownRequest>& requests) {
    if (requests.size() < 2) return {};
    std::string others;
    for (const ShownRequest& request : requests) {
        if (ruleOf(request.act()).low_risk) continue;
        others += fmt::format("{}{} ({})", others.empty() ? "" : ", ", request.id.value,
                              codeOf(request.act()));
    }
    if (others.empty()) return {};
    return tl::make_unexpected(Failure{
        ExitCode::Refused,
        "not_low_risk",
        others,
        fmt::format("only requests of little risk are approved many at once, and nothing was "
                    "approved: look at {} one by one",
                    others),
        {}});
}

/// What differs and how to approve it all the same, when it is another world than was looked at.
Failure refusedApproval(const Error& error, const Request& request, std::size_t approved,
                        std::size_t all) {
    Failure failure = failureOf(error);
    if (all > 1) {
        failure.message = fmt::format("request {}: {} ({} of {} were approved before it)",
                                      request.id.value, failure.message, approved, all);
    }
    if (error.code != ErrorCode::WorldChanged) return failure;
    failure.rows = differences(request.world, error.subject);
    failure.rows.push_back(fmt::format("asked for: {}", shown(request.world)));
    failure.rows.push_back(fmt::format("now:       {}", shown(error.subject)));
    failure.rows.push_back(
        fmt::format("approve it as it is now with --seen {}", nameOfWorld(error.subject)));
    return failure;
}

/// What was decided, as it stands now: one request as itself, several as a list.
Answer<void> writeDecided(Session& session, DeskReader& reader, const std::vector<RequestId>& ids) {
    const auto requests = readRequests(reader, ids);
    if (!requests) return tl::make_unexpected(requests.error());
    JsonWriter json = session.writer();
    if (ids.size() > 1) json.beginArray();
    for (const ShownRequest& request : *requests) writeRequest(json, request);
    if (ids.size() > 1) json.endArray();
    return {};
}

Answer<ExitCode> runApprove(const ApproveOptions& options, Session& session) {
    const auto ids = readIds(options.numbers);
    if (!ids) return tl::make_unexpected(ids.error());
    if (options.seen && ids->size() > 1) {
        return badInput("usage", *options.seen, "--seen goes with one request");
    }
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto requests = readRequests(*open->reader, *ids);
    if (!requests) return tl::make_unexpected(requests.error());
    if (const auto low_risk = checkLowRisk(*requests); !low_risk) {
        return tl::make_unexpected(low_risk.error());
    }
    std::size_t approved = 0;
    for (const ShownRequest& request : *requests) {
        if (!session.json) {
            printRequest(session.out, request);
            // What is about to happen is on the screen before it does.
            if (auto shown_first = session.out.finish(); !shown_first) {
                return tl::make_unexpected(std::move(shown_first.error()));
            }
        }
        // Whoever names nothing means what was asked for: anything else has to be looked at first.
        const std::string seen = options.seen.value_or(request.world);
        const auto done = open->desk->approve(request.id, seen, options.note);
        if (!done) {
            return tl::make_unexpected(
                refusedApproval(done.error(), request, approved, requests->size()));
        }
        ++approved;
        if (!session.json) {
            session.out.write(fmt::format("request {} approved and done\n", request.id.value));
        }
    }
    if (!session.json) return ExitCode::Ok;
    return writeDecided(session, *open->reader, *ids).map([] { return ExitCode::Ok; });
}

Answer<ExitCode> runReject(const RejectOptions& options, Session& session) {
    const auto number = readNumber("the request", options.number);
    if (!number) return tl::make_unexpected(number.error());
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const RequestId id(*number);
    const auto rejected = answerOf(open->desk->reject(id, options.note));
    if (!rejected) return tl::make_unexpected(rejected.error());
    const auto request = findRequest(*open->reader, id);
    if (!request) return tl::make_unexpected(request.error());
    answerRequest(session, *request);
    return ExitCode::Ok;
}

}  // namespace

void addDecisions(Subcommand& app, Invocation& invocation) {
    {
        auto [verb, options] = addVerb<ApproveOptions>(
            app, invocation,
            {"approve", "Approve what somebody else asked for: it is done at once",
             "  plimsollctl approve loans.plimsoll 12 --user li --note \"statement seen\"\n"
             "  plimsollctl approve loans.plimsoll 12 --seen 5e884898da280471 --json\n"
             "It prints what it is about to do first. Nobody approves their own request. When\n"
             "something that matters has changed since it was asked for, or its maker may not ask\n"
             "for it any more, nothing is done: it prints the difference, and the name under "
             "which\n"
             "the world of now is approved with --seen. Several at once only for kinds of little\n"
             "risk."},
            runApprove);
        addDeskFile(*verb, options.file);
        verb->addOption("REQUEST", options.numbers, "The numbers of one request or several")
            ->required()
            ->typeName("");
        verb->addOption("--note", options.note, "What the checker says")->typeName("TEXT");
        verb->addOption(
                "--seen", options.seen,
                "The world that was looked at, by the name that \"request show\" and a refusal "
                "print, or in full; else the one that it was asked for in")
            ->typeName("WORLD");
    }
    {
        auto [verb, options] = addVerb<RejectOptions>(
            app, invocation,
            {"reject", "Reject what somebody else asked for; the request keeps its record",
             "  plimsollctl reject loans.plimsoll 12 --user li --note \"amount is wrong\""},
            runReject);
        addDeskFile(*verb, options.file);
        verb->addOption("REQUEST", options.number, "The request's number")
            ->required()
            ->typeName("");
        addNote(*verb, options.note);
    }
}

}  // namespace plimsoll::ctl
