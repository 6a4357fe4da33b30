-- Counters of the administration in the territory, as the national directory (DILA) tells of them.
CREATE TABLE portal.counter (
  id                text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9_-]{1,64}$'), -- the directory's own
  name              text NOT NULL CHECK (name <> ''),
  kinds             text[] NOT NULL CHECK (cardinality(kinds) > 0), -- type_service_local
  commune_code      text CONSTRAINT counter_in_known_commune REFERENCES territory.commune ON DELETE SET NULL, -- null: outside
  commune_name      text,
  postcode          text,
  address           text,
  address_more      text,
  lat               double precision CHECK (lat BETWEEN -90 AND 90),
  lon               double precision CHECK (lon BETWEEN -180 AND 180),
  phone             text,
  email             text,
  website           text CHECK (website ~ '^https?://'),
  hours             jsonb NOT NULL DEFAULT '[]', -- the opening ranges, day by day, as they are shown
  opening_hours     text, -- the same in the opening_hours language; null where they could not all be read
  hours_note        text, -- hours in words, as they came
  sheet_url         text CHECK (sheet_url ~ '^https?://'), -- its page at service-public.gouv.fr
  source_changed_on date, -- when the directory last changed it
  retired_at        timestamptz, -- since when the directory has it no more
  CONSTRAINT counter_position_is_whole CHECK ((lat IS NULL) = (lon IS NULL))
);
CREATE INDEX counter_by_commune ON portal.counter (commune_code) WHERE retired_at IS NULL;
CREATE INDEX counter_by_kind ON portal.counter USING gin (kinds) WHERE retired_at IS NULL;

-- The communes of the territory that a counter is there for, wherever it stands.
CREATE TABLE portal.counter_commune (
  counter_id   text NOT NULL REFERENCES portal.counter ON DELETE CASCADE,
  commune_code text NOT NULL REFERENCES territory.commune ON DELETE CASCADE,
  PRIMARY KEY (counter_id, commune_code)
);
CREATE INDEX counter_commune_by_commune ON portal.counter_commune (commune_code);

-- The files that entered. The public sees the day of the last one's data.
CREATE TABLE portal.counter_import (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file_name   text NOT NULL,
  data_of     date, -- the day of the file's data
  imported_by text NOT NULL,
  imported_at timestamptz NOT NULL,
  added       integer NOT NULL,
  changed     integer NOT NULL,
  unchanged   integer NOT NULL,
  retired     integer NOT NULL,
  refused     integer NOT NULL
);
