// plimsollctl statement: every movement of one investor's money, with the balance after each.
#include <plimsoll/desk.h>

#include "plimsollctl/csv_out.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/table.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct StatementOptions {
    std::string file;
    std::string investor;
    std::string format = "table";
};

Money totalOf(const StatementLine& line) {
    return line.available + line.frozen + line.lent;
}

/// One line and by how much the investor's money in all changed with it: nothing when it only moved
/// from one of his accounts to another.
struct Step {
    StatementLine line;
    Money change;
};

std::vector<Step> stepsOf(const std::vector<StatementLine>& lines) {
    std::vector<Step> steps;
    Money before;
    for (const StatementLine& line : lines) {
        steps.push_back({line, totalOf(line) - before});
        before = totalOf(line);
    }
    return steps;
}

void writeJson(Output& out, const std::vector<Step>& steps) {
    JsonWriter json(out);
    json.beginArray();
    for (const auto& [line, change] : steps) {
        json.beginObject();
        writeTime(json, "at", line.at);
        json.key("kind").text(codeOf(line.kind));
        writeAmount(json, "amount", line.amount);
        writeAmount(json, "change", change);
        writeAmount(json, "available", line.available);
        writeAmount(json, "frozen", line.frozen);
        writeAmount(json, "lent", line.lent);
        json.key("loan").textOrNull(line.loan_code);
        writeId(json, "bid", line.bid);
        writeId(json, "payout", line.payout);
        json.endObject();
    }
    json.endArray();
}

template <class Tag>
std::string cellOf(Id<Tag> id) {
    return id ? std::to_string(id.value) : "";
}

void writeCsv(Output& out, const std::vector<Step>& steps) {
    writeCsvLine(out, {"at", "kind", "amount", "change", "available", "frozen", "lent", "loan",
                       "bid", "payout"});
    for (const auto& [line, change] : steps) {
        writeCsvLine(out, {cell(line.at), std::string(codeOf(line.kind)), cell(line.amount),
                           cell(change), cell(line.available), cell(line.frozen), cell(line.lent),
                           line.loan_code, cellOf(line.bid), cellOf(line.payout)});
    }
}

void printTable(Output& out, const std::vector<Step>& steps) {
    Table table({{"time"},
                 {"kind"},
                 {"amount", Align::Right},
                 {"available", Align::Right},
                 {"frozen", Align::Right},
                 {"lent", Align::Right},
                 {"loan"},
                 {"bid", Align::Right},
                 {"payout", Align::Right}});
    for (const auto& [line, change] : steps) {
        const std::string sign = change.isNegative() ? "-" : "";
        table.add({line.at.toString(), std::string(codeOf(line.kind)),
                   sign + line.amount.toString(), line.available.toString(), line.frozen.toString(),
                   line.lent.toString(), line.loan_code, cellOf(line.bid), cellOf(line.payout)});
    }
    table.flush(out);
}

Answer<ExitCode> runStatement(const StatementOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto investor = findInvestor(**reader, options.investor);
    if (!investor) return tl::make_unexpected(investor.error());
    const auto lines = answerOf((*reader)->statement(investor->id));
    if (!lines) return tl::make_unexpected(lines.error());
    const auto steps = stepsOf(*lines);
    if (session.json || options.format == "json") {
        writeJson(session.out, steps);
    } else if (options.format == "csv") {
        writeCsv(session.out, steps);
    } else {
        printTable(session.out, steps);
    }
    return ExitCode::Ok;
}

}  // namespace

void addStatement(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<StatementOptions>(
        app, invocation,
        {"statement", "Show every movement of an investor's money, with the balance after each",
         "  plimsollctl statement loans.plimsoll C-00001\n"
         "  plimsollctl statement loans.plimsoll C-00001 --format csv > C-00001.csv\n"
         "A minus stands before what left. In CSV and JSON amounts are in minor units (fen), and\n"
         "\"change\" says by how much their money in all changed."},
        runStatement);
    addDeskFile(*verb, options.file);
    verb->addOption("INVESTOR", options.investor, "The investor's code")->required()->typeName("");
    verb->addOption("--format", options.format, "table, csv or json")
        ->typeName("FORMAT")
        ->showDefault()
        ->oneOf({"table", "csv", "json"});
}

}  // namespace plimsoll::ctl
