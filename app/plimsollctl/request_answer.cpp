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

/// The borrower's or the investors'; else what a command refers to is evidence.
template <class C>
constexpr bool kRefersToConsent = std::is_same_v<C, ReduceLoan> || std::is_same_v<C, SpillExcess> ||
                                  std::is_same_v<C, ReleaseExcess>;

/// What a command names beside its object, from those of its fields that are shown so.
void addNamed(Facts& facts, const ShownRequest& request) {
    std::visit(
        [&]<class C>(const C& own) {
            if constexpr (requires { own.splits; }) {
                for (std::size_t i = 0; i < own.splits.size(); ++i)
                    facts.emplace_back(i == 0 ? "places" : "",
                                       fmt::format("{} with {}", own.splits[i].amount.toString(),
                                                   request.investors[i]));
            }
            if constexpr (requires { own.lines; }) {
                for (const ExcessId line : own.lines)
                    facts.emplace_back("excess line", std::to_string(line.value));
            }
            if (!request.to_loan.empty()) facts.emplace_back("to loan", request.to_loan);
            if constexpr (requires { own.reference; }) {
                if (!own.reference.empty())
                    facts.emplace_back(kRefersToConsent<C> ? "consent" : "evidence", own.reference);
            }
            if constexpr (requires { own.borrower_reference; }) {
                if (!own.borrower_reference.empty())
                    facts.emplace_back("borrower's consent", own.borrower_reference);
            }
            if constexpr (requires { own.as_received; }) {
                if (!own.as_received.empty()) facts.emplace_back("named as", own.as_received);
            }
        },
        request.command);
}

}  // namespace

void printRequest(Output& out, const ShownRequest& request) {
    Facts facts{{"request", std::to_string(request.id.value)},
                {"does", describe(request)},
                {"act", std::string(codeOf(request.act()))},
                {"state", std::string(codeOf(request.state))},
                {"asked by", request.maker},
                {"asked", request.made.toString()},
                {"reason", reasonText(request)},
                {"note", request.note}};
    addNamed(facts, request);
    if (!request.claimed_by.empty()) facts.emplace_back("claimed by", request.claimed_by);
    facts.emplace_back("world then", request.world);
    if (request.state == RequestState::Waiting) {
        facts.emplace_back("world now", request.world_now);
        facts.emplace_back("changed", request.hasChanged() ? "YES, since it was asked for" : "no");
        if (request.hasChanged()) {
            for (const auto& line : differences(request.world, request.world_now))
                facts.emplace_back("", line);
            facts.emplace_back("approve with", "--seen " + nameOfWorld(request.world_now));
        }
        facts.emplace_back("expires", request.expires.toString());
    }
    if (!request.checker.empty()) facts.emplace_back("decided by", request.checker);
    if (request.decided) facts.emplace_back("decided", request.decided->toString());
    if (!request.decision_note.empty()) facts.emplace_back("decision", request.decision_note);
    printFacts(out, facts);
}

void answerRequest(Session& session, const ShownRequest& request) {
    if (session.json) {
        JsonWriter json = session.writer();
        writeRequest(json, request);
    } else {
        printRequest(session.out, request);
    }
}

}  // namespace plimsoll::ctl
