#include "request_answer.h"

#include <fmt/format.h>

#include "json_people.h"
#include "people_text.h"
#include "table.h"

namespace plimsoll::ctl {

namespace {

std::string reasonText(const Request& request) {
    for (const ReasonCode& reason : reasonCodes()) {
        if (reason.code == request.reason) return fmt::format("{} ({})", reason.code, reason.name);
    }
    return request.reason;
}

}  // namespace

void printRequest(Output& out, const Request& request) {
    Facts facts{{"request", std::to_string(request.id.value)},
                {"does", describe(request)},
                {"act", std::string(codeOf(request.order.act))},
                {"state", std::string(codeOf(request.state))},
                {"asked by", request.maker},
                {"asked", request.made.toString()},
                {"reason", reasonText(request)},
                {"note", request.note},
                {"world then", request.world}};
    if (request.state == RequestState::Waiting) {
        facts.emplace_back("world now", request.world_now);
        facts.emplace_back("changed", request.hasChanged() ? "YES, since it was asked for" : "no");
        facts.emplace_back("expires", request.expires.toString());
    }
    if (!request.checker.empty()) facts.emplace_back("decided by", request.checker);
    if (request.decided) facts.emplace_back("decided", request.decided->toString());
    if (!request.decision_note.empty()) facts.emplace_back("decision", request.decision_note);
    printFacts(out, facts);
}

void answerRequest(Session& session, const Request& request) {
    if (session.json) {
        JsonWriter json = session.writer();
        writeRequest(json, request);
    } else {
        printRequest(session.out, request);
    }
}

Answer<Request> findRequest(DeskReader& reader, RequestId id) {
    return answerOf(reader.request(id));
}

}  // namespace plimsoll::ctl
