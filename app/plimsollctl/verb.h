#pragma once
// How a verb joins the command line: its options are a plain struct, parsing fills it, and running
// it is left for after the whole line has been understood.

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "failure.h"
#include "options.h"
#include "session.h"

namespace plimsoll::ctl {

/// What the line asked for.
struct Invocation {
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
    Subcommand* app;
    Options& options;  ///< lives as long as the app
};

/// The verb with the options that all have; `run` is what it does once the line has named it.
Subcommand* addVerb(Subcommand& parent, Invocation& invocation, const VerbText& text,
                    std::function<Answer<ExitCode>(Session&)> run);

template <class Options>
Verb<Options> addVerb(Subcommand& parent, Invocation& invocation, const VerbText& text,
                      Answer<ExitCode> (*run)(const Options&, Session&)) {
    auto options = std::make_shared<Options>();
    const std::function<Answer<ExitCode>(Session&)> bound = [options, run](Session& session) {
        return run(*options, session);
    };
    return {addVerb(parent, invocation, text, bound), *options};
}

/// The desk's file, as nearly every verb takes it first.
void addDeskFile(Subcommand& app, std::string& file);
/// The loan that a verb is about, by its code.
void addLoanCode(Subcommand& app, std::string& code);
/// For verbs that want to know why.
void addNote(Subcommand& app, std::string& note);
void addKey(Subcommand& app, std::optional<std::string>& key);

}  // namespace plimsoll::ctl
