-- Files between their preview and their import.
CREATE SCHEMA tabular;

CREATE TABLE tabular.staged_file (
  id        uuid PRIMARY KEY,
  owner     text NOT NULL,
  purpose   text NOT NULL,
  file_name text NOT NULL,
  content   bytea NOT NULL,
  staged_at timestamptz NOT NULL
);
CREATE INDEX staged_file_by_time ON tabular.staged_file (staged_at);
