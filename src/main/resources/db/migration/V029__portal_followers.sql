-- Who follows a commune by mail. The address is a personal one: nothing else is kept of its owner.
-- What followers of a commune have been told was coming: the same for all who were told the same.
CREATE TABLE portal.follow_edition (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  commune_code text NOT NULL REFERENCES territory.commune ON DELETE CASCADE,
  digest       text NOT NULL,
  announced    jsonb NOT NULL,
  taken_at     timestamptz NOT NULL,
  CONSTRAINT one_edition_of_the_same UNIQUE (commune_code, digest)
);

CREATE TABLE portal.follower (
  id            uuid PRIMARY KEY,
  commune_code  text NOT NULL REFERENCES territory.commune ON DELETE CASCADE,
  email         text NOT NULL CHECK (email LIKE '%_@_%' AND length(email) <= 254),
  language      text NOT NULL CHECK (language IN ('fr', 'en')),
  asked_at      timestamptz NOT NULL,
  letter_due_at timestamptz, -- since when a letter waits that answers what was asked; null: it is sent
  confirmed_at  timestamptz,
  edition_id    bigint REFERENCES portal.follow_edition, -- what was told last
  week_told     date, -- the Monday of the week that was told last
  refusals      integer NOT NULL DEFAULT 0, -- how often in a row the mail server refused the address
  not_before    timestamptz, -- after a refusal, when to try again
  CONSTRAINT confirmed_follower_was_told CHECK ((confirmed_at IS NULL) = (edition_id IS NULL))
);
CREATE UNIQUE INDEX one_follower_per_commune_and_address ON portal.follower (commune_code, lower(email));
CREATE INDEX follower_by_edition ON portal.follower (edition_id);

-- The links in letters: only their hashes.
CREATE TABLE portal.follow_link (
  secret_hash text PRIMARY KEY,
  follower_id uuid NOT NULL REFERENCES portal.follower ON DELETE CASCADE,
  purpose     text NOT NULL CHECK (purpose IN ('confirm', 'leave')),
  made_at     timestamptz NOT NULL
);
CREATE INDEX follow_link_by_follower ON portal.follow_link (follower_id);

-- Who has asked for a letter lately, as a hash, so that nobody is flooded.
CREATE TABLE portal.follow_attempt (
  subject text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX follow_attempt_by_subject ON portal.follow_attempt (subject, at);
