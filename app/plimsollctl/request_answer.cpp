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

/// What the order names beside its object.
void addOrder(Facts& facts, const ShownRequest& request) {
    const Order& order = request.order;
    for (std::size_t i = 0; i < order.splits.size(); ++i) {
        facts.emplace_back(
            i == 0 ? "places" : "",
            fmt::format("{} with {}", order.splits[i].amount.toString(), request.investors[i]));
    }
    for (const ExcessId line : order.lines) {
        facts.emplace_back("excess line", std::to_string(line.value));
    }
    if (!request.to_loan.empty()) facts.emplace_back("to loan", request.to_loan);
    if (!order.reference.empty()) {
        const bool is_name = order.act == Act::PaymentNote || order.act == Act::PayoutSend;
        const bool is_consent = order.act == Act::LoanReduce || order.act == Act::ExcessSpill ||
                                order.act == Act::ExcessRelease;
        if (!is_name) facts.emplace_back(is_consent ? "consent" : "evidence", order.reference);
    }
    if (!order.borrower_reference.empty()) {
        facts.emplace_back("borrower's consent", order.borrower_reference);
    }
    if (!order.as_received.empty()) facts.emplace_back("named as", order.as_received);
    if (!request.claimed_by.empty()) facts.emplace_back("claimed by", request.claimed_by);
}

}  // namespace

void printRequest(Output& out, const ShownRequest& request) {
    Facts facts{{"request", std::to_string(request.id.value)},
                {"does", describe(request)},
                {"act", std::string(codeOf(request.order.act))},
                {"state", std::string(codeOf(request.state))},
                {"asked by", request.maker},
                {"asked", request.made.toString()},
                {"reason", reasonText(request)},
                {"note", request.note}};
    addOrder(facts, request);
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
