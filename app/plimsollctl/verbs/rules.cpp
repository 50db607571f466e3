// plimsollctl rules: the desk's limits, with their sources, and its calendar.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/short_text.h"
#include "plimsollctl/table.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ShowOptions {
    std::string file;
};

struct SetOptions {
    std::string file;
    std::string sale_days;
    std::string source;
    std::optional<std::string> key;
};

struct DayOptions {
    std::string file;
    std::string day;
    std::string holiday;
    std::string works;
    bool ordinary = false;
    std::optional<std::string> key;
};

void writeRules(JsonWriter& json, const Rules& rules) {
    json.beginObject().key("sale_days").number(std::int64_t{rules.set.most_sale_days});
    json.key("source").textOrNull(rules.set.source).key("days").beginArray();
    for (const SpecialDay& day : rules.calendar.special) {
        json.beginObject().key("day").text(toString(day.day));
        json.key("works").flag(day.works).key("name").text(day.name).endObject();
    }
    json.endArray().endObject();
}

void printRules(Session& session, const Rules& rules) {
    const int days = rules.set.most_sale_days;
    printFacts(session.out,
               {{"longest sale", days == 0 ? "no limit" : fmt::format("{} working days", days)},
                {"source", rules.set.source.empty() ? "none" : rules.set.source}});
    if (rules.calendar.special.empty()) return;
    session.out.write("\n");
    Table table({{"day"}, {"is"}});
    for (const SpecialDay& day : rules.calendar.special) {
        table.add({toString(day.day), dayText(rules.calendar, day.day)});
    }
    table.flush(session.out);
}

Answer<ExitCode> answerRules(Session& session, DeskReader& reader) {
    const auto rules = answerOf(reader.rules());
    if (!rules) return tl::make_unexpected(rules.error());
    if (session.json) {
        JsonWriter json = session.writer();
        writeRules(json, *rules);
    } else {
        printRules(session, *rules);
    }
    return ExitCode::Ok;
}

Answer<ExitCode> runShow(const ShowOptions& options, Session& session) {
    const auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(reader.error());
    return answerRules(session, **reader);
}

Answer<ExitCode> runSet(const SetOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto days = readCount("the longest sale", options.sale_days, 0, kMostSaleDays);
    if (!days) return tl::make_unexpected(days.error());
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto set =
        answerOf(open->desk->setRules({static_cast<int>(*days), options.source}, *key), *key);
    if (!set) return tl::make_unexpected(set.error());
    return answerRules(session, *open->reader);
}

Answer<SpecialDay> readDay(const DayOptions& options) {
    const auto day = parseDay(options.day);
    if (!day) return tl::make_unexpected(failureOf({ErrorCode::DateInvalid, options.day}));
    const int said = (options.holiday.empty() ? 0 : 1) + (options.works.empty() ? 0 : 1) +
                     (options.ordinary ? 1 : 0);
    if (said != 1) {
        return badInput("usage", options.day,
                        "say what the day is: one of --holiday NAME, --works NAME and --ordinary "
                        "(see plimsollctl rules day --help)");
    }
    const bool works = !options.works.empty();
    return SpecialDay{*day, works, works ? options.works : options.holiday};
}

Answer<ExitCode> runDay(const DayOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto day = readDay(options);
    if (!day) return tl::make_unexpected(day.error());
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto marked = answerOf(open->desk->markDay(*day, *key), *key);
    if (!marked) return tl::make_unexpected(marked.error());
    return answerRules(session, *open->reader);
}

void addSet(Subcommand& rules, Invocation& invocation) {
    auto [verb, options] = addVerb<SetOptions>(
        rules, invocation,
        {"set", "Limit how many working days a sale may last; 0 for no limit",
         "  plimsollctl rules set loans.plimsoll --sale-days 20 --source \"rules of 2016, 4.2\""},
        runSet);
    addDeskFile(*verb, options.file);
    verb->addOption("--sale-days", options.sale_days, "Working days from opening to the last end")
        ->required()
        ->typeName("N");
    verb->addOption("--source", options.source, "Where the limit is written")->typeName("TEXT");
    addKey(*verb, options.key);
}

void addDay(Subcommand& rules, Invocation& invocation) {
    auto [verb, options] = addVerb<DayOptions>(
        rules, invocation,
        {"day", "Mark a day that is not what its weekday says, or take the mark off",
         "  plimsollctl rules day loans.plimsoll 2026-10-01 --holiday \"National Day\"\n"
         "  plimsollctl rules day loans.plimsoll 2026-10-10 --works \"instead of 2026-10-07\"\n"
         "  plimsollctl rules day loans.plimsoll 2026-10-01 --ordinary"},
        runDay);
    addDeskFile(*verb, options.file);
    verb->addOption("DAY", options.day, "Such as 2026-10-01")->required()->typeName("");
    verb->addOption("--holiday", options.holiday, "Nobody works")->typeName("NAME");
    verb->addOption("--works", options.works, "A weekend that is worked")->typeName("NAME");
    verb->addFlag("--ordinary", options.ordinary, "What its weekday says");
    addKey(*verb, options.key);
}

}  // namespace

void addRules(Subcommand& app, Invocation& invocation) {
    Subcommand* rules =
        app.addSubcommand("rules", "The desk's limits, with their sources, and its calendar");
    rules->requireSubcommand();
    rules->footer(
        "Examples:\n  plimsollctl rules show loans.plimsoll\n"
        "  plimsollctl rules day --help");
    {
        auto [verb, options] =
            addVerb<ShowOptions>(*rules, invocation,
                                 {"show", "Show the limits and the marked days",
                                  "  plimsollctl rules show loans.plimsoll --json"},
                                 runShow);
        addDeskFile(*verb, options.file);
    }
    addSet(*rules, invocation);
    addDay(*rules, invocation);
}

}  // namespace plimsoll::ctl
