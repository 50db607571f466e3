#pragma once
// Schema 3: people, requests, halts, and the audit chain.
//
// - desk_identity: the desk's own name for ever, the key that signs its heads, and the name under
// which
//   its chain last began, which differs from its own in a restored copy until that is opened
// - staff: logins and hashes of passwords; sign_in beside it holds what every attempt changes
// - policy: which acts want a second person, where that is not the default
// - request, halt: made once, decided once
// - audit: one link for every act; only grows
// - the journal's verbs are not listed any more: whoever reads them knows them
// - investors have a phone and an ID number, which are shown masked

namespace plimsoll::sqlite {

inline constexpr const char* kVersion3 = R"sql(
CREATE TABLE desk_identity(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  uid TEXT NOT NULL CHECK(length(uid) = 32),
  public_key TEXT NOT NULL CHECK(length(public_key) IN (0, 64)),
  begun TEXT NOT NULL
) STRICT;
INSERT INTO desk_identity(id, uid, public_key, begun)
  VALUES(1, lower(hex(randomblob(16))), '', '');

ALTER TABLE investor ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE investor ADD COLUMN id_number TEXT NOT NULL DEFAULT '';

CREATE TABLE new_journal(
  id INTEGER PRIMARY KEY,
  decided_us INTEGER NOT NULL,
  verb INTEGER NOT NULL CHECK(verb > 0),
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
INSERT INTO new_journal SELECT id, decided_us, verb, detail, outcome, loan_id, investor_id, bid_id,
  object_id, amount_fen, count, opens_us, closes_us, reference, note, key, actor FROM journal
  ORDER BY id;
DROP TABLE journal;
ALTER TABLE new_journal RENAME TO journal;
CREATE UNIQUE INDEX journal_key ON journal(key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX journal_payment ON journal(reference, detail) WHERE verb = 10;
CREATE INDEX journal_clock ON journal(id) WHERE verb IN (21, 22);

CREATE TABLE staff(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  login TEXT NOT NULL UNIQUE CHECK(length(login) BETWEEN 1 AND 32),
  name TEXT NOT NULL,
  roles INTEGER NOT NULL CHECK(roles BETWEEN 1 AND 31),
  status INTEGER NOT NULL CHECK(status BETWEEN 1 AND 2),
  password TEXT NOT NULL CHECK(length(password) > 0),
  created_us INTEGER NOT NULL
) STRICT;
CREATE TABLE sign_in(
  staff_id INTEGER PRIMARY KEY REFERENCES staff(id),
  failures INTEGER NOT NULL CHECK(failures >= 0),
  locked_us INTEGER,
  last_us INTEGER
) STRICT;
CREATE TABLE policy(
  act TEXT PRIMARY KEY,
  four_eyes INTEGER NOT NULL CHECK(four_eyes BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE request(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  act TEXT NOT NULL,
  loan_id INTEGER REFERENCES loan(id),
  investor_id INTEGER REFERENCES investor(id),
  bid_id INTEGER REFERENCES bid(id),
  part INTEGER NOT NULL,
  case_id INTEGER REFERENCES payment_case(id),
  payout_id INTEGER REFERENCES payout(id),
  halt_id INTEGER REFERENCES halt(id),
  staff_id INTEGER REFERENCES staff(id),
  amount_fen INTEGER NOT NULL,
  verdict INTEGER NOT NULL,
  opens_us INTEGER,
  closes_us INTEGER,
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  roles INTEGER,
  status INTEGER,
  policy TEXT NOT NULL,
  four_eyes INTEGER NOT NULL CHECK(four_eyes BETWEEN 0 AND 1),
  secret TEXT NOT NULL,
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 5),
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
CREATE INDEX request_waiting ON request(id) WHERE state = 1;

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

CREATE TRIGGER investor_private BEFORE UPDATE OF phone, id_number ON investor
BEGIN SELECT RAISE(ABORT, 'an investor keeps its identity'); END;
CREATE TRIGGER staff_stays BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'staff are never deleted'); END;
CREATE TRIGGER staff_identity BEFORE UPDATE OF id, login, name, created_us ON staff
BEGIN SELECT RAISE(ABORT, 'a member of staff keeps the login'); END;
CREATE TRIGGER request_stays BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'requests are never deleted'); END;
CREATE TRIGGER request_decided BEFORE UPDATE ON request WHEN OLD.state != 1
BEGIN SELECT RAISE(ABORT, 'a request is decided once'); END;
CREATE TRIGGER request_facts BEFORE UPDATE OF id, act, loan_id, investor_id, bid_id, part, case_id,
  payout_id, halt_id, staff_id, amount_fen, verdict, opens_us, closes_us, login, name, roles,
  status, policy, four_eyes, maker_id, reason, note, made_us, expires_us, world ON request
BEGIN SELECT RAISE(ABORT, 'a request keeps what it asks for'); END;
CREATE TRIGGER halt_stays BEFORE DELETE ON halt
BEGIN SELECT RAISE(ABORT, 'halts are never deleted'); END;
CREATE TRIGGER halt_facts BEFORE UPDATE OF id, loan_id, stops, reason, set_by, set_us ON halt
BEGIN SELECT RAISE(ABORT, 'a halt keeps its facts'); END;
CREATE TRIGGER halt_lifts BEFORE UPDATE ON halt WHEN OLD.lifted_us IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a halt is lifted once'); END;
)sql";

}  // namespace plimsoll::sqlite
