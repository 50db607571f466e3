#pragma once
// Schema 5: what attackers, clocks and long histories showed to be missing.

namespace plimsoll::sqlite {

inline constexpr const char* kVersion5 = R"sql(
-- Openings that were missed: the clock found the loan too late, and it is still scheduled.
CREATE INDEX journal_missed ON journal(loan_id) WHERE verb = 9 AND outcome = 5;
)sql";

}  // namespace plimsoll::sqlite
