#pragma once
// Schema 4: the short loan by hand.
//
// - personal: phone and ID number leave the investor's row, which every bid writes
// - loan: built anew, because it may be over; keeps what the borrower first asked for, since a
// short
//   target may be reduced to what is paid, and nothing else may change it
// - request: references of consents; in request_split who is to be given how much, in
// request_excess
//   which excess lines are meant
// - journal: built anew, because a command that makes bids stands before them and names the first
// - payout: found by its loan
// - excess: what an imported loan had beyond its target, resolved once
// - hold, bid_event: built anew, because a paid part can be taken back by staff (states 7 and 8,
//   event 11), and their CHECKs say which there are
// - designation: standing consents; claim: who works on what; rules, special_day: limits and days.
//   All four show how things stand; what was done to them is in the journal

namespace plimsoll::sqlite {

inline constexpr const char* kVersion4 = R"sql(
CREATE TABLE personal(
  investor_id INTEGER PRIMARY KEY REFERENCES investor(id),
  phone TEXT NOT NULL,
  id_number TEXT NOT NULL
) STRICT;
INSERT INTO personal(investor_id, phone, id_number) SELECT id, phone, id_number FROM investor
  WHERE phone != '' OR id_number != '' ORDER BY id;
DROP TRIGGER investor_private;
ALTER TABLE investor DROP COLUMN phone;
ALTER TABLE investor DROP COLUMN id_number;

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
  phase INTEGER NOT NULL CHECK(phase BETWEEN 1 AND 13),
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
  first_target_fen INTEGER NOT NULL CHECK(first_target_fen >= target_fen),
  CHECK(free_fen + reserved_fen + held_fen + paid_fen = target_fen),
  CHECK((phase IN (3, 9, 10, 13)) = (paid_fen = target_fen)),
  CHECK(phase NOT IN (3, 9, 10, 13) OR filled_us IS NOT NULL),
  CHECK(held_fen = 0 OR phase IN (2, 6, 7)),
  CHECK(reserved_fen = 0 OR phase IN (2, 6, 7, 8)),
  CHECK(phase != 7 OR held_fen + reserved_fen > 0),
  CHECK((phase IN (1, 4, 5, 12)) = (opened_us IS NULL)),
  CHECK(phase NOT IN (7, 8) OR closed_us IS NOT NULL),
  CHECK((phase IN (10, 11, 12)) = (finished_us IS NOT NULL))
) STRICT;
INSERT INTO new_loan SELECT id, code, title, target_fen, min_fen, step_fen, cap_fen, audience,
  borrower_id, hold_s, phase, free_fen, reserved_fen, held_fen, paid_fen, bids, bidders, created_us,
  opens_us, closes_us, opened_us, filled_us, closed_us, finished_us, target_fen FROM loan
  ORDER BY id;
DROP TABLE loan;
ALTER TABLE new_loan RENAME TO loan;
CREATE TRIGGER loan_stays BEFORE DELETE ON loan
BEGIN SELECT RAISE(ABORT, 'loans are never deleted'); END;
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
CREATE TRIGGER loan_terms BEFORE UPDATE OF id, code, title, first_target_fen, min_fen, step_fen,
  cap_fen, audience, borrower_id, hold_s, created_us ON loan
BEGIN SELECT RAISE(ABORT, 'terms never change'); END;
CREATE TRIGGER loan_target BEFORE UPDATE OF target_fen ON loan WHEN NEW.target_fen != OLD.target_fen
  AND NOT (OLD.phase = 8 AND NEW.phase = 3 AND NEW.target_fen = OLD.paid_fen
  AND NEW.paid_fen = OLD.paid_fen AND NEW.target_fen < OLD.target_fen)
BEGIN SELECT RAISE(ABORT, 'a target is only reduced to what is paid of a short loan'); END;
CREATE TRIGGER loan_first_target BEFORE INSERT ON loan WHEN NEW.first_target_fen != NEW.target_fen
BEGIN SELECT RAISE(ABORT, 'a loan begins with the target asked for'); END;

ALTER TABLE request ADD COLUMN reference TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN to_loan_id INTEGER REFERENCES loan(id);
ALTER TABLE request ADD COLUMN to_new INTEGER NOT NULL DEFAULT 0;
ALTER TABLE request ADD COLUMN borrower_reference TEXT NOT NULL DEFAULT '';
DROP TRIGGER request_facts;
CREATE TRIGGER request_facts BEFORE UPDATE OF id, act, loan_id, investor_id, bid_id, part, case_id,
  payout_id, halt_id, staff_id, amount_fen, verdict, opens_us, closes_us, login, name, roles,
  status, policy, four_eyes, maker_id, reason, note, made_us, expires_us, world, reference,
  to_loan_id, to_new, borrower_reference ON request
BEGIN SELECT RAISE(ABORT, 'a request keeps what it asks for'); END;
CREATE INDEX request_of ON request(loan_id) WHERE loan_id IS NOT NULL;
CREATE TABLE request_split(
  request_id INTEGER NOT NULL REFERENCES request(id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK(number > 0),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  PRIMARY KEY(request_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE request_excess(
  request_id INTEGER NOT NULL REFERENCES request(id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK(number > 0),
  excess_id INTEGER NOT NULL REFERENCES excess(id),
  PRIMARY KEY(request_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE excess(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  bid_id INTEGER NOT NULL UNIQUE REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  line INTEGER NOT NULL,
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 3),
  to_loan_id INTEGER REFERENCES loan(id),
  to_bid_id INTEGER UNIQUE REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
  payout_id INTEGER UNIQUE REFERENCES payout(id),
  consent TEXT NOT NULL,
  borrower_consent TEXT NOT NULL,
  resolved_us INTEGER,
  CHECK((state = 1) = (resolved_us IS NULL)),
  CHECK((state = 2) = (to_loan_id IS NOT NULL)),
  CHECK((state = 2) = (to_bid_id IS NOT NULL)),
  CHECK((state = 3) = (payout_id IS NOT NULL)),
  CHECK(state = 1 OR length(consent) > 0)
) STRICT;
CREATE INDEX excess_open ON excess(loan_id, id) WHERE state = 1;
CREATE TRIGGER excess_stays BEFORE DELETE ON excess
BEGIN SELECT RAISE(ABORT, 'excess lines are never deleted'); END;
CREATE TRIGGER excess_facts BEFORE UPDATE OF id, loan_id, bid_id, investor_id, amount_fen, line
  ON excess
BEGIN SELECT RAISE(ABORT, 'an excess line keeps its facts'); END;
CREATE TRIGGER excess_resolved BEFORE UPDATE ON excess WHEN OLD.state != 1
BEGIN SELECT RAISE(ABORT, 'an excess line is resolved once'); END;

CREATE TABLE new_hold(
  bid_id INTEGER NOT NULL REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL CHECK(part > 0),
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 8),
  since_us INTEGER NOT NULL,
  lapses_us INTEGER CHECK(lapses_us > since_us),
  payment TEXT NOT NULL,
  CHECK(state IN (3, 7, 8) OR lapses_us IS NOT NULL),
  PRIMARY KEY(bid_id, part)
) STRICT, WITHOUT ROWID;
INSERT INTO new_hold SELECT bid_id, part, loan_id, investor_id, amount_fen, state, since_us,
  lapses_us, payment FROM hold ORDER BY bid_id, part;
DROP TABLE hold;
ALTER TABLE new_hold RENAME TO hold;
CREATE INDEX hold_open ON hold(loan_id, bid_id, part) WHERE state <= 2;
CREATE TRIGGER hold_stays BEFORE DELETE ON hold
BEGIN SELECT RAISE(ABORT, 'holds are never deleted'); END;
CREATE TRIGGER hold_identity BEFORE UPDATE OF bid_id, part, loan_id, investor_id, amount_fen,
  since_us, lapses_us ON hold
BEGIN SELECT RAISE(ABORT, 'a hold keeps its terms'); END;
CREATE TRIGGER hold_ends BEFORE UPDATE ON hold WHEN OLD.state > 2
  AND NOT (OLD.state = 3 AND NEW.state = 7)
BEGIN SELECT RAISE(ABORT, 'a hold ends once'); END;
CREATE TRIGGER hold_voids BEFORE UPDATE ON hold WHEN OLD.state <= 2 AND NEW.state > 6
BEGIN SELECT RAISE(ABORT, 'only what is paid is voided'); END;

CREATE TABLE new_bid_event(
  id INTEGER PRIMARY KEY,
  at_us INTEGER NOT NULL,
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  bid_id INTEGER NOT NULL REFERENCES bid(id),
  part INTEGER NOT NULL CHECK(part >= 0),
  kind INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 11),
  amount_fen INTEGER NOT NULL CHECK(amount_fen >= 0),
  reason INTEGER NOT NULL CHECK((kind = 8) = (reason != 0))
) STRICT;
INSERT INTO new_bid_event SELECT id, at_us, loan_id, bid_id, part, kind, amount_fen, reason
  FROM bid_event ORDER BY id;
DROP TABLE bid_event;
ALTER TABLE new_bid_event RENAME TO bid_event;
CREATE INDEX bid_event_of ON bid_event(loan_id, bid_id);

CREATE TABLE new_journal(
  id INTEGER PRIMARY KEY,
  decided_us INTEGER NOT NULL,
  verb INTEGER NOT NULL CHECK(verb > 0),
  detail INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  loan_id INTEGER REFERENCES loan(id),
  investor_id INTEGER REFERENCES investor(id),
  bid_id INTEGER REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
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
INSERT INTO new_journal SELECT id, decided_us, verb, detail, outcome, loan_id, investor_id, bid_id,
  object_id, amount_fen, count, opens_us, closes_us, reference, note, key, actor FROM journal
  ORDER BY id;
DROP TABLE journal;
ALTER TABLE new_journal RENAME TO journal;
CREATE UNIQUE INDEX journal_key ON journal(key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX journal_payment ON journal(reference, detail) WHERE verb = 10;
CREATE INDEX journal_clock ON journal(id) WHERE verb IN (21, 22);
CREATE INDEX journal_short ON journal(loan_id) WHERE verb IN (30, 31, 32, 33, 38, 39, 40);

CREATE INDEX payout_of ON payout(loan_id, id) WHERE loan_id IS NOT NULL;

CREATE TABLE designation(
  investor_id INTEGER PRIMARY KEY REFERENCES investor(id),
  limit_fen INTEGER NOT NULL CHECK(limit_fen >= 0),
  reference TEXT NOT NULL,
  since_us INTEGER NOT NULL,
  staff TEXT NOT NULL
) STRICT;
CREATE TABLE claim(
  kind INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 2),
  object_id INTEGER NOT NULL CHECK(object_id > 0),
  staff_id INTEGER NOT NULL REFERENCES staff(id),
  since_us INTEGER NOT NULL,
  PRIMARY KEY(kind, object_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE rules(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  most_sale_days INTEGER NOT NULL CHECK(most_sale_days BETWEEN 0 AND 366),
  source TEXT NOT NULL
) STRICT;
INSERT INTO rules(id, most_sale_days, source) VALUES(1, 0, '');
CREATE TABLE special_day(
  day TEXT PRIMARY KEY CHECK(length(day) = 10),
  works INTEGER NOT NULL CHECK(works BETWEEN 0 AND 1),
  name TEXT NOT NULL CHECK(length(name) > 0)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace plimsoll::sqlite
