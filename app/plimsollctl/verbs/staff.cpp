// plimsollctl staff: the people of a desk. In set-up they are added at once; afterwards adding and
// changing is asked for, and another administrator approves it.
#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_people.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/people_text.h"
#include "plimsollctl/sign_in.h"
#include "plimsollctl/table.h"
#include "plimsollctl/terminal_question.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ListOptions {
    std::string file;
};

struct AddOptions {
    std::string file;
    std::string login;
    std::string name;
    std::string roles;
    std::string password_file;
    Why why;
    std::optional<std::string> key;
};

struct ChangeOptions {
    std::string file;
    std::string login;
    std::string roles;
    bool disable = false;
    bool enable = false;
    bool new_password = false;
    std::string password_file;
    Why why;
    std::optional<std::string> key;
};

struct PasswordOptions {
    std::string file;
    std::string password_file;
};

Answer<Roles> readRoles(std::string text) {
    std::ranges::replace(text, ',', '+');
    const auto roles = rolesOf(text);
    if (roles && !roles->isEmpty()) return *roles;
    return badInput(std::string(codeOf(ErrorCode::RolesInvalid)), text,
                    fmt::format("{} are no roles: give one or more of {}, with commas between",
                                inQuotes(text), everyRole()));
}

Answer<StaffMember> findStaff(DeskReader& reader, const std::string& login) {
    const auto staff = answerOf(reader.staff());
    if (!staff) return tl::make_unexpected(staff.error());
    const auto found = std::ranges::find(*staff, login, &StaffMember::login);
    if (found != staff->end()) return *found;
    return tl::make_unexpected(failureOf({ErrorCode::UnknownStaff, login}));
}

std::string timeOrNothing(const std::optional<Timestamp>& time) {
    return time ? time->toString() : "";
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto staff = answerOf((*reader)->staff());
    if (!staff) return tl::make_unexpected(staff.error());
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginArray();
        for (const StaffMember& member : *staff) writeStaff(json, member);
        json.endArray();
        return ExitCode::Ok;
    }
    Table table({{"login"},
                 {"name"},
                 {"roles"},
                 {"status"},
                 {"failures", Align::Right},
                 {"locked until"},
                 {"last seen"}});
    for (const StaffMember& member : *staff) {
        table.add({member.login, member.name, rolesText(member.roles),
                   std::string(codeOf(member.status)), std::to_string(member.failures),
                   timeOrNothing(member.locked), timeOrNothing(member.last_seen)});
    }
    table.flush(session.out);
    return ExitCode::Ok;
}

/// The member as he is now, and what set-up still lacks.
Answer<ExitCode> answerStaff(Session& session, DeskReader& reader, const std::string& login) {
    const auto member = findStaff(reader, login);
    if (!member) return tl::make_unexpected(member.error());
    const auto access = answerOf(reader.access());
    if (!access) return tl::make_unexpected(access.error());
    const auto wanted = answerOf(reader.staffWanted());
    if (!wanted) return tl::make_unexpected(wanted.error());
    const bool in_set_up = *access == Access::SetUp;
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginObject().key("staff");
        writeStaff(json, *member);
        json.key("access").text(codeOf(*access)).key("set_up_wants");
        if (in_set_up) {
            writeWanted(json, *wanted);
        } else {
            json.null();
        }
        json.endObject();
        return ExitCode::Ok;
    }
    Facts facts{{"login", member->login},
                {"name", member->name},
                {"roles", rolesText(member->roles)},
                {"status", std::string(codeOf(member->status))}};
    if (in_set_up) facts.emplace_back("set-up wants", wantedText(*wanted));
    printFacts(session.out, facts);
    return ExitCode::Ok;
}

/// A new password that a person types, asked for before the desk is taken; empty: it is no person.
Answer<std::optional<std::string>> typedPassword(const std::string& file,
                                                 const std::string& login) {
    if (!file.empty() || !isTerminal()) return std::nullopt;
    return readNewPassword(file, login).map([](std::string typed) {
        return std::optional(std::move(typed));
    });
}

/// What was typed, or else what the file says, which is read after whoever gives it was let in.
Answer<std::string> newPassword(std::optional<std::string> typed, const std::string& file,
                                const std::string& login) {
    if (typed) return std::move(*typed);
    return readNewPassword(file, login);
}

/// Who acts: nobody while the desk has no staff, somebody after that.
Answer<Entry> askWhoActs(const std::string& file, const Session& session) {
    auto entry = askToEnter(file, session);
    if (entry && entry->access == Access::Open) {
        return tl::make_unexpected(failureOf({ErrorCode::NoStaffHere, {}}));
    }
    return entry;
}

/// A seat that may add: nobody's while the desk has no staff, one's own after that.
Answer<OpenDesk> openForAdding(const std::string& file, Entry entry, Session& session) {
    const bool has_no_staff = entry.access && !entry.credentials;
    if (!has_no_staff) return enter(file, std::move(entry), session);
    auto nobodys = openAsNobody(file);
    if (!nobodys) return tl::make_unexpected(std::move(nobodys.error()));
    return withReader(std::move(*nobodys));
}

Answer<bool> isInSetUp(DeskReader& reader) {
    return answerOf(reader.access()).map([](Access access) { return access == Access::SetUp; });
}

Answer<ExitCode> runAdd(const AddOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto roles = readRoles(options.roles);
    if (!roles) return tl::make_unexpected(roles.error());
    auto entry = askWhoActs(options.file, session);
    if (!entry) return tl::make_unexpected(std::move(entry.error()));
    auto typed = typedPassword(options.password_file, options.login);
    if (!typed) return tl::make_unexpected(std::move(typed.error()));
    auto open = openForAdding(options.file, std::move(*entry), session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto in_set_up = isInSetUp(*open->reader);
    if (!in_set_up) return tl::make_unexpected(in_set_up.error());
    auto password = newPassword(std::move(*typed), options.password_file, options.login);
    if (!password) return tl::make_unexpected(std::move(password.error()));

    NewStaff newcomer{.login = options.login,
                      .name = options.name,
                      .roles = *roles,
                      .password = std::move(*password)};
    if (*in_set_up) {
        const auto added = answerOf(open->desk->addStaff(std::move(newcomer), *key), *key);
        if (!added) return tl::make_unexpected(added.error());
    } else {
        const auto asked =
            askFor(*open->desk, session, AddStaff{std::move(newcomer)}, options.why, *key);
        if (!asked) return tl::make_unexpected(asked.error());
        if (*asked == Asking::Waits) return ExitCode::Ok;
    }
    return answerStaff(session, *open->reader, options.login);
}

Answer<StaffChange> readChange(const ChangeOptions& options) {
    StaffChange change;
    if (!options.roles.empty()) {
        const auto roles = readRoles(options.roles);
        if (!roles) return tl::make_unexpected(roles.error());
        change.roles = *roles;
    }
    if (options.disable) change.status = StaffStatus::Disabled;
    if (options.enable) change.status = StaffStatus::Active;
    const bool password = options.new_password || !options.password_file.empty();
    if (change.roles || change.status || password) return change;
    return badInput("nothing_to_change", options.login,
                    "say what changes: --roles, --disable, --enable, --new-password or "
                    "--new-password-file");
}

Answer<ExitCode> runChange(const ChangeOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto change = readChange(options);
    if (!change) return tl::make_unexpected(std::move(change.error()));
    auto entry = askWhoActs(options.file, session);
    if (!entry) return tl::make_unexpected(std::move(entry.error()));
    const bool has_password = options.new_password || !options.password_file.empty();
    Answer<std::optional<std::string>> typed;
    if (has_password) typed = typedPassword(options.password_file, options.login);
    if (!typed) return tl::make_unexpected(std::move(typed.error()));
    auto open = openForAdding(options.file, std::move(*entry), session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto member = findStaff(*open->reader, options.login);
    if (!member) return tl::make_unexpected(member.error());
    const auto in_set_up = isInSetUp(*open->reader);
    if (!in_set_up) return tl::make_unexpected(in_set_up.error());
    if (has_password) {
        auto password = newPassword(std::move(*typed), options.password_file, options.login);
        if (!password) return tl::make_unexpected(std::move(password.error()));
        change->password = std::move(*password);
    }

    if (*in_set_up) {
        const auto changed =
            answerOf(open->desk->changeStaff(member->id, std::move(*change), *key), *key);
        if (!changed) return tl::make_unexpected(changed.error());
    } else {
        const auto asked = askFor(*open->desk, session,
                                  ChangeStaff{.staff = member->id,
                                              .roles = change->roles,
                                              .status = change->status,
                                              .password = change->password.value_or(std::string())},
                                  options.why, *key);
        if (!asked) return tl::make_unexpected(asked.error());
        if (*asked == Asking::Waits) return ExitCode::Ok;
    }
    return answerStaff(session, *open->reader, options.login);
}

Answer<ExitCode> runPassword(const PasswordOptions& options, Session& session) {
    auto entry = askWhoActs(options.file, session);
    if (!entry) return tl::make_unexpected(std::move(entry.error()));
    // Where nobody can sign in yet, opening the desk says so.
    const Credentials own = entry->credentials.value_or(Credentials());
    Answer<std::optional<std::string>> typed;
    if (entry->credentials) typed = typedPassword(options.password_file, own.login);
    if (!typed) return tl::make_unexpected(std::move(typed.error()));
    const auto open = enter(options.file, std::move(*entry), session);
    if (!open) return tl::make_unexpected(open.error());
    const auto password = newPassword(std::move(*typed), options.password_file, own.login);
    if (!password) return tl::make_unexpected(password.error());
    const auto changed = answerOf(open->desk->changePassword(own.password, *password));
    if (!changed) return tl::make_unexpected(changed.error());
    return answerStaff(session, *open->reader, own.login);
}

void addLogin(Subcommand& verb, std::string& login) {
    verb.addOption("LOGIN", login, "What they sign in with")->required()->typeName("");
}

void addNewPasswordFile(Subcommand& verb, std::string& file) {
    verb.addOption("--new-password-file", file,
                   "A file of one's own with the new password; else it is typed twice")
        ->typeName("FILE");
}

void addAdd(Subcommand& staff, Invocation& invocation) {
    auto [verb, options] = addVerb<AddOptions>(
        staff, invocation,
        {"add", "Add somebody to the desk's staff",
         "  plimsollctl staff add loans.plimsoll chen --name \"Chen Jing\" --roles administrator\n"
         "  plimsollctl staff add loans.plimsoll zhang --roles operator,customer_service \\\n"
         "      --user chen --password-file ~/.chen --new-password-file ~/zhang.first\n"
         "A new desk is set up first: its first administrator is added by nobody, and adds the\n"
         "others. Once there are two administrators, an operator and a checker the desk works for\n"
         "ever, and another administrator has to approve whoever is added: then a --reason and a\n"
         "--note are wanted."},
        runAdd);
    addDeskFile(*verb, options.file);
    addLogin(*verb, options.login);
    verb->addOption("--name", options.name, "What people call them");
    verb->addOption("--roles", options.roles, "One or more of " + everyRole())
        ->required()
        ->typeName("ROLES");
    addNewPasswordFile(*verb, options.password_file);
    addWhy(*verb, options.why, false);
    addKey(*verb, options.key);
}

void addChange(Subcommand& staff, Invocation& invocation) {
    auto [verb, options] = addVerb<ChangeOptions>(
        staff, invocation,
        {"change", "Change somebody's roles, keep them out or let them in, or give a new password",
         "  plimsollctl staff change loans.plimsoll zhang --roles operator,checker \\\n"
         "      --reason R99 --note \"stands in for Li\"\n"
         "  plimsollctl staff change loans.plimsoll zhang --disable --reason R04 --note left\n"
         "Nobody is ever deleted: what they did stays theirs."},
        runChange);
    addDeskFile(*verb, options.file);
    addLogin(*verb, options.login);
    verb->addOption("--roles", options.roles, "From now on; one or more of " + everyRole())
        ->typeName("ROLES");
    auto* disable = verb->addFlag("--disable", options.disable, "They sign in no more");
    verb->addFlag("--enable", options.enable, "They sign in again")->excludes(disable);
    verb->addFlag("--new-password", options.new_password,
                  "They forgot theirs: a new one is typed twice");
    addNewPasswordFile(*verb, options.password_file);
    addWhy(*verb, options.why, false);
    addKey(*verb, options.key);
}

}  // namespace

void addStaff(Subcommand& app, Invocation& invocation) {
    Subcommand* staff = app.addSubcommand("staff", "The people of a desk, and their passwords");
    staff->requireSubcommand();
    staff->footer(
        "Examples:\n  plimsollctl staff list loans.plimsoll\n"
        "  plimsollctl staff add --help");
    {
        auto [verb, options] = addVerb<ListOptions>(
            *staff, invocation,
            {"list", "List the staff by login", "  plimsollctl staff list loans.plimsoll --json"},
            runList);
        addDeskFile(*verb, options.file);
    }
    addAdd(*staff, invocation);
    addChange(*staff, invocation);
    {
        auto [verb, options] = addVerb<PasswordOptions>(
            *staff, invocation,
            {"password", "Change one's own password",
             "  plimsollctl staff password loans.plimsoll --user zhang\n"
             "  plimsollctl staff password loans.plimsoll --user zhang --password-file ~/.old \\\n"
             "      --new-password-file ~/.new"},
            runPassword);
        addDeskFile(*verb, options.file);
        addNewPasswordFile(*verb, options.password_file);
    }
}

}  // namespace plimsoll::ctl
