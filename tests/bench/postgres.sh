#!/usr/bin/env bash
# Starts a PostgreSQL 15 of its own in FOLDER, sells one loan to 64 clients that each lock its row, and
# prints the transactions a second. Same columns as the fill core, synchronous_commit=on, prepared
# statements. Everything is stopped and removed at the end.
# usage: postgres.sh FOLDER SECONDS
set -euo pipefail

readonly folder=$1/postgres seconds=$2 bin=/usr/lib/postgresql/15/bin
[[ -x $bin/postgres && -x $bin/pgbench ]] || { echo "postgres.sh: PostgreSQL 15 is not installed" >&2; exit 1; }

# PostgreSQL refuses to run as root.
as_postgres() {
    if [[ $EUID -eq 0 ]]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi
}

mkdir -p "$folder"
if [[ $EUID -eq 0 ]]; then
    chmod a+x "$1"
    chown postgres:postgres "$folder"
fi
# shellcheck disable=SC2317  # called by the trap
stop() {
    as_postgres "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf -- "$folder"
}
trap stop EXIT
cd "$folder"

as_postgres "$bin/initdb" -D "$folder/data" -A trust -U bench --no-instructions >/dev/null
as_postgres "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
    -o "-c listen_addresses='' -c unix_socket_directories=$folder -c synchronous_commit=on -c fsync=on -c max_connections=80" \
    start >/dev/null

as_postgres "$bin/psql" -q -v ON_ERROR_STOP=1 -h "$folder" -U bench postgres >/dev/null <<'SQL'
CREATE TABLE investor(id bigint PRIMARY KEY, code text UNIQUE, name text, status int, available_fen bigint CHECK(available_fen >= 0),
  frozen_fen bigint, lent_fen bigint, accepted_bids bigint, created_us bigint);
CREATE TABLE loan(id bigint PRIMARY KEY, target_fen bigint, phase int, free_fen bigint CHECK(free_fen >= 0), reserved_fen bigint,
  held_fen bigint, paid_fen bigint, bids bigint, bidders bigint);
CREATE TABLE bid(id bigserial PRIMARY KEY, loan_id bigint, investor_id bigint, key text, asked_fen bigint, partial int,
  standby int, funding int, outcome int, reason int, accepted_fen bigint, waiting_fen bigint, remainder_before_fen bigint, arrived_us bigint, decided_us bigint,
  UNIQUE(loan_id, investor_id, key));
INSERT INTO loan VALUES(1, 100000000000000, 2, 100000000000000, 0, 0, 0, 0, 0);
INSERT INTO investor SELECT i, 'C-' || i, '', 1, 1000000000000, 0, 0, 0, 1700000000000000 FROM generate_series(1, 10000) i;
SQL

cat >bid.sql <<'SQL'
\set investor random(1, 10000)
\set key random(1, 9000000000000000)
BEGIN;
SELECT free_fen FROM loan WHERE id = 1 FOR UPDATE \gset
INSERT INTO bid(loan_id, investor_id, key, asked_fen, partial, standby, funding, outcome, reason, accepted_fen,
  waiting_fen, remainder_before_fen, arrived_us, decided_us)
  VALUES(1, :investor, 'b' || :key, 10000, 0, 0, 1, 1, 0, 10000, 0, :free_fen, 1700000000000000, 1700000000000000);
UPDATE investor SET available_fen = available_fen - 10000, frozen_fen = frozen_fen + 10000, accepted_bids = accepted_bids + 1 WHERE id = :investor;
UPDATE loan SET free_fen = free_fen - 10000, paid_fen = paid_fen + 10000, bids = bids + 1 WHERE id = 1;
COMMIT;
SQL
as_postgres "$bin/pgbench" -n -M prepared -c 64 -j 2 -T "$seconds" -f bid.sql -h "$folder" -U bench postgres 2>/dev/null |
    sed -n 's/^tps = \([0-9.]*\).*/\1/p'
