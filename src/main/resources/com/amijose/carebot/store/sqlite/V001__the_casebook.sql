-- The casebook: one row of cases for every message that was ever seen. All moments are
-- milliseconds since 1970 in UTC. The PostgreSQL folder has the same tables and columns.

CREATE TABLE cases (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  account        TEXT   NOT NULL,
  mailbox        TEXT   NOT NULL,
  uidvalidity    BIGINT NOT NULL,
  uid            BIGINT NOT NULL,
  state          TEXT   NOT NULL CHECK (state IN ('OPEN', 'CLAIMED', 'WAITING', 'FILED')),
  owner          TEXT,
  next_at        BIGINT,          -- CLAIMED: end of the lease; OPEN, WAITING: when it is due
  fence          BIGINT NOT NULL DEFAULT 0,
  attempts       BIGINT NOT NULL DEFAULT 0,
  trouble        TEXT,            -- why the last attempt was put back
  seen_at        BIGINT NOT NULL,
  arrived_at     BIGINT,
  digest         TEXT,            -- of the content; null where it was never fetched
  duplicate_of   BIGINT REFERENCES cases (id),
  header_id      TEXT,
  kind           TEXT,
  thread         TEXT,
  customer       TEXT,
  request        TEXT,
  outcome        TEXT,
  flags          TEXT,            -- words with spaces between
  action         TEXT,
  ending         TEXT,
  ending_reason  TEXT,
  ended_at       BIGINT,
  UNIQUE (account, mailbox, uidvalidity, uid)
);
-- One content, one answer: whichever UID comes second is the duplicate.
CREATE UNIQUE INDEX cases_by_digest ON cases (digest)
  WHERE digest IS NOT NULL AND duplicate_of IS NULL;
CREATE INDEX cases_without_filing ON cases (next_at) WHERE state <> 'FILED';
CREATE INDEX cases_by_customer ON cases (customer, arrived_at) WHERE customer IS NOT NULL;

CREATE TABLE messages (
  case_id      BIGINT PRIMARY KEY REFERENCES cases (id),
  received_at  BIGINT,            -- the server's INTERNALDATE
  bytes        BLOB NOT NULL
);

CREATE TABLE decisions (
  case_id           BIGINT PRIMARY KEY REFERENCES cases (id),
  decided_at        BIGINT NOT NULL,
  policy_version    TEXT NOT NULL,
  software_version  TEXT NOT NULL,
  table_rows        TEXT NOT NULL,
  inputs            TEXT NOT NULL,
  decision          TEXT NOT NULL
);

CREATE TABLE replies (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id        BIGINT NOT NULL REFERENCES cases (id),
  kind           TEXT   NOT NULL,
  state          TEXT   NOT NULL CHECK (state IN ('DRAFT', 'READY', 'CLAIMED', 'DOT_PENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'WITHDRAWN')),
  recipient      TEXT   NOT NULL,
  recipient_key  TEXT   NOT NULL,
  message_id     TEXT   NOT NULL UNIQUE,
  reference      TEXT   NOT NULL UNIQUE,
  template       TEXT   NOT NULL,
  thread         TEXT   NOT NULL,
  automatic      BIGINT NOT NULL,
  hash           TEXT   NOT NULL,
  because        TEXT   NOT NULL,
  drafted_at     BIGINT NOT NULL,
  queued_at      BIGINT,
  next_at        BIGINT,
  owner          TEXT,
  lease_until    BIGINT,
  attempt        BIGINT NOT NULL DEFAULT 0,
  failures       BIGINT NOT NULL DEFAULT 0,
  server_says    TEXT,
  sent_at        BIGINT,
  UNIQUE (case_id, kind)
);
CREATE INDEX replies_on_their_way ON replies (next_at)
  WHERE state IN ('READY', 'CLAIMED', 'DOT_PENDING');
CREATE INDEX replies_waiting ON replies (drafted_at) WHERE state = 'DRAFT';
CREATE INDEX replies_by_queued_at ON replies (queued_at) WHERE automatic = 1;
CREATE INDEX replies_by_recipient ON replies (recipient_key, queued_at);
CREATE INDEX replies_by_thread ON replies (thread, queued_at);

CREATE TABLE letters (
  reply_id  BIGINT PRIMARY KEY REFERENCES replies (id),
  bytes     BLOB NOT NULL
);

CREATE TABLE chores (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      BIGINT NOT NULL REFERENCES cases (id),
  reply_id     BIGINT REFERENCES replies (id),
  kind         TEXT   NOT NULL,
  state        TEXT   NOT NULL CHECK (state IN ('PENDING', 'DONE', 'DROPPED')),
  message_id   TEXT,
  reference    TEXT,
  queued_at    BIGINT NOT NULL,
  next_at      BIGINT NOT NULL,
  owner        TEXT,
  attempts     BIGINT NOT NULL DEFAULT 0,
  trouble      TEXT,
  ended_at     BIGINT
);
CREATE INDEX chores_pending ON chores (next_at, id) WHERE state = 'PENDING';

CREATE TABLE return_lines (
  order_number   TEXT   NOT NULL,
  position       BIGINT NOT NULL,
  case_id        BIGINT NOT NULL REFERENCES cases (id),
  return_number  TEXT   NOT NULL,
  opened_at      BIGINT NOT NULL,
  PRIMARY KEY (order_number, position)
);

-- A confirmed cancellation stops nothing by itself: somebody has to cancel the order in the shop.
CREATE TABLE cancel_tasks (
  case_id       BIGINT NOT NULL REFERENCES cases (id),
  order_number  TEXT   NOT NULL,
  opened_at     BIGINT,           -- when the reply went out; null before
  PRIMARY KEY (case_id, order_number)
);

-- What staff were told of at once.
CREATE TABLE alerts (
  case_id  BIGINT NOT NULL REFERENCES cases (id),
  kind     TEXT   NOT NULL,
  told_at  BIGINT NOT NULL,
  PRIMARY KEY (case_id, kind)
);

CREATE TABLE orders (
  number            TEXT PRIMARY KEY,
  prefix            TEXT   NOT NULL,
  serial            BIGINT NOT NULL,
  digits            BIGINT NOT NULL,
  email             TEXT,
  email_key         TEXT,
  placed_at         BIGINT NOT NULL,
  shipped_at        BIGINT,
  delivered_at      BIGINT,
  closed            BIGINT NOT NULL,
  fulfilled         BIGINT NOT NULL,
  shipping_name     TEXT NOT NULL,
  shipping_zip      TEXT NOT NULL,
  shipping_country  TEXT NOT NULL,
  shipping_address  TEXT NOT NULL,
  currency          TEXT NOT NULL,
  hash              TEXT NOT NULL,
  taken_at          BIGINT NOT NULL
);
CREATE INDEX orders_by_email ON orders (email_key, placed_at);

CREATE TABLE order_lines (
  order_number  TEXT   NOT NULL REFERENCES orders (number),
  position      BIGINT NOT NULL,
  title         TEXT   NOT NULL,
  sku           TEXT   NOT NULL,
  quantity      BIGINT NOT NULL,
  price         TEXT   NOT NULL,
  category      TEXT   NOT NULL,
  fulfilled     BIGINT,
  PRIMARY KEY (order_number, position)
);

CREATE TABLE progress (
  account       TEXT   NOT NULL,
  mailbox       TEXT   NOT NULL,
  uidvalidity   BIGINT NOT NULL,
  highest_uid   BIGINT NOT NULL,
  activated_at  BIGINT NOT NULL,
  PRIMARY KEY (account, mailbox)
);

CREATE TABLE settings (
  name   TEXT PRIMARY KEY,
  value  TEXT NOT NULL
);

CREATE TABLE breaker (
  id               BIGINT PRIMARY KEY CHECK (id = 1),
  opened_at        BIGINT,
  because          TEXT,
  refusals_in_row  BIGINT NOT NULL DEFAULT 0
);
INSERT INTO breaker (id) VALUES (1);

CREATE TABLE trail (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  at          BIGINT NOT NULL,
  case_id     BIGINT,
  actor_kind  TEXT NOT NULL,
  actor       TEXT NOT NULL,
  event       TEXT NOT NULL,
  sentence    TEXT NOT NULL
);
CREATE INDEX trail_by_case ON trail (case_id);
CREATE TRIGGER trail_is_never_changed BEFORE UPDATE ON trail
BEGIN
  SELECT RAISE(ABORT, 'the trail is append-only');
END;
CREATE TRIGGER trail_is_never_shortened BEFORE DELETE ON trail
BEGIN
  SELECT RAISE(ABORT, 'the trail is append-only');
END;
