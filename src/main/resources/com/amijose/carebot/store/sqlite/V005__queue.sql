-- What the queues show of a case, and what it is found by; so that a queue of 100,000 cases opens at once.
-- queue, at and outcome follow cases and replies by triggers, whoever changes those.

CREATE VIEW standing AS
SELECT c.id AS case_id, coalesce(c.arrived_at, c.seen_at) AS at, c.outcome,
  CASE
    WHEN r.state = 'UNCERTAIN' THEN 'uncertain'
    WHEN r.state IN ('READY', 'CLAIMED', 'DOT_PENDING') THEN 'waiting'
    WHEN c.ending IS NULL THEN 'waiting'
    WHEN c.ending = 'quarantined' THEN 'quarantined'
    WHEN c.ending = 'replied' THEN 'sent'
    WHEN c.ending = 'drafted' AND r.state = 'DRAFT' AND c.outcome = 'needs_info' THEN 'info'
    WHEN c.ending IN ('drafted', 'human') THEN 'review'
    ELSE 'done'
  END AS queue
FROM cases c LEFT JOIN replies r ON r.case_id = c.id AND r.kind = 'answer';

CREATE TABLE glances (
  case_id       INTEGER PRIMARY KEY REFERENCES cases (id),
  queue         TEXT   NOT NULL,
  at            BIGINT NOT NULL,
  outcome       TEXT,
  due_at        BIGINT NOT NULL DEFAULT 9000000000000000,   -- far off: no deadline
  due_what      TEXT   NOT NULL DEFAULT '',
  name          TEXT   NOT NULL DEFAULT '',
  address       TEXT   NOT NULL DEFAULT '',
  order_number  TEXT   NOT NULL DEFAULT '',
  subject       TEXT   NOT NULL DEFAULT '',
  reason        TEXT   NOT NULL DEFAULT '',
  titles        TEXT   NOT NULL DEFAULT '',                 -- a line each
  categories    TEXT   NOT NULL DEFAULT '',                 -- words with spaces around each
  confidence    TEXT   NOT NULL DEFAULT '',
  search        TEXT   NOT NULL DEFAULT ''                  -- the words of glance_words, with spaces around each
);
CREATE INDEX glances_by_queue ON glances (queue, at, case_id);
CREATE INDEX glances_by_due ON glances (queue, due_at, case_id);
CREATE INDEX glances_by_at ON glances (at, case_id);
CREATE INDEX glances_due ON glances (due_at, case_id);
CREATE INDEX glances_by_outcome ON glances (outcome, at, case_id);
CREATE INDEX glances_by_reason ON glances (reason, at, case_id);

CREATE TABLE glance_words (
  word     TEXT NOT NULL,
  case_id  BIGINT NOT NULL REFERENCES cases (id),
  PRIMARY KEY (word, case_id)
) WITHOUT ROWID;

INSERT INTO glances (case_id, queue, at, outcome)
SELECT case_id, queue, at, outcome FROM standing;

CREATE TRIGGER glance_begins AFTER INSERT ON cases
BEGIN
  INSERT INTO glances (case_id, queue, at)
  SELECT case_id, queue, at FROM standing WHERE case_id = NEW.id;
END;
CREATE TRIGGER glance_follows_case AFTER UPDATE OF ending, outcome, arrived_at ON cases
BEGIN
  UPDATE glances SET (queue, at, outcome) =
    (SELECT queue, at, outcome FROM standing WHERE case_id = NEW.id)
  WHERE case_id = NEW.id;
END;
CREATE TRIGGER glance_follows_new_reply AFTER INSERT ON replies
BEGIN
  UPDATE glances SET queue = (SELECT queue FROM standing WHERE case_id = NEW.case_id)
  WHERE case_id = NEW.case_id;
END;
CREATE TRIGGER glance_follows_reply AFTER UPDATE OF state ON replies
BEGIN
  UPDATE glances SET queue = (SELECT queue FROM standing WHERE case_id = NEW.case_id)
  WHERE case_id = NEW.case_id;
END;
