-- Schema 1: a desk's whole database, as sqlite/schema.cpp makes it.
--
-- Amounts are in fen, times in microseconds of UTC since 1970; their columns end in _fen and _us.
-- An id of 0 is nobody's. Everything is STRICT, every column that must be there is NOT NULL: a
-- CHECK passes on NULL. What the records say is written here a second time, for whoever changes the
-- file past us:
--
--   capacity   CHECKs on loan: every part >= 0, their sum is the target, full only when all is paid
--   money      CHECKs on investor: no balance is negative; money_total bounds every sum
--   decisions  CHECKs on bid: an outcome fits its reason and amounts; each request key decides once
--   records    triggers: what only grows is never changed or deleted, what ends, ends once
--
-- Triggers hold against REPLACE because every connection sets recursive_triggers. Foreign keys that
-- a bid's row is written before are immediate; those of rows that come before their bid are
-- deferred.

-- ---- Names -----------------------------------------------------------------------------------
-- What columns hold as numbers, and what each number means. The rows come from the program's own
-- tables of codes (sqlite/name_tables.cpp), so that a new reason is a row there and no new schema;
-- a desk gets the rows that it lacks when it is opened for writing, and one with other names than the
-- program's is refused. `reason` 0 is no reason; `ending` is a reason, or how an arrival ended that
-- was not refused. Every bid writes its `funding` and its investor's status: these two are held by a
-- CHECK, which costs no look-up.

CREATE TABLE reason(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE desk_kind(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE investor_status(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE audience(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE phase(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE funding(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE ending(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE hold_state(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE waiting_state(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE bid_event_kind(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE case_kind(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE case_state(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE payout_kind(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE payout_state(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE excess_state(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE account(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE staff_status(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE request_state(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE claim_kind(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE command_name(id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;
CREATE TABLE act(id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;

-- ---- The desk --------------------------------------------------------------------------------

CREATE TABLE desk(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  name TEXT NOT NULL,
  kind INTEGER NOT NULL REFERENCES desk_kind(id),
  currency TEXT NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;
CREATE TRIGGER desk_no_UPDATE BEFORE UPDATE ON desk
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER desk_no_DELETE BEFORE DELETE ON desk
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

-- Its name in audit links and payout references, and the key that signs its heads. `begun` is the
-- name under which the chain last began: another one in a restored copy, until that is opened.
CREATE TABLE desk_identity(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  uid TEXT NOT NULL CHECK(length(uid) = 32),
  public_key TEXT NOT NULL CHECK(length(public_key) IN (0, 64)),
  begun TEXT NOT NULL
) STRICT;

-- Whether there must be a write-ahead log (sqlite/log_state.h). It says how the file was left, and
-- is no record of what was done.
CREATE TABLE log_state(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  state INTEGER NOT NULL CHECK(state BETWEEN 0 AND 2)
) STRICT;
CREATE TRIGGER log_state_stays BEFORE DELETE ON log_state
BEGIN SELECT RAISE(ABORT, 'a desk always says whether there is a log'); END;

-- Limits and working days. How they stand; what was done to them is in the journal.
CREATE TABLE rules(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  most_sale_days INTEGER NOT NULL CHECK(most_sale_days BETWEEN 0 AND 366),
  source TEXT NOT NULL
) STRICT;

CREATE TABLE special_day(
  day TEXT PRIMARY KEY CHECK(length(day) = 10),
  works INTEGER NOT NULL CHECK(works BETWEEN 0 AND 1),
  name TEXT NOT NULL CHECK(length(name) > 0)
) STRICT, WITHOUT ROWID;

-- ---- Investors and loans ---------------------------------------------------------------------

CREATE TABLE investor(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  code TEXT NOT NULL UNIQUE CHECK(length(code) BETWEEN 1 AND 32),
  name TEXT NOT NULL,
  status INTEGER NOT NULL CHECK(status BETWEEN 1 AND 2),
  available_fen INTEGER NOT NULL CHECK(available_fen >= 0),
  frozen_fen INTEGER NOT NULL CHECK(frozen_fen >= 0),
  lent_fen INTEGER NOT NULL CHECK(lent_fen >= 0),
  accepted_bids INTEGER NOT NULL CHECK(accepted_bids >= 0),
  created_us INTEGER NOT NULL
) STRICT;
CREATE TRIGGER investor_identity BEFORE UPDATE OF id, code, name, created_us ON investor
BEGIN SELECT RAISE(ABORT, 'an investor keeps its identity'); END;
CREATE TRIGGER investor_stays BEFORE DELETE ON investor
BEGIN SELECT RAISE(ABORT, 'investors are never deleted'); END;

-- Apart from the row that every bid writes.
CREATE TABLE personal(
  investor_id INTEGER PRIMARY KEY REFERENCES investor(id),
  phone TEXT NOT NULL,
  id_number TEXT NOT NULL
) STRICT;
CREATE TRIGGER personal_no_UPDATE BEFORE UPDATE ON personal
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER personal_no_DELETE BEFORE DELETE ON personal
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

-- Standing consents to take a remainder.
CREATE TABLE designation(
  investor_id INTEGER PRIMARY KEY REFERENCES investor(id),
  limit_fen INTEGER NOT NULL CHECK(limit_fen >= 0),
  reference TEXT NOT NULL,
  since_us INTEGER NOT NULL,
  staff TEXT NOT NULL
) STRICT;

-- Phases: 1 draft, 2 open, 3 full, 4 waiting for its checker, 5 scheduled, 6 paused, 7 settling, 8
-- short, 9 under review, 10 disbursed, 11 cancelled, 12 withdrawn, 13 over. `target_fen` may be
-- reduced to what is paid of a short loan, and `first_target_fen` remembers.
CREATE TABLE loan(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  code TEXT NOT NULL UNIQUE CHECK(length(code) BETWEEN 1 AND 32),
  title TEXT NOT NULL,
  target_fen INTEGER NOT NULL CHECK(target_fen > 0),
  first_target_fen INTEGER NOT NULL CHECK(first_target_fen >= target_fen),
  min_fen INTEGER NOT NULL CHECK(min_fen > 0),
  step_fen INTEGER NOT NULL CHECK(step_fen > 0),
  cap_fen INTEGER CHECK(cap_fen > 0),
  audience INTEGER NOT NULL REFERENCES audience(id),
  borrower_id INTEGER REFERENCES investor(id),
  hold_s INTEGER NOT NULL CHECK(hold_s > 0),
  phase INTEGER NOT NULL REFERENCES phase(id),
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
  CHECK((phase IN (3, 9, 10, 13)) = (paid_fen = target_fen)),
  CHECK(phase NOT IN (3, 9, 10, 13) OR filled_us IS NOT NULL),
  CHECK(held_fen = 0 OR phase IN (2, 6, 7)),
  CHECK(reserved_fen = 0 OR phase IN (2, 6, 7, 8)),
  CHECK(phase != 7 OR held_fen + reserved_fen > 0),
  CHECK((phase IN (1, 4, 5, 12)) = (opened_us IS NULL)),
  CHECK(phase NOT IN (7, 8) OR closed_us IS NOT NULL),
  CHECK((phase IN (10, 11, 12)) = (finished_us IS NOT NULL))
) STRICT;
CREATE TRIGGER loan_ends BEFORE UPDATE OF phase, free_fen, reserved_fen, held_fen, paid_fen,
  bidders, opens_us, closes_us, filled_us, closed_us, finished_us ON loan
  WHEN OLD.finished_us IS NOT NULL AND (NEW.phase != OLD.phase OR NEW.free_fen != OLD.free_fen
  OR NEW.paid_fen != OLD.paid_fen OR NEW.bidders != OLD.bidders OR NEW.opens_us IS NOT OLD.opens_us
  OR NEW.closes_us IS NOT OLD.closes_us OR NEW.filled_us IS NOT OLD.filled_us
  OR NEW.closed_us IS NOT OLD.closed_us OR NEW.finished_us IS NOT OLD.finished_us)
BEGIN SELECT RAISE(ABORT, 'a finished loan only counts the bids it refuses'); END;
CREATE TRIGGER loan_first_target BEFORE INSERT ON loan WHEN NEW.first_target_fen != NEW.target_fen
BEGIN SELECT RAISE(ABORT, 'a loan begins with the target asked for'); END;
CREATE TRIGGER loan_opens_once BEFORE UPDATE OF opened_us ON loan WHEN OLD.opened_us IS NOT NULL
  AND NEW.opened_us IS NOT OLD.opened_us
BEGIN SELECT RAISE(ABORT, 'a loan opens once'); END;
CREATE TRIGGER loan_stays BEFORE DELETE ON loan
BEGIN SELECT RAISE(ABORT, 'loans are never deleted'); END;
CREATE TRIGGER loan_target BEFORE UPDATE OF target_fen ON loan WHEN NEW.target_fen != OLD.target_fen
  AND NOT (OLD.phase = 8 AND NEW.phase = 3 AND NEW.target_fen = OLD.paid_fen
  AND NEW.paid_fen = OLD.paid_fen AND NEW.target_fen < OLD.target_fen)
BEGIN SELECT RAISE(ABORT, 'a target is only reduced to what is paid of a short loan'); END;
CREATE TRIGGER loan_terms BEFORE UPDATE OF id, code, title, first_target_fen, min_fen, step_fen,
  cap_fen, audience, borrower_id, hold_s, created_us ON loan
BEGIN SELECT RAISE(ABORT, 'terms never change'); END;

-- Who may buy a loan whose audience is a list.
CREATE TABLE listed(
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  PRIMARY KEY(loan_id, investor_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER listed_no_UPDATE BEFORE UPDATE ON listed
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER listed_no_DELETE BEFORE DELETE ON listed
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

-- ---- Arrivals and what became of them --------------------------------------------------------

-- Outcomes: 1 accepted, 2 refused, 3 standby. The one index leads with the loan, so that selling
-- one loan touches one compact part of it however long the history is; its single probe answers
-- both the request key and the cap.
CREATE TABLE bid(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  key TEXT NOT NULL CHECK(length(key) BETWEEN 1 AND 64),
  asked_fen INTEGER NOT NULL,
  partial INTEGER NOT NULL CHECK(partial BETWEEN 0 AND 1),
  standby INTEGER NOT NULL CHECK(standby BETWEEN 0 AND 1),
  funding INTEGER NOT NULL CHECK(funding BETWEEN 1 AND 2),
  outcome INTEGER NOT NULL,
  reason INTEGER NOT NULL REFERENCES reason(id),
  accepted_fen INTEGER NOT NULL,
  waiting_fen INTEGER NOT NULL CHECK(waiting_fen >= 0),
  remainder_before_fen INTEGER NOT NULL CHECK(remainder_before_fen >= 0),
  arrived_us INTEGER NOT NULL,
  decided_us INTEGER NOT NULL CHECK(decided_us >= arrived_us),
  CHECK(CASE outcome
    WHEN 1 THEN reason = 0 AND accepted_fen > 0 AND accepted_fen <= remainder_before_fen
      AND accepted_fen <= asked_fen AND (partial = 1 OR accepted_fen = asked_fen)
    WHEN 2 THEN reason > 1 AND accepted_fen = 0 AND waiting_fen = 0
    WHEN 3 THEN reason = 0 AND accepted_fen = 0 AND waiting_fen > 0
    ELSE 0 END),
  CHECK(waiting_fen = 0 OR (standby = 1 AND accepted_fen + waiting_fen <= asked_fen))
) STRICT;
CREATE UNIQUE INDEX bid_key ON bid(loan_id, investor_id, key);
CREATE TRIGGER bid_no_UPDATE BEFORE UPDATE ON bid
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER bid_no_DELETE BEFORE DELETE ON bid
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

-- Arrivals that cannot be bids: no such loan or investor, no amount, a key with other contents.
CREATE TABLE stray(
  id INTEGER PRIMARY KEY,
  loan_id INTEGER REFERENCES loan(id),
  investor_id INTEGER REFERENCES investor(id),
  key TEXT NOT NULL,
  as_received TEXT NOT NULL,
  reason INTEGER NOT NULL REFERENCES reason(id) CHECK(reason != 0),
  remainder_before_fen INTEGER NOT NULL CHECK(remainder_before_fen >= 0),
  arrived_us INTEGER NOT NULL,
  decided_us INTEGER NOT NULL CHECK(decided_us >= arrived_us)
) STRICT;
CREATE TRIGGER stray_no_UPDATE BEFORE UPDATE ON stray
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER stray_no_DELETE BEFORE DELETE ON stray
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

-- How many arrivals of a loan ended how.
CREATE TABLE tally(
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  ending INTEGER NOT NULL REFERENCES ending(id),
  count INTEGER NOT NULL CHECK(count > 0),
  PRIMARY KEY(loan_id, ending)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER tally_grows BEFORE UPDATE ON tally WHEN NEW.count < OLD.count
BEGIN SELECT RAISE(ABORT, 'tallies only grow'); END;
CREATE TRIGGER tally_stays BEFORE DELETE ON tally
BEGIN SELECT RAISE(ABORT, 'tallies are never deleted'); END;

-- A loan's capacity over time, and the ids of the bids that were decided at that instant: the way
-- to a loan's bids in decision order.
CREATE TABLE fill_point(
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
CREATE TRIGGER fill_point_no_UPDATE BEFORE UPDATE ON fill_point
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER fill_point_no_DELETE BEFORE DELETE ON fill_point
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

-- Where an accepted bid's parts stand: 1 held, 2 stuck, 3 paid, 4 lapsed, 5 failed, 6 withdrawn, 7
-- voided, 8 returned. One step at a time, never back.
CREATE TABLE hold(
  bid_id INTEGER NOT NULL REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL CHECK(part > 0),
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  state INTEGER NOT NULL REFERENCES hold_state(id),
  since_us INTEGER NOT NULL,
  lapses_us INTEGER CHECK(lapses_us > since_us),
  payment TEXT NOT NULL,
  CHECK(state IN (3, 7, 8) OR lapses_us IS NOT NULL),
  PRIMARY KEY(bid_id, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_open ON hold(loan_id, bid_id, part) WHERE state <= 2;
CREATE TRIGGER hold_ends BEFORE UPDATE ON hold WHEN OLD.state > 2
  AND NOT (OLD.state = 3 AND NEW.state = 7)
BEGIN SELECT RAISE(ABORT, 'a hold ends once'); END;
CREATE TRIGGER hold_identity BEFORE UPDATE OF bid_id, part, loan_id, investor_id, amount_fen,
  since_us, lapses_us ON hold
BEGIN SELECT RAISE(ABORT, 'a hold keeps its terms'); END;
CREATE TRIGGER hold_stays BEFORE DELETE ON hold
BEGIN SELECT RAISE(ABORT, 'holds are never deleted'); END;
CREATE TRIGGER hold_voids BEFORE UPDATE ON hold WHEN OLD.state <= 2 AND NEW.state > 6
BEGIN SELECT RAISE(ABORT, 'only what is paid is voided'); END;

-- The standby queue: 1 waiting, 2 promoted, 3 ended by a rule, 4 withdrawn, 5 expired.
CREATE TABLE waiting(
  bid_id INTEGER PRIMARY KEY REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  waiting_fen INTEGER NOT NULL CHECK(waiting_fen >= 0),
  state INTEGER NOT NULL REFERENCES waiting_state(id),
  CHECK((state = 2) = (waiting_fen = 0))
) STRICT;
CREATE INDEX waiting_now ON waiting(loan_id, bid_id) WHERE state = 1;
CREATE TRIGGER waiting_ends BEFORE UPDATE ON waiting WHEN OLD.state != 1
  OR NEW.bid_id != OLD.bid_id OR NEW.loan_id != OLD.loan_id OR NEW.investor_id != OLD.investor_id
  OR NEW.waiting_fen > OLD.waiting_fen
BEGIN SELECT RAISE(ABORT, 'a wait ends once'); END;
CREATE TRIGGER waiting_stays BEFORE DELETE ON waiting
BEGIN SELECT RAISE(ABORT, 'waits are never deleted'); END;

-- What happened to a bid after its decision; 8 is a wait ended by a rule, which it names.
CREATE TABLE bid_event(
  id INTEGER PRIMARY KEY,
  at_us INTEGER NOT NULL,
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  bid_id INTEGER NOT NULL REFERENCES bid(id),
  part INTEGER NOT NULL CHECK(part >= 0),
  kind INTEGER NOT NULL REFERENCES bid_event_kind(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen >= 0),
  reason INTEGER NOT NULL REFERENCES reason(id) CHECK((kind = 8) = (reason != 0))
) STRICT;
CREATE INDEX bid_event_of ON bid_event(loan_id, bid_id);
CREATE TRIGGER bid_event_no_UPDATE BEFORE UPDATE ON bid_event
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER bid_event_no_DELETE BEFORE DELETE ON bid_event
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

-- What an imported loan had beyond its target: 1 open, 2 moved to another loan, 3 released.
CREATE TABLE excess(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  bid_id INTEGER NOT NULL UNIQUE REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  line INTEGER NOT NULL,
  state INTEGER NOT NULL REFERENCES excess_state(id),
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
CREATE TRIGGER excess_facts BEFORE UPDATE OF id, loan_id, bid_id, investor_id, amount_fen, line
  ON excess
BEGIN SELECT RAISE(ABORT, 'an excess line keeps its facts'); END;
CREATE TRIGGER excess_resolved BEFORE UPDATE ON excess WHEN OLD.state != 1
BEGIN SELECT RAISE(ABORT, 'an excess line is resolved once'); END;
CREATE TRIGGER excess_stays BEFORE DELETE ON excess
BEGIN SELECT RAISE(ABORT, 'excess lines are never deleted'); END;

-- ---- Money -----------------------------------------------------------------------------------

-- Every movement of money but the acceptance that a bid's own row says: from one account to
-- another: 1 the bank, 2 available, 3 frozen and 4 lent of an investor, 5 the borrower, 6 suspense,
-- 7 payouts.
CREATE TABLE ledger(
  id INTEGER PRIMARY KEY,
  command_id INTEGER NOT NULL REFERENCES journal(id),
  from_account INTEGER NOT NULL REFERENCES account(id),
  to_account INTEGER NOT NULL REFERENCES account(id) CHECK(to_account != from_account),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  investor_id INTEGER REFERENCES investor(id),
  loan_id INTEGER REFERENCES loan(id),
  bid_id INTEGER REFERENCES bid(id),
  payout_id INTEGER REFERENCES payout(id),
  case_id INTEGER REFERENCES payment_case(id),
  CHECK(investor_id IS NOT NULL OR NOT (from_account IN (2, 3, 4) OR to_account IN (2, 3, 4)))
) STRICT;
CREATE INDEX ledger_of ON ledger(investor_id) WHERE investor_id IS NOT NULL;
CREATE TRIGGER money_comes_in AFTER INSERT ON ledger WHEN NEW.from_account IN (1, 5)
BEGIN UPDATE money_total SET amount_fen = amount_fen + NEW.amount_fen; END;
CREATE TRIGGER money_goes_out AFTER INSERT ON ledger WHEN NEW.to_account IN (1, 5)
BEGIN UPDATE money_total SET amount_fen = amount_fen - NEW.amount_fen; END;
CREATE TRIGGER ledger_no_UPDATE BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER ledger_no_DELETE BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

-- What all accounts hold but the bank's and the borrowers': no sum over money can leave 64 bits
-- while it is at most Money::mostOnADesk().
CREATE TABLE money_total(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  amount_fen INTEGER NOT NULL CHECK(amount_fen BETWEEN 0 AND 9000000000000000000)
) STRICT;
CREATE TRIGGER money_total_stays BEFORE DELETE ON money_total
BEGIN SELECT RAISE(ABORT, 'a desk has one total'); END;

-- Payments that wait for a person: 1 open, 2 placed, 3 refunded.
CREATE TABLE payment_case(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  kind INTEGER NOT NULL REFERENCES case_kind(id),
  state INTEGER NOT NULL REFERENCES case_state(id),
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
CREATE TRIGGER payment_case_closes BEFORE UPDATE ON payment_case WHEN OLD.state != 1
BEGIN SELECT RAISE(ABORT, 'a case closes once'); END;
CREATE TRIGGER payment_case_identity BEFORE UPDATE OF id, kind, payment, bid_id, loan_id,
  investor_id, amount_fen, as_received, opened_us ON payment_case
BEGIN SELECT RAISE(ABORT, 'a case keeps its facts'); END;
CREATE TRIGGER payment_case_stays BEFORE DELETE ON payment_case
BEGIN SELECT RAISE(ABORT, 'cases are never deleted'); END;

-- Instructions to the bank, never sent twice: 1 pending, 2 sent, 3 confirmed, 4 failed, 5 unknown,
-- 6 restored, which waits for a person.
CREATE TABLE payout(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  kind INTEGER NOT NULL REFERENCES payout_kind(id),
  state INTEGER NOT NULL REFERENCES payout_state(id),
  loan_id INTEGER REFERENCES loan(id),
  investor_id INTEGER REFERENCES investor(id),
  bid_id INTEGER REFERENCES bid(id),
  case_id INTEGER REFERENCES payment_case(id),
  replaces_id INTEGER UNIQUE REFERENCES payout(id),
  amount_fen INTEGER NOT NULL CHECK(amount_fen > 0),
  reference TEXT NOT NULL UNIQUE CHECK(length(reference) BETWEEN 1 AND 32),
  payee TEXT NOT NULL,
  batch TEXT NOT NULL,
  created_us INTEGER NOT NULL,
  changed_us INTEGER NOT NULL CHECK(changed_us >= created_us),
  CHECK(state = 6 OR (state = 1) = (batch = ''))
) STRICT;
CREATE INDEX payout_of ON payout(loan_id, id) WHERE loan_id IS NOT NULL;
CREATE INDEX payout_undecided ON payout(state, id) WHERE state IN (1, 2, 4, 5, 6);
CREATE INDEX payouts_of ON payout(batch, id);
CREATE TRIGGER payout_batch BEFORE UPDATE ON payout WHEN NEW.batch != OLD.batch
  AND NOT (OLD.state = 1 AND NEW.state = 2) AND NOT (OLD.state = 6 AND NEW.state = 1)
  AND NOT (OLD.state = 6 AND NEW.state = 2 AND OLD.batch = '')
BEGIN SELECT RAISE(ABORT, 'a payout leaves in one batch'); END;
CREATE TRIGGER payout_identity BEFORE UPDATE OF id, kind, loan_id, investor_id, bid_id, case_id,
  replaces_id, amount_fen, payee, created_us ON payout
BEGIN SELECT RAISE(ABORT, 'a payout keeps its facts'); END;
CREATE TRIGGER payout_known BEFORE UPDATE ON payout WHEN (NEW.reference = OLD.reference)
  = (OLD.state = 6 AND NEW.state = 1)
BEGIN SELECT RAISE(ABORT, 'the bank knows a payout by its reference'); END;
CREATE TRIGGER payout_stays BEFORE DELETE ON payout
BEGIN SELECT RAISE(ABORT, 'payouts are never deleted'); END;
CREATE TRIGGER payout_steps BEFORE UPDATE ON payout WHEN NOT (
  (OLD.state = 1 AND NEW.state = 2) OR (OLD.state = 2 AND NEW.state IN (3, 4, 5))
  OR (OLD.state = 5 AND NEW.state IN (3, 4))
  OR (OLD.state IN (1, 2) AND NEW.state = 6) OR (OLD.state = 6 AND NEW.state IN (1, 2)))
BEGIN SELECT RAISE(ABORT, 'a payout is never sent twice'); END;

-- ---- Commands and people ---------------------------------------------------------------------

-- Every command with what it was decided from, so that it can be decided again. `command_name` says
-- which columns mean something (store/rows.h). Indexes over some commands only: 5, 10, 16 and 18
-- move sums that limits are for, 9 with outcome 5 is an opening that was missed, 10 a payment's
-- notice, 21 and 22 the clock, 26 a request, 30 to 40 what was done to short loans, 41 a restore.
CREATE TABLE journal(
  id INTEGER PRIMARY KEY,
  decided_us INTEGER NOT NULL,
  verb INTEGER NOT NULL REFERENCES command_name(id),
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
CREATE INDEX journal_alone ON journal(verb, actor, decided_us) WHERE verb IN (5, 10, 16, 18);
CREATE INDEX journal_clock ON journal(id) WHERE verb IN (21, 22);
CREATE UNIQUE INDEX journal_key ON journal(key) WHERE key IS NOT NULL;
CREATE INDEX journal_missed ON journal(loan_id) WHERE verb = 9 AND outcome = 5;
CREATE UNIQUE INDEX journal_payment ON journal(reference, detail) WHERE verb = 10;
CREATE INDEX journal_request ON journal(object_id) WHERE verb = 26;
CREATE INDEX journal_restored ON journal(id) WHERE verb = 41;
CREATE INDEX journal_short ON journal(loan_id) WHERE verb IN (30, 31, 32, 33, 38, 39, 40);
CREATE TRIGGER journal_no_UPDATE BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER journal_no_DELETE BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

CREATE TABLE staff(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  login TEXT NOT NULL UNIQUE CHECK(length(login) BETWEEN 1 AND 32),
  name TEXT NOT NULL,
  roles INTEGER NOT NULL CHECK(roles BETWEEN 1 AND 31),
  status INTEGER NOT NULL REFERENCES staff_status(id),
  password TEXT NOT NULL CHECK(length(password) > 0),
  created_us INTEGER NOT NULL
) STRICT;
CREATE TRIGGER staff_identity BEFORE UPDATE OF id, login, name, created_us ON staff
BEGIN SELECT RAISE(ABORT, 'a member of staff keeps the login'); END;
CREATE TRIGGER staff_stays BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'staff are never deleted'); END;

-- What every attempt to sign in changes.
CREATE TABLE sign_in(
  staff_id INTEGER PRIMARY KEY REFERENCES staff(id),
  failures INTEGER NOT NULL CHECK(failures >= 0),
  locked_us INTEGER,
  last_us INTEGER
) STRICT;

-- Which acts want a second person where that is not the default, and up to which sums one suffices.
CREATE TABLE policy(
  act TEXT PRIMARY KEY REFERENCES act(code),
  four_eyes INTEGER NOT NULL CHECK(four_eyes BETWEEN 0 AND 1),
  each_fen INTEGER NOT NULL CHECK(each_fen >= 0),
  day_fen INTEGER NOT NULL CHECK(day_fen >= each_fen)
) STRICT, WITHOUT ROWID;

-- Made once, decided once: 1 waiting, 2 approved, 3 rejected, 4 withdrawn, 5 expired. `body` is the
-- command that is asked for as JSON (plimsoll/commands/command.h); `loan_id` the loan that it is
-- about, `name` the payment or batch that only one request may wait for: both are in the body, and
-- stand here to be found.
CREATE TABLE request(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  command TEXT NOT NULL REFERENCES act(code),
  loan_id INTEGER REFERENCES loan(id),
  name TEXT NOT NULL,
  body TEXT NOT NULL CHECK(substr(body, 1, 1) = '{' AND substr(body, -1) = '}'),
  secret TEXT NOT NULL,
  state INTEGER NOT NULL REFERENCES request_state(id),
  maker_id INTEGER NOT NULL REFERENCES staff(id),
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  made_us INTEGER NOT NULL,
  expires_us INTEGER NOT NULL CHECK(expires_us > made_us),
  world TEXT NOT NULL,
  checker_id INTEGER REFERENCES staff(id),
  decision_note TEXT NOT NULL,
  decided_us INTEGER,
  CHECK((state = 1) = (decided_us IS NULL)),
  CHECK((state IN (2, 3)) = (checker_id IS NOT NULL)),
  CHECK(checker_id IS NULL OR checker_id != maker_id)
) STRICT;
CREATE INDEX request_names ON request(command, name) WHERE state = 1 AND name != '';
CREATE INDEX request_of ON request(loan_id) WHERE loan_id IS NOT NULL;
CREATE INDEX request_waiting ON request(id) WHERE state = 1;
CREATE TRIGGER request_decided BEFORE UPDATE ON request WHEN OLD.state != 1
BEGIN SELECT RAISE(ABORT, 'a request is decided once'); END;
CREATE TRIGGER request_facts BEFORE UPDATE OF id, command, loan_id, name, body, maker_id, reason,
  note, made_us, expires_us, world ON request
BEGIN SELECT RAISE(ABORT, 'a request keeps what it asks for'); END;
CREATE TRIGGER request_stays BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'requests are never deleted'); END;

CREATE TABLE halt(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  loan_id INTEGER REFERENCES loan(id),
  stops INTEGER NOT NULL CHECK(stops BETWEEN 1 AND 7),
  reason TEXT NOT NULL CHECK(length(reason) > 0),
  set_by TEXT NOT NULL,
  set_us INTEGER NOT NULL,
  lifted_by TEXT NOT NULL,
  lifted_us INTEGER CHECK(lifted_us > set_us)
) STRICT;
CREATE INDEX halt_stands ON halt(id) WHERE lifted_us IS NULL;
CREATE TRIGGER halt_facts BEFORE UPDATE OF id, loan_id, stops, reason, set_by, set_us ON halt
BEGIN SELECT RAISE(ABORT, 'a halt keeps its facts'); END;
CREATE TRIGGER halt_lifts BEFORE UPDATE ON halt WHEN OLD.lifted_us IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a halt is lifted once'); END;
CREATE TRIGGER halt_stays BEFORE DELETE ON halt
BEGIN SELECT RAISE(ABORT, 'halts are never deleted'); END;

-- Who works on what.
CREATE TABLE claim(
  kind INTEGER NOT NULL REFERENCES claim_kind(id),
  object_id INTEGER NOT NULL CHECK(object_id > 0),
  staff_id INTEGER NOT NULL REFERENCES staff(id),
  since_us INTEGER NOT NULL,
  PRIMARY KEY(kind, object_id)
) STRICT, WITHOUT ROWID;

-- One link for every act, over what it did (audit/chain.h).
CREATE TABLE audit(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  at_us INTEGER NOT NULL,
  who TEXT NOT NULL,
  roles TEXT NOT NULL,
  place TEXT NOT NULL,
  act TEXT NOT NULL,
  object TEXT NOT NULL,
  reason TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  key TEXT NOT NULL,
  outcome TEXT NOT NULL,
  last_command INTEGER NOT NULL CHECK(last_command >= 0),
  last_bid INTEGER NOT NULL CHECK(last_bid >= 0),
  last_stray INTEGER NOT NULL CHECK(last_stray >= 0),
  rows BLOB NOT NULL CHECK(length(rows) = 32),
  hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;
CREATE INDEX audit_begun ON audit(id) WHERE act = 'chain.begun';
CREATE TRIGGER audit_no_UPDATE BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;
CREATE TRIGGER audit_no_DELETE BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'records only grow'); END;

-- ---- First rows ------------------------------------------------------------------------------

INSERT INTO desk_identity(id, uid, public_key, begun)
  VALUES(1, lower(hex(randomblob(16))), '', '');
INSERT INTO rules(id, most_sale_days, source) VALUES(1, 0, '');
INSERT INTO log_state(id, state) VALUES(1, 0);
INSERT INTO money_total(id, amount_fen) VALUES(1, 0);
