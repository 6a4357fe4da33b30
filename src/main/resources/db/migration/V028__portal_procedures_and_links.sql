-- Public services online: the procedures by life event, and what is known of the links that the public pages show.
CREATE TABLE portal.life_event (
  code     text PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title_fr text NOT NULL CHECK (title_fr <> ''),
  title_en text NOT NULL CHECK (title_en <> ''),
  lead_fr  text NOT NULL CHECK (lead_fr <> ''),
  lead_en  text NOT NULL CHECK (lead_en <> ''),
  position integer NOT NULL,
  shown    boolean NOT NULL DEFAULT true,
  -- Whether the words are the authority's own: a new version of the reference list then leaves them alone.
  changed  boolean NOT NULL DEFAULT false,
  version  integer NOT NULL DEFAULT 0
);

CREATE TABLE portal.procedure (
  code          text PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  event_code    text NOT NULL CONSTRAINT procedure_of_known_event REFERENCES portal.life_event,
  title_fr      text NOT NULL CHECK (title_fr <> ''),
  title_en      text NOT NULL CHECK (title_en <> ''),
  what_fr       text NOT NULL CHECK (what_fr <> ''),
  what_en       text NOT NULL CHECK (what_en <> ''),
  bring_fr      text CHECK (bring_fr <> ''),
  bring_en      text CHECK (bring_en <> ''),
  url           text NOT NULL CHECK (url ~ '^https?://'),
  need          text NOT NULL CHECK (need <> ''), -- by which the portal finds who helps with it
  counter_kinds text[] NOT NULL DEFAULT '{}', -- kinds of the national directory that deal with it
  position      integer NOT NULL,
  shown         boolean NOT NULL DEFAULT true,
  changed       boolean NOT NULL DEFAULT false,
  version       integer NOT NULL DEFAULT 0
);
CREATE INDEX procedure_by_event ON portal.procedure (event_code, position);

CREATE TABLE portal.link (
  url           text PRIMARY KEY,
  state         text NOT NULL DEFAULT 'unchecked' CHECK (state IN ('unchecked', 'answers', 'moved', 'guarded', 'inside', 'doubtful', 'dead')),
  trouble       text, -- why it is not well, as a code
  http_status   integer,
  moved_to      text,
  checked_at    timestamptz,
  answered_at   timestamptz, -- when it was last well
  failing_since date, -- the first day of the failures that have not ended
  gone_checks   integer NOT NULL DEFAULT 0, -- how many checks in a row said that the page is gone
  CONSTRAINT link_that_fails_says_since_when CHECK (state NOT IN ('doubtful', 'dead') OR failing_since IS NOT NULL)
);

-- The nightly rounds, the last of them for the manager to see.
CREATE TABLE portal.link_round (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ended_at timestamptz NOT NULL,
  links    integer NOT NULL,
  answered integer NOT NULL,
  -- False where nobody at all answered: then it is our own way out that is cut, and nothing was noted.
  counted  boolean NOT NULL
);
