// plimsollctl policy: which acts need a second person on this desk.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/people_text.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ListOptions {
    std::string file;
};

struct SetOptions {
    std::string file;
    std::string act;
    std::string four_eyes;
    std::string limit;
    std::string day_limit;
    Why why;
    std::optional<std::string> key;
};

struct Line {
    const ActRule& rule;
    ActPolicy policy;
};

/// Only what can wait stands in a policy.
Answer<std::vector<Line>> readPolicy(DeskReader& reader) {
    std::vector<Line> lines;
    for (const ActRule& rule : actRules()) {
        if (!rule.four_eyes) continue;
        const auto policy = answerOf(reader.policy(rule.act));
        if (!policy) return tl::make_unexpected(policy.error());
        lines.push_back({rule, *policy});
    }
    return lines;
}

/// Empty where the act moves no sum.
std::string limitText(const ActRule& rule, Money limit) {
    return rule.limited ? limit.toString() : std::string();
}

Answer<ExitCode> answerPolicy(Session& session, DeskReader& reader) {
    const auto lines = readPolicy(reader);
    if (!lines) return tl::make_unexpected(lines.error());
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginArray();
        for (const auto& [rule, policy] : *lines) {
            json.beginObject().key("act").text(rule.code);
            json.key("four_eyes").flag(policy.four_eyes).key("default").flag(rule.four_eyes);
            if (rule.limited) {
                writeAmount(json, "limit", policy.limits.each);
                writeAmount(json, "day_limit", policy.limits.day);
            }
            json.key("checker").text(codeOf(checkerOf(rule.act)));
            json.key("low_risk").flag(rule.low_risk).endObject();
        }
        json.endArray();
        return ExitCode::Ok;
    }
    Table table({{"act"},
                 {"four eyes"},
                 {"usually"},
                 {"alone up to", Align::Right},
                 {"and a day", Align::Right},
                 {"asked by"},
                 {"approved by"}});
    for (const auto& [rule, policy] : *lines) {
        table.add({std::string(rule.code), policy.four_eyes ? "yes" : "no",
                   rule.four_eyes ? "yes" : "no", limitText(rule, policy.limits.each),
                   limitText(rule, policy.limits.day), rolesText(rule.may),
                   std::string(codeOf(checkerOf(rule.act)))});
    }
    table.flush(session.out);
    return ExitCode::Ok;
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    return answerPolicy(session, **reader);
}

Answer<bool> readYesOrNo(const std::string& text) {
    if (text == "yes" || text == "no") return text == "yes";
    return badInput("four_eyes_invalid", text,
                    fmt::format("--four-eyes is yes or no, not {}", inQuotes(text)));
}

/// Both or none.
Answer<ActLimits> readLimits(const SetOptions& options) {
    if (options.limit.empty() && options.day_limit.empty()) return ActLimits{};
    const auto each = readAmountOrZero("--limit", options.limit);
    if (!each) return tl::make_unexpected(each.error());
    const auto day = readAmountOrZero("--day-limit", options.day_limit);
    if (!day) return tl::make_unexpected(day.error());
    return ActLimits{*each, *day};
}

Answer<ExitCode> runSet(const SetOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto four_eyes = readYesOrNo(options.four_eyes);
    if (!four_eyes) return tl::make_unexpected(four_eyes.error());
    const auto limits = readLimits(options);
    if (!limits) return tl::make_unexpected(limits.error());
    if (!actOf(options.act)) {
        return badInput("act_invalid", options.act,
                        fmt::format("{} is no act; \"plimsollctl policy list\" names them",
                                    inQuotes(options.act)));
    }
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto asked =
        askFor(*open->desk, session,
               ChangePolicy{.policy = options.act, .four_eyes = *four_eyes, .limits = *limits},
               options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (*asked == Asking::Waits) return ExitCode::Ok;
    return answerPolicy(session, *open->reader);
}

}  // namespace

void addPolicy(Subcommand& app, Invocation& invocation) {
    Subcommand* policy = app.addSubcommand("policy", "Which acts need a second person");
    policy->requireSubcommand();
    policy->footer(
        "Examples:\n  plimsollctl policy list loans.plimsoll\n"
        "  plimsollctl policy set --help");
    {
        auto [verb, options] =
            addVerb<ListOptions>(*policy, invocation,
                                 {"list", "List the acts that are asked for, and who approves them",
                                  "  plimsollctl policy list loans.plimsoll --json"},
                                 runList);
        addDeskFile(*verb, options.file);
    }
    auto [verb, options] = addVerb<SetOptions>(
        *policy, invocation,
        {"set", "Let an act need a second person, or not; another administrator approves",
         "  plimsollctl policy set loans.plimsoll payout.reissue --four-eyes no \\\n"
         "      --reason R05 --note \"decided on 20 Nov\"\n"
         "  plimsollctl policy set loans.plimsoll money.deposit --four-eyes yes --limit 1,000 \\\n"
         "      --day-limit 10,000 --reason R05 --note \"small deposits\"\n"
         "Only acts that can wait have a policy: \"policy list\" names them. Limits are for acts "
         "that\n"
         "move a sum: up to them one person does it alone. What is not given is zero, and a sum\n"
         "above zero always takes two then."},
        runSet);
    addDeskFile(*verb, options.file);
    verb->addOption("ACT", options.act, "Its code, as \"policy list\" prints it")
        ->required()
        ->typeName("");
    verb->addOption("--four-eyes", options.four_eyes, "yes or no")->required()->typeName("YES|NO");
    auto* limit = verb->addOption("--limit", options.limit,
                                  "Most that one person does alone at once, such as 1,000.00");
    limit->typeName("AMOUNT");
    auto* day = verb->addOption("--day-limit", options.day_limit,
                                "Most that one person does alone on one day");
    day->typeName("AMOUNT")->needs(limit);
    limit->needs(day);
    addWhy(*verb, options.why, false);
    addKey(*verb, options.key);
}

}  // namespace plimsoll::ctl
