-- Who may use the care desk. Moments are milliseconds since 1970 in UTC; of secrets that browsers
-- or links carry only the SHA-256 stands here.

CREATE TABLE people (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login        TEXT   NOT NULL UNIQUE,       -- the mail address in lower case
  name         TEXT   NOT NULL,
  role         TEXT   NOT NULL CHECK (role IN ('VIEWER', 'AGENT', 'LEAD')),
  password     TEXT,                         -- argon2id with its parameters; null until one is chosen
  totp_secret  TEXT,                         -- null without a second factor
  totp_step    BIGINT NOT NULL DEFAULT 0,    -- the last one used, so that no code works twice
  theme        TEXT   NOT NULL DEFAULT 'SYSTEM',
  keys_on      BIGINT NOT NULL DEFAULT 1,
  created_at   BIGINT NOT NULL,
  disabled_at  BIGINT
);

CREATE TABLE recovery_codes (
  person_id  BIGINT NOT NULL REFERENCES people (id),
  hash       TEXT   NOT NULL,
  used_at    BIGINT,
  PRIMARY KEY (person_id, hash)
);

CREATE TABLE invitations (
  hash       TEXT PRIMARY KEY,
  person_id  BIGINT NOT NULL REFERENCES people (id),
  until      BIGINT NOT NULL,
  used_at    BIGINT
);

CREATE TABLE sessions (
  hash       TEXT PRIMARY KEY,
  person_id  BIGINT NOT NULL REFERENCES people (id),
  csrf       TEXT   NOT NULL,
  stage      TEXT   NOT NULL CHECK (stage IN ('CODE', 'SET_UP', 'WHOLE')),
  opened_at  BIGINT NOT NULL,
  seen_at    BIGINT NOT NULL
);
CREATE INDEX sessions_by_person ON sessions (person_id);
CREATE INDEX sessions_by_opened_at ON sessions (opened_at);
