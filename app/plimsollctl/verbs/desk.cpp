// plimsollctl desk: the desk itself, what waits for people on it, its log and its clock.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_people.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/people_text.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct DeskOnly {
    std::string file;
};

struct ConfirmOptions {
    std::string file;
    std::string note;
    std::optional<std::string> key;
};

std::string count(std::int64_t number) {
    return grouped(static_cast<std::uint64_t>(number));
}

/// Everything that a desk shows of itself.
struct DeskFacts {
    DeskInfo info;
    Alarms alarms;
    Access access{};
    StaffWanted wanted;
    LogHealth log;
};

Answer<DeskFacts> readFacts(DeskReader& reader) {
    const auto info = answerOf(reader.info());
    if (!info) return tl::make_unexpected(info.error());
    const auto alarms = answerOf(reader.alarms());
    if (!alarms) return tl::make_unexpected(alarms.error());
    const auto access = answerOf(reader.access());
    if (!access) return tl::make_unexpected(access.error());
    const auto wanted = answerOf(reader.staffWanted());
    if (!wanted) return tl::make_unexpected(wanted.error());
    auto log = answerOf(reader.log());
    if (!log) return tl::make_unexpected(log.error());
    return DeskFacts{*info, *alarms, *access, *wanted, std::move(*log)};
}

/// "12.3 MB"
std::string megabytes(std::int64_t bytes) {
    return fixed(bytes / 100'000, 1) + " MB";
}

/// "plimsollctl (process 4711), sqlite3 (process 4712)"
std::string readersText(const LogHealth& log) {
    std::string text;
    for (const LogReader& reader : log.readers)
        text +=
            fmt::format("{}{} (process {})", text.empty() ? "" : ", ", reader.name, reader.process);
    return text;
}

void writeLog(JsonWriter& json, const LogHealth& log) {
    json.beginObject().key("bytes").number(log.bytes).key("readers").beginArray();
    for (const LogReader& reader : log.readers)
        json.beginObject()
            .key("process")
            .number(reader.process)
            .key("name")
            .text(reader.name)
            .endObject();
    json.endArray().endObject();
}

std::string accessText(Access access) {
    switch (access) {
        case Access::Open:
            return "open: a rehearsal, nobody signs in";
        case Access::SetUp:
            return "set-up: staff are being added";
        case Access::Working:
            return "working: everybody signs in";
    }
    return std::string(codeOf(access));
}

void printDesk(Session& session, const DeskFacts& desk) {
    const auto& [info, alarms, access, wanted, log] = desk;
    Facts facts{{"desk", info.name},
                {"file", info.path.string()},
                {"kind", std::string(codeOf(info.kind))},
                {"currency", info.currency},
                {"created", info.created.toString()},
                {"access", accessText(access)}};
    if (access == Access::SetUp) facts.emplace_back("set-up wants", wantedText(wanted));
    facts.emplace_back("standing halts", count(alarms.halts));
    facts.emplace_back("waiting requests", count(alarms.waiting_requests));
    facts.emplace_back("unknown payouts", count(alarms.unknown_payouts));
    facts.emplace_back("failed payouts", count(alarms.failed_disbursements));
    facts.emplace_back("restored payouts", count(alarms.restored_payouts));
    facts.emplace_back("payments in suspense", count(alarms.open_cases));
    facts.emplace_back("stuck holds", count(alarms.stuck_holds));
    facts.emplace_back("payouts to send", count(alarms.pending_payouts));
    facts.emplace_back("short loans", count(alarms.short_loans));
    facts.emplace_back("loans with excess", count(alarms.over_loans));
    facts.emplace_back("missed openings", count(alarms.missed_openings));
    facts.emplace_back("log", megabytes(log.bytes));
    if (!log.readers.empty()) facts.emplace_back("read just now by", readersText(log));
    printFacts(session.out, facts);
}

Answer<ExitCode> answerDesk(Session& session, DeskReader& reader) {
    const auto facts = readFacts(reader);
    if (!facts) return tl::make_unexpected(facts.error());
    if (!session.json) {
        printDesk(session, *facts);
        return ExitCode::Ok;
    }
    JsonWriter json = session.writer();
    json.beginObject().key("desk");
    writeDesk(json, facts->info);
    json.key("access").text(codeOf(facts->access)).key("set_up_wants");
    if (facts->access == Access::SetUp) {
        writeWanted(json, facts->wanted);
    } else {
        json.null();
    }
    json.key("alarms");
    writeAlarms(json, facts->alarms);
    json.key("log");
    writeLog(json, facts->log);
    json.endObject();
    return ExitCode::Ok;
}

Answer<ExitCode> runShow(const DeskOnly& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    return answerDesk(session, **reader);
}

/// Opening a desk for writing is what brings it up to date. Nobody needs to sign in for that: an
/// earlier desk has no staff.
Answer<ExitCode> runUpgrade(const DeskOnly& options, Session& session) {
    auto desk = openAsNobody(options.file);
    if (!desk) return tl::make_unexpected(std::move(desk.error()));
    const auto open = withReader(std::move(*desk));
    if (!open) return tl::make_unexpected(open.error());
    return answerDesk(session, *open->reader);
}

Answer<ExitCode> runConfirm(const ConfirmOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto desk = openInDoubt(options.file, session);
    if (!desk) return tl::make_unexpected(std::move(desk.error()));
    const auto doubt = (*desk)->health().clock_doubt;
    const auto confirmed = answerOf((*desk)->confirmClock(options.note, *key), *key);
    if (!confirmed) return tl::make_unexpected(confirmed.error());
    const bool runs = !(*desk)->health().clock_doubt;
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginObject().key("in_doubt").flag(doubt.has_value());
        writeTime(json, "latest_record_at", doubt ? std::optional(doubt->last) : std::nullopt);
        json.key("timers_run").flag(runs).endObject();
        return ExitCode::Ok;
    }
    Facts facts{{"clock", doubt ? "confirmed" : "was not in doubt"}};
    if (doubt) facts.emplace_back("latest record", doubt->last.toString());
    facts.emplace_back("timers", runs ? "run" : "held");
    printFacts(session.out, facts);
    return ExitCode::Ok;
}

}  // namespace

void addDeskVerbs(Subcommand& app, Invocation& invocation) {
    Subcommand* desk = app.addSubcommand("desk", "Show what waits for people; confirm the clock");
    desk->requireSubcommand();
    desk->footer(
        "Examples:\n  plimsollctl desk show loans.plimsoll\n"
        "  plimsollctl desk confirm-clock --help");
    {
        auto [verb, options] =
            addVerb<DeskOnly>(*desk, invocation,
                              {"show", "Show the desk and how much waits for a person on it",
                               "  plimsollctl desk show loans.plimsoll --json"},
                              runShow);
        addDeskFile(*verb, options.file);
    }
    {
        auto [verb, options] = addVerb<DeskOnly>(
            *desk, invocation,
            {"upgrade", "Bring a desk of an earlier version of Plimsoll up to date",
             "  plimsollctl desk upgrade loans.plimsoll\n"
             "Every command that writes does the same; an earlier version cannot open it then."},
            runUpgrade);
        addDeskFile(*verb, options.file);
    }
    {
        auto [verb, options] = addVerb<ConfirmOptions>(
            *desk, invocation,
            {"confirm-clock", "Say that the clock is right, so that the desk works again",
             "  plimsollctl desk confirm-clock loans.plimsoll --note \"back from ten days off\"\n"
             "When the clock is far from the latest record at opening, nothing is recorded but\n"
             "sign-ins, and nothing opens, closes or lapses by itself, until somebody has looked\n"
             "at the clock and confirmed it. What it says then is what the desk goes by."},
            runConfirm);
        addDeskFile(*verb, options.file);
        addNote(*verb, options.note);
        addKey(*verb, options.key);
    }
}

}  // namespace plimsoll::ctl
