#pragma once
// How a verb joins the command line: its options are a plain struct, parsing fills it, and running
// it is left for after the whole line has been understood.

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "failure.h"
#include "session.h"

namespace plimsoll::ctl {

/// What the line asked for.
struct Command {
    bool json = false;
    SignInOptions sign_in;
    std::string name;  ///< "loan create"
    std::function<Answer<ExitCode>(Session&)> run;
};

struct VerbText {
    std::string name;
    std::string summary;
    std::string examples;  ///< shown below --help
};

template <class Options>
struct Verb {
    CLI::App* app;
    Options& options;  ///< lives as long as the app
};

template <class Options>
Verb<Options> addVerb(CLI::App& parent, Command& command, const VerbText& text,
                      Answer<ExitCode> (*run)(const Options&, Session&)) {
    auto options = std::make_shared<Options>();
    CLI::App* app = parent.add_subcommand(text.name, text.summary);
    app->footer("Examples:\n" + text.examples);
    app->add_flag("--json", command.json, "Answer with one JSON value on standard output");
    app->add_option("--user", command.sign_in.user,
                    "Who acts, on a desk that asks; else PLIMSOLL_USER, or a prompt")
        ->type_name("LOGIN");
    app->add_option("--password-file", command.sign_in.password_file,
                    "A file of one's own with the password; else PLIMSOLL_PASSWORD_FILE,\n"
                    "PLIMSOLL_PASSWORD, or a prompt; never on the command line")
        ->type_name("FILE");
    const std::string prefix = parent.get_parent() == nullptr ? "" : parent.get_name() + " ";
    app->callback([options, run, &command, app, name = prefix + text.name] {
        if (!app->get_subcommands().empty()) return;  // its word has spoken
        command.name = name;
        command.run = [options, run](Session& session) { return run(*options, session); };
    });
    return {app, *options};
}

/// The desk's file, as nearly every verb takes it first.
inline void addDeskFile(CLI::App& app, std::string& file) {
    app.add_option("FILE", file, "The desk's file")->required()->type_name("");
}

/// The loan that a verb is about, by its code.
inline void addLoanCode(CLI::App& app, std::string& code) {
    app.add_option("LOAN", code, "The loan's code")->required()->type_name("");
}

/// For verbs that want to know why.
inline void addNote(CLI::App& app, std::string& note) {
    app.add_option("--note", note, "Why, for the records")->required()->type_name("TEXT");
}

/// A verb that is complete by itself ("bid FILE ...") may have words of its own beside ("bid
/// withdraw FILE ..."). With one of them, what the plain form requires is not asked for.
inline void addWordBeside(CLI::App& plain, CLI::App& word) {
    word.preparse_callback([&plain](std::size_t) {
        for (CLI::Option* option : plain.get_options()) option->required(false);
    });
}

inline void addKey(CLI::App& app, std::optional<std::string>& key) {
    app.add_option("--key", key, "Makes a retry recognisable; made up when not given");
}

}  // namespace plimsoll::ctl
