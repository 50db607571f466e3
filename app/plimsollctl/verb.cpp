#include "verb.h"

namespace plimsoll::ctl {

Subcommand* addVerb(Subcommand& parent, Invocation& invocation, const VerbText& text,
                    std::function<Answer<ExitCode>(Session&)> run) {
    Subcommand* verb = parent.addSubcommand(text.name, text.summary);
    verb->footer("Examples:\n" + text.examples);
    verb->addFlag("--json", invocation.json, "Answer with one JSON value on standard output");
    verb->addOption("--user", invocation.sign_in.user,
                    "Who acts, on a desk that asks; else PLIMSOLL_USER, or a prompt")
        ->typeName("LOGIN");
    verb->addOption("--password-file", invocation.sign_in.password_file,
                    "A file of one's own with the password; else PLIMSOLL_PASSWORD_FILE,\n"
                    "PLIMSOLL_PASSWORD, or a prompt; never on the command line")
        ->typeName("FILE");
    const std::string prefix = parent.isRoot() ? "" : parent.name() + " ";
    verb->whenChosen([run = std::move(run), &invocation, name = prefix + text.name] {
        invocation.name = name;
        invocation.run = run;
    });
    return verb;
}

void addDeskFile(Subcommand& app, std::string& file) {
    app.addOption("FILE", file, "The desk's file")->required()->typeName("");
}

void addLoanCode(Subcommand& app, std::string& code) {
    app.addOption("LOAN", code, "The loan's code")->required()->typeName("");
}

void addNote(Subcommand& app, std::string& note) {
    app.addOption("--note", note, "Why, for the records")->required()->typeName("TEXT");
}

void addKey(Subcommand& app, std::optional<std::string>& key) {
    app.addOption("--key", key, "Makes a retry recognisable; made up when not given");
}

}  // namespace plimsoll::ctl
