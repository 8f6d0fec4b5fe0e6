-- What the care team does with cases at the desk. The SQLite folder has the same tables and columns.

ALTER TABLE replies ADD COLUMN approved_by TEXT;
ALTER TABLE replies ADD COLUMN approved_at BIGINT;
CREATE INDEX replies_approved ON replies (approved_by) WHERE state = 'READY';

-- Who takes care of a case, until when it is put aside, and what a person knows better of it.
CREATE TABLE keeping (
  case_id        BIGINT PRIMARY KEY REFERENCES cases (id),
  assignee       TEXT,
  snoozed_until  BIGINT,
  read_on_at     BIGINT,          -- the customer's newer mail was read then; the reply holds
  corrected      TEXT,            -- JSON; null where nothing was corrected
  reading        TEXT             -- JSON of what was read before the first correction
);
CREATE INDEX keeping_snoozed ON keeping (snoozed_until) WHERE snoozed_until IS NOT NULL;
CREATE INDEX keeping_by_assignee ON keeping (assignee) WHERE assignee IS NOT NULL;

-- The orders that a decision speaks of, as they were then.
CREATE TABLE case_orders (
  case_id       BIGINT NOT NULL REFERENCES cases (id),
  order_number  TEXT   NOT NULL,
  hash          TEXT   NOT NULL,
  PRIMARY KEY (case_id, order_number)
);
CREATE INDEX case_orders_by_number ON case_orders (order_number);

CREATE TABLE notes (
  id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id  BIGINT NOT NULL REFERENCES cases (id),
  at       BIGINT NOT NULL,
  author   TEXT   NOT NULL,
  text     TEXT   NOT NULL
);
CREATE INDEX notes_by_case ON notes (case_id);

-- Labelled examples to train by.
CREATE TABLE corrections (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    BIGINT NOT NULL REFERENCES cases (id),
  at         BIGINT NOT NULL,
  author     TEXT   NOT NULL,
  field      TEXT   NOT NULL,
  old_value  TEXT   NOT NULL,
  new_value  TEXT   NOT NULL,
  subject    TEXT   NOT NULL,
  text       TEXT   NOT NULL
);
CREATE INDEX corrections_by_case ON corrections (case_id);

-- What a reply said before another text took its place.
CREATE TABLE versions (
  id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id  BIGINT NOT NULL REFERENCES cases (id),
  at       BIGINT NOT NULL,
  author   TEXT   NOT NULL,
  cause    TEXT   NOT NULL,
  text     TEXT   NOT NULL
);
CREATE INDEX versions_by_case ON versions (case_id);

-- What somebody has typed and not sent off yet.
CREATE TABLE typed (
  case_id   BIGINT NOT NULL REFERENCES cases (id),
  person    TEXT   NOT NULL,
  field     TEXT   NOT NULL,
  based_on  TEXT   NOT NULL,
  text      TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (case_id, person, field)
);

-- The mails of one conversation, whoever of a family wrote them.
CREATE INDEX cases_by_thread ON cases (thread) WHERE thread IS NOT NULL;
