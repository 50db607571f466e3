#include "terms_options.h"

#include <fmt/format.h>

#include "option_values.h"
#include "options.h"
#include "text.h"

namespace plimsoll::ctl {

void addTermsOptions(Subcommand& app, TermsOptions& options) {
    app.addOption("--target", options.target, "What the loan must reach exactly")
        ->required()
        ->typeName("AMOUNT");
    app.addOption("--min", options.min, "The smallest bid")->typeName("AMOUNT")->showDefault();
    app.addOption("--step", options.step, "Bids are the minimum plus whole steps")
        ->typeName("AMOUNT")
        ->showDefault();
    app.addOption("--cap", options.cap, "Most that one investor may hold of this loan")
        ->typeName("AMOUNT");
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
