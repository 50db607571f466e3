#pragma once
// Schema 2: the whole life of a bid and of a loan, and the ledger.
//
// Tables whose CHECKs or columns change are built anew and copied, since SQLite cannot alter a
// CHECK; nothing that was recorded is changed by it. What is new:
// - hold, waiting: where a bid's parts stand now; one change each way, never deleted
// - bid_event: what happened to a bid after its decision; only grows
// - ledger: every movement of money but the acceptance that a bid's own row says; only grows
// - payment_case, payout: what waits for staff or the bank; final once decided
// - journal: the arguments of every command, so that the records can be replayed
// - fill_point is keyed by time, because capacity moves without bids, too

namespace plimsoll::sqlite {

inline constexpr const char* kVersion2 = R"sql(
CREATE TABLE new_loan(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  code TEXT NOT NULL UNIQUE CHECK(length(code) BETWEEN 1 AND 32),
  title TEXT NOT NULL,
  target_fen INTEGER NOT NULL CHECK(target_fen > 0),
  min_fen INTEGER NOT NULL CHECK(min_fen > 0),
  step_fen INTEGER NOT NULL CHECK(step_fen > 0),
  cap_fen INTEGER CHECK(cap_fen > 0),
  audience INTEGER NOT NULL CHECK(audience BETWEEN 1 AND 3),
  borrower_id INTEGER REFERENCES investor(id),
  hold_s INTEGER NOT NULL CHECK(hold_s > 0),
  phase INTEGER NOT NULL CHECK(phase BETWEEN 1 AND 12),
  free_fen INTEGER NOT NULL CHECK(free_fen >= 0),
  reserved_fen INTEGER NOT NULL CHECK(reserved_fen >= 0),
  held_fen INTEGER NOT NULL CHECK(held_fen >= 0),
  paid_fen INTEGER NOT NULL CHECK(paid_fen >= 0),
  bids INTEGER NOT NULL CHECK(bids >= 0),
  bidders INTEGER NOT NULL CHECK(bidders >= 0),
  created_us INTEGER NOT NULL,
  opens_us INTEGER,
  closes_us INTEGER CHECK(closes_us > opens_us),
  opened_us INTEGER,
  filled_us INTEGER,
  closed_us INTEGER,
  finished_us INTEGER,
  CHECK(free_fen + reserved_fen + held_fen + paid_fen = target_fen),
  CHECK((phase IN (3, 9, 10)) = (paid_fen = target_fen)),
  CHECK(phase NOT IN (3, 9, 10) OR filled_us IS NOT NULL),
  CHECK(held_fen = 0 OR phase IN (2, 6, 7)),
  CHECK(phase != 7 OR held_fen + reserved_fen > 0),
  CHECK((phase IN (1, 4, 5, 12)) = (opened_us IS NULL)),
  CHECK(phase NOT IN (7, 8) OR closed_us IS NOT NULL),
  CHECK((phase IN (10, 11, 12)) = (finished_us IS NOT NULL))
) STRICT;
INSERT INTO new_loan SELECT id, code, title, target_fen, min_fen, step_fen, cap_fen, audience,
  borrower_id, 900, phase, free_fen, reserved_fen, held_fen, paid_fen, bids, bidders, created_us,
  NULL, NULL, opened_us, filled_us, NULL, NULL FROM loan ORDER BY id;
DROP TABLE loan;
ALTER TABLE new_loan RENAME TO loan;

CREATE TABLE new_bid(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  key TEXT NOT NULL CHECK(length(key) BETWEEN 1 AND 64),
  asked_fen INTEGER NOT NULL,
  partial INTEGER NOT NULL CHECK(partial BETWEEN 0 AND 1),
  standby INTEGER NOT NULL CHECK(standby BETWEEN 0 AND 1),
  funding INTEGER NOT NULL CHECK(funding BETWEEN 1 AND 2),
  outcome INTEGER NOT NULL,
  reason INTEGER NOT NULL,
  accepted_fen INTEGER NOT NULL,
  waiting_fen INTEGER NOT NULL CHECK(waiting_fen >= 0),
  remainder_before_fen INTEGER NOT NULL CHECK(remainder_before_fen >= 0),
  arrived_us INTEGER NOT NULL,
  decided_us INTEGER NOT NULL CHECK(decided_us >= arrived_us),
  CHECK(CASE outcome
    WHEN 1 THEN reason = 0 AND accepted_fen > 0 AND accepted_fen <= remainder_before_fen
      AND accepted_fen <= asked_fen AND (partial = 1 OR accepted_fen = asked_fen)
    WHEN 2 THEN reason BETWEEN 2 AND 19 AND accepted_fen = 0 AND waiting_fen = 0
    WHEN 3 THEN reason = 0 AND accepted_fen = 0 AND waiting_fen > 0
    ELSE 0 END),
  CHECK(waiting_fen = 0 OR (standby = 1 AND accepted_fen + waiting_fen <= asked_fen))
) STRICT;
INSERT INTO new_bid SELECT id, loan_id, investor_id, key, asked_fen, partial, 0, 1, outcome, reason,
  accepted_fen, 0, remainder_before_fen, arrived_us, decided_us FROM bid ORDER BY id;
DROP TABLE bid;
ALTER TABLE new_bid RENAME TO bid;
CREATE UNIQUE INDEX bid_key ON bid(loan_id, investor_id, key);

CREATE TABLE new_journal(
  id INTEGER PRIMARY KEY,
  decided_us INTEGER NOT NULL,
  verb INTEGER NOT NULL CHECK(verb BETWEEN 1 AND 21),
  detail INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  loan_id INTEGER REFERENCES loan(id),
  investor_id INTEGER REFERENCES investor(id),
  bid_id INTEGER REFERENCES bid(id),
  object_id INTEGER,
  amount_fen INTEGER NOT NULL,
  count INTEGER NOT NULL,
  opens_us INTEGER,
  closes_us INTEGER,
  reference TEXT NOT NULL,
  note TEXT NOT NULL,
  key TEXT,
  actor TEXT NOT NULL
) STRICT;
INSERT INTO new_journal SELECT id, decided_us, verb, CASE verb WHEN 3 THEN 3 ELSE 0 END,
  CASE verb WHEN 3 THEN 2 ELSE 0 END, loan_id,
  investor_id, NULL, NULL, amount_fen, count, NULL, NULL, '', '', key, actor FROM journal
  ORDER BY id;
DROP TABLE journal;
ALTER TABLE new_journal RENAME TO journal;
CREATE UNIQUE INDEX journal_key ON journal(key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX journal_payment ON journal(reference, detail) WHERE verb = 10;

CREATE TABLE new_fill_point(
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  at_us INTEGER NOT NULL,
  first_bid INTEGER,
  last_bid INTEGER,
  free_fen INTEGER NOT NULL CHECK(free_fen >= 0),
  reserved_fen INTEGER NOT NULL CHECK(reserved_fen >= 0),
  held_fen INTEGER NOT NULL CHECK(held_fen >= 0),
  paid_fen INTEGER NOT NULL CHECK(paid_fen >= 0),
  decided INTEGER NOT NULL CHECK(decided >= 0),
  accepted INTEGER NOT NULL CHECK(accepted BETWEEN 0 AND decided),
  CHECK((first_bid IS NULL) = (decided = 0)),
  CHECK((last_bid IS NULL) = (decided = 0)),
  CHECK(first_bid <= last_bid),
  PRIMARY KEY(loan_id, at_us)
) STRICT, WITHOUT ROWID;
INSERT INTO new_fill_point SELECT loan_id, at_us, first_bid, last_bid, free_fen, reserved_fen,
  held_fen, paid_fen, decided, accepted FROM fill_point ORDER BY loan_id, at_us;
DROP TABLE fill_point;
ALTER TABLE new_fill_point RENAME TO fill_point;

CREATE TABLE new_tally(
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  ending INTEGER NOT NULL CHECK(ending BETWEEN 0 AND 19 OR ending IN (100, 101)),
  count INTEGER NOT NULL CHECK(count > 0),
  PRIMARY KEY(loan_id, ending)
) STRICT, WITHOUT ROWID;
INSERT INTO new_tally SELECT loan_id, ending, count FROM tally ORDER BY loan_id, ending;
DROP TABLE tally;
ALTER TABLE new_tally RENAME TO tally;

CREATE TABLE hold(
  bid_id INTEGER NOT NULL REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL CHECK(part > 0),
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 6),
  since_us INTEGER NOT NULL,
  lapses_us INTEGER CHECK(lapses_us > since_us),
  payment TEXT NOT NULL,
  CHECK(state = 3 OR lapses_us IS NOT NULL),
  PRIMARY KEY(bid_id, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_open ON hold(loan_id, bid_id, part) WHERE state <= 2;

CREATE TABLE waiting(
  bid_id INTEGER PRIMARY KEY REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  waiting_fen INTEGER NOT NULL CHECK(waiting_fen >= 0),
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 5),
  CHECK((state = 2) = (waiting_fen = 0))
) STRICT;
CREATE INDEX waiting_now ON waiting(loan_id, bid_id) WHERE state = 1;

CREATE TABLE bid_event(
  id INTEGER PRIMARY KEY,
  at_us INTEGER NOT NULL,
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  bid_id INTEGER NOT NULL REFERENCES bid(id),
  part INTEGER NOT NULL CHECK(part >= 0),
  kind INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 10),
  amount_fen INTEGER NOT NULL CHECK(amount_fen >= 0),
  reason INTEGER NOT NULL CHECK((kind = 8) = (reason != 0))
) STRICT;
CREATE INDEX bid_event_of ON bid_event(loan_id, bid_id);

CREATE TABLE payment_case(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  kind INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 4),
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 3),
  payment TEXT NOT NULL,
  bid_id INTEGER REFERENCES bid(id),
  loan_id INTEGER REFERENCES loan(id),
  investor_id INTEGER REFERENCES investor(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  as_received TEXT NOT NULL,
  opened_us INTEGER NOT NULL,
  closed_us INTEGER,
  CHECK((state = 1) = (closed_us IS NULL))
) STRICT;
CREATE INDEX payment_case_open ON payment_case(id) WHERE state = 1;

CREATE TABLE payout(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  kind INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 3),
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 5),
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
  CHECK((state = 1) = (batch = ''))
) STRICT;
CREATE INDEX payout_undecided ON payout(state, id) WHERE state IN (1, 2, 4, 5);

CREATE TABLE ledger(
  id INTEGER PRIMARY KEY,
  command_id INTEGER NOT NULL REFERENCES journal(id),
  from_account INTEGER NOT NULL CHECK(from_account BETWEEN 1 AND 7),
  to_account INTEGER NOT NULL CHECK(to_account BETWEEN 1 AND 7 AND to_account != from_account),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  investor_id INTEGER REFERENCES investor(id),
  loan_id INTEGER REFERENCES loan(id),
  bid_id INTEGER REFERENCES bid(id),
  payout_id INTEGER REFERENCES payout(id),
  case_id INTEGER REFERENCES payment_case(id),
  CHECK(investor_id IS NOT NULL OR NOT (from_account IN (2, 3, 4) OR to_account IN (2, 3, 4)))
) STRICT;
CREATE INDEX ledger_of ON ledger(investor_id) WHERE investor_id IS NOT NULL;
INSERT INTO ledger(command_id, from_account, to_account, amount_fen, investor_id)
  SELECT id, 1, 2, amount_fen, investor_id FROM journal WHERE verb = 5 ORDER BY id;

CREATE TRIGGER loan_stays BEFORE DELETE ON loan
BEGIN SELECT RAISE(ABORT, 'loans are never deleted'); END;
CREATE TRIGGER loan_terms BEFORE UPDATE OF id, code, title, target_fen, min_fen, step_fen, cap_fen,
  audience, borrower_id, hold_s, created_us ON loan
BEGIN SELECT RAISE(ABORT, 'terms never change'); END;
CREATE TRIGGER loan_opens_once BEFORE UPDATE OF opened_us ON loan WHEN OLD.opened_us IS NOT NULL
  AND NEW.opened_us IS NOT OLD.opened_us
BEGIN SELECT RAISE(ABORT, 'a loan opens once'); END;
CREATE TRIGGER loan_ends BEFORE UPDATE OF phase, free_fen, reserved_fen, held_fen, paid_fen,
  bidders, opens_us, closes_us, filled_us, closed_us, finished_us ON loan
  WHEN OLD.finished_us IS NOT NULL AND (NEW.phase != OLD.phase OR NEW.free_fen != OLD.free_fen
  OR NEW.paid_fen != OLD.paid_fen OR NEW.bidders != OLD.bidders OR NEW.opens_us IS NOT OLD.opens_us
  OR NEW.closes_us IS NOT OLD.closes_us OR NEW.filled_us IS NOT OLD.filled_us
  OR NEW.closed_us IS NOT OLD.closed_us OR NEW.finished_us IS NOT OLD.finished_us)
BEGIN SELECT RAISE(ABORT, 'a finished loan only counts the bids it refuses'); END;
CREATE TRIGGER tally_stays BEFORE DELETE ON tally
BEGIN SELECT RAISE(ABORT, 'tallies are never deleted'); END;
CREATE TRIGGER tally_grows BEFORE UPDATE ON tally WHEN NEW.count < OLD.count
BEGIN SELECT RAISE(ABORT, 'tallies only grow'); END;
CREATE TRIGGER hold_stays BEFORE DELETE ON hold
BEGIN SELECT RAISE(ABORT, 'holds are never deleted'); END;
CREATE TRIGGER hold_identity BEFORE UPDATE OF bid_id, part, loan_id, investor_id, amount_fen,
  since_us, lapses_us ON hold
BEGIN SELECT RAISE(ABORT, 'a hold keeps its terms'); END;
CREATE TRIGGER hold_ends BEFORE UPDATE ON hold WHEN OLD.state > 2
BEGIN SELECT RAISE(ABORT, 'a hold ends once'); END;
CREATE TRIGGER waiting_stays BEFORE DELETE ON waiting
BEGIN SELECT RAISE(ABORT, 'waits are never deleted'); END;
CREATE TRIGGER waiting_ends BEFORE UPDATE ON waiting WHEN OLD.state != 1
  OR NEW.bid_id != OLD.bid_id OR NEW.loan_id != OLD.loan_id OR NEW.investor_id != OLD.investor_id
  OR NEW.waiting_fen > OLD.waiting_fen
BEGIN SELECT RAISE(ABORT, 'a wait ends once'); END;
CREATE TRIGGER payment_case_stays BEFORE DELETE ON payment_case
BEGIN SELECT RAISE(ABORT, 'cases are never deleted'); END;
CREATE TRIGGER payment_case_identity BEFORE UPDATE OF id, kind, payment, bid_id, loan_id,
  investor_id, amount_fen, as_received, opened_us ON payment_case
BEGIN SELECT RAISE(ABORT, 'a case keeps its facts'); END;
CREATE TRIGGER payment_case_closes BEFORE UPDATE ON payment_case WHEN OLD.state != 1
BEGIN SELECT RAISE(ABORT, 'a case closes once'); END;
CREATE TRIGGER payout_stays BEFORE DELETE ON payout
BEGIN SELECT RAISE(ABORT, 'payouts are never deleted'); END;
CREATE TRIGGER payout_identity BEFORE UPDATE OF id, kind, loan_id, investor_id, bid_id, case_id,
  replaces_id, amount_fen, payee, created_us ON payout
BEGIN SELECT RAISE(ABORT, 'a payout keeps its facts'); END;
CREATE TRIGGER payout_steps BEFORE UPDATE ON payout WHEN NOT (
  (OLD.state = 1 AND NEW.state = 2) OR (OLD.state = 2 AND NEW.state IN (3, 4, 5))
  OR (OLD.state = 5 AND NEW.state IN (3, 4)))
BEGIN SELECT RAISE(ABORT, 'a payout is never sent twice'); END;
)sql";

}  // namespace plimsoll::sqlite
