#include "options.h"

#include <CLI/CLI.hpp>

namespace plimsoll::ctl {

Option* Option::required(bool is_required) {
    m_option.required(is_required);
    return this;
}

Option* Option::typeName(const std::string& name) {
    m_option.type_name(name);
    return this;
}

Option* Option::showDefault() {
    m_option.capture_default_str();
    return this;
}

Option* Option::repeatable() {
    m_option.expected(1)->take_all();
    return this;
}

Option* Option::splitAt(char separator) {
    m_option.delimiter(separator);
    return this;
}

Option* Option::oneOf(std::vector<std::string> words) {
    // Without a description: the help text says the words where it wants to.
    m_option.check(CLI::IsMember(std::move(words)).description(""));
    return this;
}

Option* Option::excludes(Option* other) {
    m_option.excludes(&other->m_option);
    return this;
}

Option* Option::needs(Option* other) {
    m_option.needs(&other->m_option);
    return this;
}

Subcommand::Subcommand(CLI::App& app) : m_app(app) {}

Subcommand::~Subcommand() = default;

Option* Subcommand::keep(CLI::Option& option) {
    return &m_options.emplace_back(option);
}

Subcommand* Subcommand::addSubcommand(const std::string& name, const std::string& summary) {
    return m_subcommands
        .emplace_back(std::make_unique<Subcommand>(*m_app.add_subcommand(name, summary)))
        .get();
}

Option* Subcommand::addOption(const std::string& names, std::string& value,
                              const std::string& help) {
    return keep(*m_app.add_option(names, value, help));
}

Option* Subcommand::addOption(const std::string& names, std::optional<std::string>& value,
                              const std::string& help) {
    return keep(*m_app.add_option(names, value, help));
}

Option* Subcommand::addOption(const std::string& names, std::vector<std::string>& value,
                              const std::string& help) {
    return keep(*m_app.add_option(names, value, help));
}

Option* Subcommand::addFlag(const std::string& names, bool& value, const std::string& help) {
    return keep(*m_app.add_flag(names, value, help));
}

void Subcommand::requireSubcommand() {
    m_app.require_subcommand(1);
}

void Subcommand::footer(const std::string& text) {
    m_app.footer(text);
}

void Subcommand::whenChosen(std::function<void()> chosen) {
    m_app.callback([this, chosen = std::move(chosen)] {
        if (m_app.get_subcommands().empty()) chosen();
    });
}

void Subcommand::excuse(Subcommand& named) {
    named.m_app.preparse_callback([this](std::size_t) {
        for (CLI::Option* option : m_app.get_options()) option->required(false);
    });
}

std::string Subcommand::name() const {
    return m_app.get_name();
}

bool Subcommand::isRoot() const {
    return m_app.get_parent() == nullptr;
}

}  // namespace plimsoll::ctl
