// plimsollctl commands: what `run` runs, with the members of each.
#include <utility>

#include <plimsoll/desk.h>

#include "plimsollctl/table.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct NoOptions {};

std::string_view codeOf(Presence presence) {
    switch (presence) {
        case Presence::Always:
            return "always";
        case Presence::MayBeLeftOut:
            return "optional";
        case Presence::NeverKept:
            return "secret";
    }
    return {};
}

void write(JsonWriter& json, const CommandKind& kind) {
    json.beginObject().key("command").text(kind.name).key("act").text(codeOf(kind.act));
    json.key("may_wait").flag(ruleOf(kind.act).four_eyes).key("fields").beginArray();
    for (const CommandField& field : kind.fields) {
        json.beginObject().key("name").text(field.name).key("kind").text(field.kind);
        json.key("presence").text(codeOf(field.presence)).endObject();
    }
    json.endArray().endObject();
}

/// A line for each member, the command's own beside the first.
void add(Table& table, const CommandKind& kind) {
    std::string name(kind.name);
    std::string act(codeOf(kind.act));
    if (kind.fields.empty()) table.add({name, act, "", "", ""});
    for (const CommandField& field : kind.fields)
        table.add({std::exchange(name, {}), std::exchange(act, {}), field.name, field.kind,
                   std::string(codeOf(field.presence))});
}

Answer<ExitCode> runCommands(const NoOptions&, Session& session) {
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginArray();
        for (const CommandKind& kind : commandKinds()) write(json, kind);
        json.endArray();
        return ExitCode::Ok;
    }
    Table table({{"command"}, {"act"}, {"member"}, {"kind"}, {"presence"}});
    for (const CommandKind& kind : commandKinds()) add(table, kind);
    table.flush(session.out);
    return ExitCode::Ok;
}

}  // namespace

void addCommands(Subcommand& app, Invocation& invocation) {
    addVerb<NoOptions>(
        app, invocation,
        {"commands", "List the commands that \"run\" takes, and their members",
         "  plimsollctl commands\n"
         "  plimsollctl commands --json\n"
         "Money is in fen, an id is the thing's number, a time is as 2026-11-22T02:00:00Z, a day\n"
         "as 2026-11-22. \"optional\" members may be left out; \"secret\" ones, too, and they are\n"
         "never kept. It needs no desk."},
        runCommands);
}

}  // namespace plimsoll::ctl
