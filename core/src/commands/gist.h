#pragma once
// What a command is about, found in its fields: the first loan, investor, bid and sum that it
// names, and the words for what has no code of its own. Pure functions.

#include <string>

#include <plimsoll/commands/command.h>

#include "commands/errand.h"

namespace plimsoll::service {

/// For indexes and the journal; zero: it names none.
struct Gist {
    LoanId loan{};
    InvestorId investor{};
    BidId bid{};
    Money amount{};
};
[[nodiscard]] Gist gistOf(const Command& command);
/// For the audit trail.
[[nodiscard]] Subject subjectOf(const Command& command);
/// Why, where the command says so itself, such as the reference of a consent; else empty.
[[nodiscard]] std::string whyOf(const Command& command);
/// The name that it bears for ever, by which a second one is the first one: of a payment, of a
/// batch. Empty: none.
[[nodiscard]] std::string onceNameOf(const Command& command);
/// Without what is never kept.
[[nodiscard]] Command withoutSecrets(Command command);

}  // namespace plimsoll::service
