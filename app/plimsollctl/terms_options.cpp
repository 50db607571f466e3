#include "terms_options.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "option_values.h"
#include "text.h"

namespace plimsoll::ctl {

void addTermsOptions(CLI::App& app, TermsOptions& options) {
    app.add_option("--target", options.target, "What the loan must reach exactly")
        ->required()
        ->type_name("AMOUNT");
    app.add_option("--min", options.min, "The smallest bid")
        ->type_name("AMOUNT")
        ->capture_default_str();
    app.add_option("--step", options.step, "Bids are the minimum plus whole steps")
        ->type_name("AMOUNT")
        ->capture_default_str();
    app.add_option("--cap", options.cap, "Most that one investor may hold of this loan")
        ->type_name("AMOUNT");
}

Answer<Terms> readTerms(const TermsOptions& options) {
    Terms terms;
    const auto read = [](std::string_view what, const std::string& text,
                         Money& into) -> Answer<void> {
        return readAmount(what, text).map([&into](Money amount) { into = amount; });
    };
    auto result = read("the target", options.target, terms.target)
                      .and_then([&] { return read("the minimum", options.min, terms.min); })
                      .and_then([&] { return read("the step", options.step, terms.step); });
    if (result && options.cap) {
        terms.cap = Money{};
        result = read("the cap", *options.cap, *terms.cap);
    }
    if (!result) return tl::make_unexpected(std::move(result.error()));
    return terms;
}

Answer<Terms> readSoundTerms(const TermsOptions& options) {
    auto terms = readTerms(options);
    if (!terms) return terms;
    const auto findings = checkTerms(*terms);
    if (findings.empty() || !findings.front().isError()) return terms;
    const TermsFinding& first = findings.front();
    return badInput(std::string(codeOf(ErrorCode::TermsUnsound)),
                    fmt::format("{} {}", codeOf(first.code), first.amount.toString()),
                    sentence(first));
}

}  // namespace plimsoll::ctl
