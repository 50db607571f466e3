#pragma once
// The desk that is kept in tests/data for every released schema: how one of today's is made, and
// what it is held to, as text.

#include <filesystem>
#include <string>

#include <plimsoll/desk.h>

namespace plimsoll::test {

inline constexpr int kGoldenSchema = 1;  ///< today's

/// Where every bid, loan and amount of money stands.
[[nodiscard]] std::string lifeOf(DeskReader& reader);
/// Who works there, what they asked for, what is halted; empty where nobody does.
[[nodiscard]] std::string peopleOf(DeskReader& reader);
/// What its operator asked for, by amount.
[[nodiscard]] AdjustBalance goldenAdjustment(std::int64_t fen);

/// Makes it at `path`, closed, and its text beside it. Zero, as a program answers.
int makeGolden(const std::filesystem::path& path);

}  // namespace plimsoll::test
