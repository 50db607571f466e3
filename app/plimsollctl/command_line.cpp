#include "command_line.h"

#include <algorithm>
#include <csignal>
#include <exception>

#include <unistd.h>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "session.h"
#include "text.h"
#include "verb.h"
#include "verbs/verbs.h"

namespace plimsoll::ctl {

namespace {

constexpr const char* kExitCodes =
    "Amounts are in yuan: 10000, 10,000.00, ¥5.5.\n"
    "\n"
    "Exit codes:\n"
    "  0    done\n"
    "  1    refused by a rule or for want of a role, not signed in, or the law is violated\n"
    "  2    usage, or input that cannot be used\n"
    "  3    the desk cannot be opened\n"
    "  4    storage failure: disk full, folder not writable, output not written\n"
    "  5    the desk is in use by another process, or overloaded\n"
    "  130  cancelled (Ctrl-C)\n"
    "\n"
    "Examples:\n"
    "  plimsollctl init practice.plimsoll --rehearsal\n"
    "  plimsollctl drill practice.plimsoll --bidders 10000 --target 10,000,000.00\n"
    "  plimsollctl verify practice.plimsoll\n"
    "  plimsollctl loan create --help";

void describe(Subcommand& app, Invocation& invocation) {
    app.requireSubcommand();
    app.footer(kExitCodes);
    addInit(app, invocation);
    addStaff(app, invocation);
    addLoan(app, invocation);
    addInvestor(app, invocation);
    addDeposit(app, invocation);
    addCashOut(app, invocation);
    addAdjust(app, invocation);
    addStatement(app, invocation);
    addBid(app, invocation);
    addStandby(app, invocation);
    addPayment(app, invocation);
    addHold(app, invocation);
    addPayouts(app, invocation);
    addWhyShort(app, invocation, "why-short");
    addShort(app, invocation);
    addImport(app, invocation);
    addOver(app, invocation);
    addCertificate(app, invocation);
    addRequests(app, invocation);
    addDecisions(app, invocation);
    addHalt(app, invocation);
    addPolicy(app, invocation);
    addRules(app, invocation);
    addAudit(app, invocation);
    addDrill(app, invocation);
    addReplay(app, invocation);
    addVerify(app, invocation);
    addExport(app, invocation);
    addRun(app, invocation);
    addCommands(app, invocation);
    addDeskVerbs(app, invocation);
    addBackup(app, invocation);
    addRestore(app, invocation);
}

bool isOption(const std::string& argument) {
    return argument.size() > 1 && argument[0] == '-' && argument != "--";
}

bool isNegativeNumber(const std::string& argument) {
    return isOption(argument) && argument[1] >= '0' && argument[1] <= '9';
}

/// "-5" typed where an amount stands would be taken for an option; behind "--" it reaches the
/// amount's own check, which has the better sentence.
std::vector<std::string> negativeNumbersLast(std::vector<std::string> arguments) {
    std::vector<std::string> moved;
    for (std::size_t i = 1; i < arguments.size();) {
        if (isNegativeNumber(arguments[i]) && !isOption(arguments[i - 1])) {
            moved.push_back(arguments[i]);
            arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
    if (moved.empty()) return arguments;
    arguments.emplace_back("--");
    arguments.insert(arguments.end(), moved.begin(), moved.end());
    return arguments;
}

bool givesAmount(const std::string& argument) {
    return argument == "--amount" || argument.starts_with("--amount=");
}

/// "bid" and "payment" are verbs by themselves and have words beside ("bid withdraw"). Only the
/// plain form takes an amount, and must have one: in a line with an amount a word is a desk's file
/// of that name; in a line without, it is the word, which the parser would give to a FILE still
/// missing.
void tellWordsFromFiles(CLI::App& app, const std::vector<std::string>& arguments) {
    const bool plain = std::ranges::any_of(arguments, givesAmount);
    for (const char* name : {"bid", "payment"}) {
        CLI::App* verb = app.get_subcommand(name);
        if (!plain) verb->get_option("FILE")->required(false);
        for (CLI::App* word : verb->get_subcommands([](const CLI::App*) { return true; })) {
            word->disabled(plain);
        }
    }
}

/// As far as the line could be followed: the innermost command that was named.
const CLI::App& innermost(const CLI::App& app) {
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app : innermost(*chosen.front());
}

std::string fullName(const CLI::App& app) {
    if (app.get_parent() == nullptr) return app.get_name();
    return fmt::format("{} {}", fullName(*app.get_parent()), app.get_name());
}

/// "name one of create, open, list, show", with what was typed instead.
std::string missingCommand(const CLI::App& app) {
    std::string names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names += names.empty() ? "" : ", ";
        names += command->get_name();
    }
    const auto typed = app.remaining();
    if (typed.empty()) return fmt::format("name a command: {}", names);
    return fmt::format("{} is no command; name one of {}", inQuotes(typed.front()), names);
}

Failure usageFailure(const CLI::App& app, const CLI::ParseError& fault) {
    const CLI::App& command = innermost(app);
    std::string what = fault.what();
    if (command.get_require_subcommand_min() > 0) what = missingCommand(command);
    std::ranges::replace(what, '\n', ' ');
    while (!what.empty() && (what.back() == ' ' || what.back() == '.')) what.pop_back();
    return {ExitCode::BadInput,
            "usage",
            {},
            fmt::format("{} (see {} --help)", shown(what), fullName(command)),
            {}};
}

ExitCode run(const Invocation& invocation, Session& session) {
    try {
        const auto done = invocation.run(session);
        if (done) return *done;
        session.report(done.error());
        return done.error().exit;
    } catch (const std::exception& fault) {
        session.report({ExitCode::StorageFailed,
                        "failed",
                        invocation.name,
                        fmt::format("this could not be done: {}", shown(fault.what())),
                        {}});
        return ExitCode::StorageFailed;
    }
}

/// An answer that did not reach its reader is no success.
ExitCode finish(Session& session, ExitCode code) {
    const auto written = session.out.finish();
    if (written) return code;
    session.say(written.error().message);
    return code == ExitCode::Ok ? written.error().exit : code;
}

}  // namespace

int runCommandLine(std::vector<std::string> arguments) {
    // A reader that went away and a file that may not grow are failed writes, to be told and
    // cleaned up after, not reasons to be killed.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);

    CLI::App app("Plimsoll fills loans to exactly the mark.", "plimsollctl");
    app.set_help_flag("--help,-h", "Print this help");
    app.set_version_flag("--version", std::string("plimsollctl " PLIMSOLL_VERSION));
    Invocation invocation;
    Subcommand root(app);
    describe(root, invocation);
    Session session{.json = false, .out = Output(STDOUT_FILENO), .err = Output(STDERR_FILENO)};
    session.json = std::ranges::find(arguments, "--json") != arguments.end();
    ExitCode code = ExitCode::Ok;
    try {
        tellWordsFromFiles(app, arguments);
        arguments = negativeNumbersLast(std::move(arguments));
        std::ranges::reverse(arguments);  // as the parser wants them
        app.parse(arguments);
        session.json = invocation.json;
        session.sign_in = invocation.sign_in;
        code = run(invocation, session);
    } catch (const CLI::CallForHelp&) {
        session.out.write(app.help());
    } catch (const CLI::CallForVersion& version) {
        session.out.write(fmt::format("{}\n", version.what()));
    } catch (const CLI::ParseError& fault) {
        session.report(usageFailure(app, fault));
        code = ExitCode::BadInput;
    }
    return static_cast<int>(finish(session, code));
}

}  // namespace plimsoll::ctl
