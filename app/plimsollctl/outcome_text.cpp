#include "outcome_text.h"

#include <fmt/format.h>

#include "json_people.h"
#include "json_values.h"
#include "table.h"
#include "text.h"

namespace plimsoll::ctl {

namespace {

std::string timeOf(const std::optional<Timestamp>& time) {
    return time ? time->toString() : "-";
}

std::string count(std::int64_t number) {
    return grouped(static_cast<std::uint64_t>(number));
}

void printHead(Session& session, const OutcomeRecord& record) {
    const LoanSummary& loan = record.loan;
    const bool is_certificate = record.kind == OutcomeRecord::Kind::FillCertificate;
    std::string target = loan.terms.target.toString();
    if (loan.first_target != loan.terms.target)
        target += fmt::format(", reduced from {}", loan.first_target.toString());
    printFacts(session.out,
               {{"sheet", is_certificate ? "fill certificate: the loan filled by itself"
                                         : "resolution sheet: people decided"},
                {"desk", fmt::format("{} ({})", record.desk_name, record.desk_uid)},
                {"as of", record.made.toString()},
                {"loan", loan.code},
                {"title", loan.title},
                {"phase", std::string(codeOf(loan.phase))},
                {"target", target},
                {"paid", loan.capacity.paid.toString()},
                {"opened", timeOf(loan.opened)},
                {"to end", timeOf(loan.schedule.closes)},
                {"ended short", timeOf(loan.closed)},
                {"filled", timeOf(loan.filled)},
                {"finished", timeOf(loan.finished)},
                {"bidders", count(loan.bidders)},
                {"bids", fmt::format("{}, {} accepted, {} refused", count(loan.bids),
                                     grouped(record.tally.accepted),
                                     grouped(record.tally.refusedTotal()))}});
}

/// What stood at one instant, or just before the last decision and after it.
void printReports(Session& session, const OutcomeRecord& record) {
    session.out.write("\n");
    const ShortReport& before = record.before;
    const ShortReport& after = record.after;
    const bool is_one = before.at == after.at;
    const bool is_cancelled = isBeforeCancellation(record.loan, before);
    std::vector<Table::Column> columns{{"decomposition"},
                                       {is_cancelled ? "before it was cancelled"
                                        : is_one     ? "at the end"
                                                     : "before",
                                        Align::Right}};
    if (!is_one) columns.push_back({"after", Align::Right});
    Table table(std::move(columns));
    const auto line = [&](std::string_view name, std::string then, std::string now) {
        std::vector<std::string> cells{std::string(name), std::move(then)};
        if (!is_one) cells.push_back(std::move(now));
        table.add(std::move(cells));
    };
    const auto row = [&](std::string_view name, Money then, Money now) {
        line(name, then.toString(), now.toString());
    };
    line("as of", before.at.toString(), after.at.toString());
    row("target", before.target, after.target);
    row("paid", before.capacity.paid, after.capacity.paid);
    row("held", before.capacity.held, after.capacity.held);
    row("reserved", before.capacity.reserved, after.capacity.reserved);
    row("free", before.capacity.free, after.capacity.free);
    for (std::size_t i = 0; i < before.causes.size(); ++i) {
        const auto cause = codeOf(static_cast<ShortCause>(i));
        row(fmt::format("missing: {}", cause), before.causes.at(i).missing,
            after.causes.at(i).missing);
    }
    row("late payments", before.late, after.late);
    row("still waiting", before.waiting, after.waiting);
    table.flush(session.out);
}

void printSteps(Session& session, const std::vector<OutcomeStep>& steps) {
    if (steps.empty()) return;
    session.out.write("\n");
    Table table(
        {{"done"}, {"act"}, {"amount", Align::Right}, {"of"}, {"who"}, {"reference"}, {"note"}});
    for (const OutcomeStep& step : steps) {
        std::string of;
        if (step.bid) of = fmt::format("bid {}", step.bid.value);
        if (step.closes) of = fmt::format("until {}", step.closes->toString());
        table.add({step.at.toString(), step.act, step.amount.toString(), of, step.who,
                   step.reference, step.note});
    }
    table.flush(session.out);
}

void printDecisions(Session& session, const std::vector<Request>& decisions) {
    for (const Request& request : decisions) {
        session.out.write("\n");
        printFacts(session.out,
                   {{"request", fmt::format("{}, {}: {}", request.id.value, codeOf(request.act()),
                                            codeOf(request.state))},
                    {"asked by", fmt::format("{}, {}", request.maker, request.made.toString())},
                    {"reason", request.reason},
                    {"note", request.note},
                    {"reference", request.reference()},
                    {"world then", request.world},
                    {"decided by", fmt::format("{}, {}", request.checker, timeOf(request.decided))},
                    {"decision", request.decision_note}});
    }
}

void printParts(Session& session, std::string_view title, const std::vector<OutcomePart>& parts) {
    if (parts.empty()) return;
    session.out.write("\n");
    Table table({{std::string(title)},
                 {"bids", Align::Right},
                 {"amount", Align::Right},
                 {"of it placed", Align::Right}});
    for (const OutcomePart& part : parts)
        table.add(
            {part.investor_code, count(part.bids), part.amount.toString(), part.placed.toString()});
    table.flush(session.out);
}

void writeReport(JsonWriter& json, std::string_view name, const LoanSummary& loan,
                 const ShortReport& report) {
    json.key(name);
    writeShortReport(json, loan, report);
}

void writeSteps(JsonWriter& json, const std::vector<OutcomeStep>& steps) {
    json.key("steps").beginArray();
    for (const OutcomeStep& step : steps) {
        json.beginObject();
        writeTime(json, "at", step.at);
        json.key("act").text(step.act);
        writeAmount(json, "amount", step.amount);
        writeId(json, "bid", step.bid);
        writeTime(json, "closes_at", step.closes);
        json.key("who").text(step.who).key("note").text(step.note);
        json.key("reference").textOrNull(step.reference).endObject();
    }
    json.endArray();
}

void writeDecisions(JsonWriter& json, const std::vector<Request>& decisions) {
    json.key("decisions").beginArray();
    for (const Request& request : decisions) {
        json.beginObject().key("request").number(request.id.value);
        json.key("act").text(codeOf(request.act())).key("state").text(codeOf(request.state));
        json.key("maker").text(request.maker);
        writeTime(json, "asked_at", request.made);
        json.key("reason").text(request.reason).key("note").text(request.note);
        json.key("reference").textOrNull(request.reference());
        json.key("world").text(request.world).key("checker").text(request.checker);
        writeTime(json, "decided_at", request.decided);
        json.key("decision_note").text(request.decision_note).endObject();
    }
    json.endArray();
}

void writeParts(JsonWriter& json, std::string_view name, const std::vector<OutcomePart>& parts) {
    json.key(name).beginArray();
    for (const OutcomePart& part : parts) {
        json.beginObject().key("investor").text(part.investor_code);
        json.key("bids").number(part.bids);
        writeAmount(json, "amount", part.amount);
        writeAmount(json, "placed", part.placed);
        json.endObject();
    }
    json.endArray();
}

}  // namespace

void printOutcome(Session& session, const OutcomeRecord& record) {
    printHead(session, record);
    printReports(session, record);
    printSteps(session, record.steps);
    printDecisions(session, record.decisions);
    printParts(session, "investor", record.parts);
    printParts(session, "given back to", record.given_back);
    session.out.write("\n");
    printFacts(session.out,
               {{"audit head", record.head ? lineOf(*record.head)
                                           : std::string("none is signed yet on this machine")}});
}

void writeOutcome(JsonWriter& json, const OutcomeRecord& record) {
    json.beginObject().key("sheet").text(codeOf(record.kind));
    json.key("desk").text(record.desk_name).key("desk_uid").text(record.desk_uid);
    writeTime(json, "as_of", record.made);
    json.key("loan");
    writeLoan(json, record.loan, nullptr, &record.tally);
    writeReport(json, "before", record.loan, record.before);
    writeReport(json, "after", record.loan, record.after);
    writeSteps(json, record.steps);
    writeDecisions(json, record.decisions);
    writeParts(json, "investors", record.parts);
    writeParts(json, "given_back", record.given_back);
    json.key("audit_head");
    if (record.head) {
        writeHead(json, *record.head);
    } else {
        json.null();
    }
    json.endObject();
}

}  // namespace plimsoll::ctl
