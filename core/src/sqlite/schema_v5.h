#pragma once
// Schema 5: what attackers, clocks and long histories showed to be missing.
//
// - log_state: whether there must be a write-ahead log (log_state.h). It says how the file was
//   left, and is no record of what was done
// - payout: built anew, because it has a reference of its own and a state 6, restored. It comes
//   first, so that what else is made for it lasts
// - journal_restored, audit_begun: found without a walk, when a desk is opened

namespace plimsoll::sqlite {

inline constexpr const char* kVersion5 = R"sql(
CREATE TABLE new_payout(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  kind INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 3),
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 6),
  loan_id INTEGER REFERENCES loan(id),
  investor_id INTEGER REFERENCES investor(id),
  bid_id INTEGER REFERENCES bid(id),
  case_id INTEGER REFERENCES payment_case(id),
  replaces_id INTEGER UNIQUE REFERENCES payout(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  payee TEXT NOT NULL,
  batch TEXT NOT NULL,
  created_us INTEGER NOT NULL,
  changed_us INTEGER NOT NULL CHECK(changed_us >= created_us),
  reference TEXT NOT NULL UNIQUE CHECK(length(reference) BETWEEN 1 AND 32),
  CHECK(state = 6 OR (state = 1) = (batch = ''))
) STRICT;
INSERT INTO new_payout SELECT id, kind, state, loan_id, investor_id, bid_id, case_id, replaces_id,
  amount_fen, payee, batch, created_us, changed_us,
  (SELECT substr(uid, 1, 8) FROM desk_identity WHERE id = 1) || '-' || id FROM payout ORDER BY id;
DROP TABLE payout;
ALTER TABLE new_payout RENAME TO payout;
CREATE INDEX payout_undecided ON payout(state, id) WHERE state IN (1, 2, 4, 5, 6);
CREATE INDEX payout_of ON payout(loan_id, id) WHERE loan_id IS NOT NULL;
CREATE TRIGGER payout_stays BEFORE DELETE ON payout
BEGIN SELECT RAISE(ABORT, 'payouts are never deleted'); END;
CREATE TRIGGER payout_identity BEFORE UPDATE OF id, kind, loan_id, investor_id, bid_id, case_id,
  replaces_id, amount_fen, payee, created_us ON payout
BEGIN SELECT RAISE(ABORT, 'a payout keeps its facts'); END;
CREATE TRIGGER payout_steps BEFORE UPDATE ON payout WHEN NOT (
  (OLD.state = 1 AND NEW.state = 2) OR (OLD.state = 2 AND NEW.state IN (3, 4, 5)) OR (OLD.state = 5 AND NEW.state IN (3, 4))
  OR (OLD.state IN (1, 2) AND NEW.state = 6) OR (OLD.state = 6 AND NEW.state IN (1, 2)))
BEGIN SELECT RAISE(ABORT, 'a payout is never sent twice'); END;
CREATE TRIGGER payout_known BEFORE UPDATE ON payout WHEN (NEW.reference = OLD.reference)
  = (OLD.state = 6 AND NEW.state = 1)
BEGIN SELECT RAISE(ABORT, 'the bank knows a payout by its reference'); END;
CREATE TRIGGER payout_batch BEFORE UPDATE ON payout WHEN NEW.batch != OLD.batch
  AND NOT (OLD.state = 1 AND NEW.state = 2) AND NOT (OLD.state = 6 AND NEW.state = 1)
  AND NOT (OLD.state = 6 AND NEW.state = 2 AND OLD.batch = '')
BEGIN SELECT RAISE(ABORT, 'a payout leaves in one batch'); END;
CREATE INDEX journal_restored ON journal(id) WHERE verb = 41;
CREATE INDEX audit_begun ON audit(id) WHERE act = 'chain.begun';
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
-- A policy has limits, and more acts wait: what they need, and finding fast what was done alone,
-- what a request was made of, and which payment or batch waits already.
ALTER TABLE policy ADD COLUMN each_fen INTEGER NOT NULL DEFAULT 0 CHECK(each_fen >= 0);
ALTER TABLE policy ADD COLUMN day_fen INTEGER NOT NULL DEFAULT 0 CHECK(day_fen >= each_fen);
ALTER TABLE request ADD COLUMN each_fen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE request ADD COLUMN day_fen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE request ADD COLUMN as_received TEXT NOT NULL DEFAULT '';
DROP TRIGGER request_facts;
CREATE TRIGGER request_facts BEFORE UPDATE OF id, act, loan_id, investor_id, bid_id, part, case_id,
  payout_id, halt_id, staff_id, amount_fen, verdict, opens_us, closes_us, login, name, roles,
  status, policy, four_eyes, maker_id, reason, note, made_us, expires_us, world, reference,
  to_loan_id, to_new, borrower_reference, each_fen, day_fen, as_received ON request
BEGIN SELECT RAISE(ABORT, 'a request keeps what it asks for'); END;
CREATE INDEX request_names ON request(act, reference) WHERE state = 1;
CREATE INDEX journal_request ON journal(object_id) WHERE verb = 26;
CREATE INDEX journal_alone ON journal(verb, actor, decided_us) WHERE verb IN (5, 10, 16, 18);
CREATE INDEX payouts_of ON payout(batch, id);
)sql";

}  // namespace plimsoll::sqlite
