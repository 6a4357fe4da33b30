-- Imports that are too long for one request: previewed and applied in the background, with progress.
CREATE TABLE tabular.long_import (
  id         uuid PRIMARY KEY,
  kind       text NOT NULL CHECK (kind <> ''),
  owner      text NOT NULL,
  file_name  text NOT NULL,
  choices    jsonb NOT NULL DEFAULT '{}',
  step       text NOT NULL DEFAULT 'preview' CHECK (step IN ('preview', 'apply')),
  state      text NOT NULL DEFAULT 'waiting'
             CHECK (state IN ('waiting', 'running', 'shown', 'done', 'stopped', 'failed')),
  stop_asked boolean NOT NULL DEFAULT false,
  attempts   integer NOT NULL DEFAULT 0,
  phase      text,
  at         bigint NOT NULL DEFAULT 0,
  total      bigint NOT NULL DEFAULT 0,
  outcome    jsonb,
  failure    text,
  sent_at    timestamptz NOT NULL,
  begun_at   timestamptz,
  ended_at   timestamptz,
  CONSTRAINT what_is_shown_or_done_has_its_outcome CHECK (state NOT IN ('shown', 'done') OR outcome IS NOT NULL),
  CONSTRAINT what_failed_says_why CHECK ((state = 'failed') = (failure IS NOT NULL))
);
CREATE INDEX long_import_by_owner ON tabular.long_import (owner, kind, sent_at);

-- The file in pieces: nobody holds it whole in memory.
CREATE TABLE tabular.long_import_piece (
  import_id uuid NOT NULL REFERENCES tabular.long_import ON DELETE CASCADE,
  position  integer NOT NULL CHECK (position >= 0),
  content   bytea NOT NULL,
  PRIMARY KEY (import_id, position)
);
ALTER TABLE tabular.long_import_piece ALTER COLUMN content SET STORAGE EXTERNAL;
