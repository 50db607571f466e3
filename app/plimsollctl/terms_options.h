#pragma once
// The terms of a loan as options, the same for `loan create`, `drill` and `replay`.

#include <optional>
#include <string>
#include <vector>

#include <plimsoll/terms.h>

#include "failure.h"

namespace plimsoll::ctl {

class Subcommand;

struct TermsOptions {
    std::string target;
    std::string min;
    std::string step;
    std::optional<std::string> cap;
};

/// `min` and `step` in `options` are the defaults shown in --help.
void addTermsOptions(Subcommand& app, TermsOptions& options);
[[nodiscard]] Answer<Terms> readTerms(const TermsOptions& options);
/// Terms that pass the terms check, or its first error. Run before anything is opened or made.
[[nodiscard]] Answer<Terms> readSoundTerms(const TermsOptions& options);

}  // namespace plimsoll::ctl
