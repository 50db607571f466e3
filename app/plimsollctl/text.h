#pragma once
// Codes → English sentences. Together with the help texts beside each verb this is the only prose
// of the command line.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <plimsoll/desk.h>
#include <plimsoll/errors.h>
#include <plimsoll/money.h>
#include <plimsoll/reasons.h>
#include <plimsoll/rehearsal.h>
#include <plimsoll/terms.h>
#include <plimsoll/verify.h>

namespace plimsoll::ctl {

/// Text from outside made safe to show (plimsoll/visible_text.h): control characters, what turns
/// the direction of text or has no width, and broken UTF-8 become visible.
[[nodiscard]] std::string shown(std::string_view text);
/// shown(), in double quotes.
[[nodiscard]] std::string inQuotes(std::string_view text);
/// "1,234,567"
[[nodiscard]] std::string grouped(std::uint64_t number);
/// `scaled` / 10^decimals, as "12.345".
[[nodiscard]] std::string fixed(std::int64_t scaled, int decimals);

/// "15m", "2h", "90s"; the form that options read back.
[[nodiscard]] std::string brief(std::chrono::seconds time);

[[nodiscard]] std::string sentence(const Error& error);
/// Why a bid was refused.
[[nodiscard]] std::string_view sentence(Reason reason);
/// What became of a payment's notice.
[[nodiscard]] std::string_view sentence(NoticeOutcome outcome);
/// Why nothing happens by itself on this desk, and what to do.
[[nodiscard]] std::string sentence(const ClockDoubt& doubt);
[[nodiscard]] std::string sentence(const TermsFinding& finding);
[[nodiscard]] std::string sentence(const Violation& violation);
/// "the target must be an amount in yuan, such as 10,000.00, not "1e3""
[[nodiscard]] std::string sentence(MoneyFault fault, std::string_view what, std::string_view text);
[[nodiscard]] std::string_view codeOf(MoneyFault fault);
/// What is wrong with a header line: "missing_header", "missing_column:code", "column_twice:code".
[[nodiscard]] std::string headerSentence(std::string_view code);
/// "line 12: the amount is finer than one fen ("1.005")"
[[nodiscard]] std::string sentence(const RejectedRow& row);

}  // namespace plimsoll::ctl
