#pragma once
// What a line of plimsollctl may say. CLI11 parses it, and only options.cpp and command_line.cpp
// see that: its headers cost every file that includes them ten seconds of compiling.
//
// Values live with whoever declares the option, and are filled by parsing. Pointers that are
// answered live as long as the root. Thread: one. Errors: what is declared wrongly ends the
// process.

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace plimsoll::ctl {

/// An option, a flag or a positional; its functions answer the same one again.
class Option {
public:
    explicit Option(CLI::Option& option) : m_option(option) {}

    Option* required(bool is_required = true);
    /// What --help calls its value; empty: only the option's own name is shown.
    Option* typeName(const std::string& name);
    /// --help says the value that stands there now.
    Option* showDefault();
    /// One value a mention, and as many mentions as wanted.
    Option* repeatable();
    /// One mention may say several values.
    Option* splitAt(char separator);
    /// Anything else is refused.
    Option* oneOf(std::vector<std::string> words);
    Option* excludes(Option* other);
    Option* needs(Option* other);

private:
    CLI::Option& m_option;
};

/// "plimsollctl", "loan" or "loan create".
class Subcommand {
public:
    explicit Subcommand(CLI::App& app);
    ~Subcommand();
    Subcommand(const Subcommand&) = delete;
    Subcommand& operator=(const Subcommand&) = delete;

    Subcommand* addSubcommand(const std::string& name, const std::string& summary);
    /// "--name,-n", or "NAME" for a positional.
    Option* addOption(const std::string& names, std::string& value, const std::string& help);
    Option* addOption(const std::string& names, std::optional<std::string>& value,
                      const std::string& help);
    Option* addOption(const std::string& names, std::vector<std::string>& value,
                      const std::string& help);
    Option* addFlag(const std::string& names, bool& value, const std::string& help);
    /// It does nothing by itself: one of its subcommands has to be named.
    void requireSubcommand();
    /// Shown below --help.
    void footer(const std::string& text);
    /// Called when the line named this one and none of its subcommands.
    void whenChosen(std::function<void()> chosen);
    /// Complete by itself ("bid FILE ..."), it may have subcommands ("bid withdraw FILE ..."). With
    /// this one of them, what the plain form requires is not asked for.
    void excuse(Subcommand& named);

    [[nodiscard]] std::string name() const;
    [[nodiscard]] bool isRoot() const;

private:
    Option* keep(CLI::Option& option);

    CLI::App& m_app;
    std::deque<Option> m_options;
    std::vector<std::unique_ptr<Subcommand>> m_subcommands;
};

}  // namespace plimsoll::ctl
