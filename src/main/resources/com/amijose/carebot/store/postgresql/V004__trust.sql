-- What the desk counts and what people trust. Moments are milliseconds since 1970 in UTC. The
-- SQLite folder has the same tables and columns.

-- Each reply as the bot first wrote it, and what became of it.
CREATE TABLE first_drafts (
  case_id     BIGINT PRIMARY KEY REFERENCES cases (id),
  kind        TEXT   NOT NULL,    -- template and rows
  hash        TEXT   NOT NULL,    -- of its bytes
  substance   TEXT   NOT NULL,    -- hash of its words without greeting and closing
  fate        TEXT,               -- null while it is open
  settled_at  BIGINT
);
CREATE INDEX first_drafts_open ON first_drafts (case_id) WHERE fate IS NULL;
CREATE INDEX first_drafts_by_kind ON first_drafts (kind, fate, settled_at);
CREATE INDEX first_drafts_settled ON first_drafts (settled_at, fate);

CREATE TABLE trusted_kinds (
  kind          TEXT PRIMARY KEY,
  is_on         BIGINT NOT NULL,
  changed_at    BIGINT NOT NULL,
  changed_by    TEXT   NOT NULL,
  because       TEXT   NOT NULL,
  counted_from  BIGINT NOT NULL   -- answers that ended before do not count any more
);

-- A reply that should not have gone out like that.
CREATE TABLE wrong_sends (
  case_id      BIGINT PRIMARY KEY REFERENCES cases (id),
  reported_at  BIGINT NOT NULL,
  reported_by  TEXT   NOT NULL,
  because      TEXT   NOT NULL
);
CREATE INDEX wrong_sends_by_day ON wrong_sends (reported_at);

-- What was asked of which piece.
CREATE TABLE asked_items (
  case_id     BIGINT NOT NULL REFERENCES cases (id),
  item        BIGINT NOT NULL,
  arrived_at  BIGINT NOT NULL,
  product     TEXT   NOT NULL,
  category    TEXT   NOT NULL,
  request     TEXT   NOT NULL,
  reason      TEXT   NOT NULL,
  PRIMARY KEY (case_id, item)
);
CREATE INDEX asked_items_by_day ON asked_items (arrived_at, category, reason, product);

-- A template's letter that somebody of the team sent to themselves.
CREATE TABLE test_mails (
  token       TEXT PRIMARY KEY,   -- of the form; one form sends once
  recipient   TEXT   NOT NULL,
  template    TEXT   NOT NULL,
  state       TEXT   NOT NULL CHECK (state IN ('CLAIMED', 'DOT_PENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
  begun_at    BIGINT NOT NULL,
  begun_by    TEXT   NOT NULL,
  server_says TEXT
);
CREATE INDEX test_mails_by_day ON test_mails (begun_by, begun_at);

CREATE INDEX cases_by_arrival ON cases (arrived_at, kind, outcome);
CREATE INDEX cases_replied ON cases (ended_at, arrived_at) WHERE ending = 'replied';
CREATE INDEX replies_sent_by_themselves ON replies (sent_at) WHERE state = 'SENT' AND automatic = 1;
CREATE INDEX replies_by_template ON replies (template, id);
CREATE INDEX trail_by_event ON trail (event, at);
