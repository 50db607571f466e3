#pragma once
// Schema 5: what attackers, clocks and long histories showed to be missing.
//
// - log_state: whether there must be a write-ahead log (log_state.h). It says how the file was
//   left, and is no record of what was done

namespace plimsoll::sqlite {

inline constexpr const char* kVersion5 = R"sql(
-- Openings that were missed: the clock found the loan too late, and it is still scheduled.
CREATE INDEX journal_missed ON journal(loan_id) WHERE verb = 9 AND outcome = 5;
CREATE TABLE log_state(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  state INTEGER NOT NULL CHECK(state BETWEEN 0 AND 2)
) STRICT;
INSERT INTO log_state(id, state) VALUES(1, 0);
CREATE TRIGGER log_state_stays BEFORE DELETE ON log_state
BEGIN SELECT RAISE(ABORT, 'a desk always says whether there is a log'); END;
)sql";

}  // namespace plimsoll::sqlite
