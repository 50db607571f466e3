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
-- What all accounts hold but the bank's and the borrowers': no sum over money can leave 64 bits
-- while it is at most Money::mostOnADesk().
CREATE TABLE money_total(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  amount_fen INTEGER NOT NULL CHECK(amount_fen BETWEEN 0 AND 9000000000000000000)
) STRICT;
INSERT INTO money_total SELECT 1, coalesce(sum(CASE WHEN from_account IN (1, 5) THEN amount_fen
  WHEN to_account IN (1, 5) THEN -amount_fen ELSE 0 END), 0) FROM (SELECT * FROM ledger ORDER BY id);
CREATE TRIGGER money_total_stays BEFORE DELETE ON money_total
BEGIN SELECT RAISE(ABORT, 'a desk has one total'); END;
CREATE TRIGGER money_comes_in AFTER INSERT ON ledger WHEN NEW.from_account IN (1, 5)
BEGIN UPDATE money_total SET amount_fen = amount_fen + NEW.amount_fen; END;
CREATE TRIGGER money_goes_out AFTER INSERT ON ledger WHEN NEW.to_account IN (1, 5)
BEGIN UPDATE money_total SET amount_fen = amount_fen - NEW.amount_fen; END;
)sql";

}  // namespace plimsoll::sqlite
