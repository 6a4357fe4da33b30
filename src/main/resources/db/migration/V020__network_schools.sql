-- The schools of the national directory, and their hours of class. A space in a school refers to it.
CREATE TABLE network.school (
  uai          text PRIMARY KEY CONSTRAINT uai_is_well_formed CHECK (uai ~ '^[0-9][0-9AB][0-9]{5}[A-HJ-NPR-Z]$'),
  name         text NOT NULL CHECK (name <> ''),
  kind         text CHECK (kind IN ('nursery', 'elementary', 'both')), -- null: the file does not say
  sector       text CHECK (sector IN ('public', 'private')),
  state        text NOT NULL CHECK (state IN ('to-open', 'open', 'to-close', 'closed')),
  insee_code   text NOT NULL CHECK (insee_code ~ '^[0-9][0-9AB][0-9]{3}$'),
  commune_name text,
  -- null: outside the territory
  commune_code text CONSTRAINT school_in_known_commune REFERENCES territory.commune,
  address      text,
  postcode     text,
  lat          double precision CHECK (lat BETWEEN -90 AND 90),
  lon          double precision CHECK (lon BETWEEN -180 AND 180),
  phone        text,
  email        text,
  pupils       integer CHECK (pupils >= 0),
  classes      integer CHECK (classes >= 0),
  rhythm       text CHECK (rhythm IN ('4-days', '4.5-days')),
  source_date  date,
  updated_at   timestamptz NOT NULL,
  CONSTRAINT school_position_is_whole CHECK ((lat IS NULL) = (lon IS NULL))
);
CREATE INDEX school_by_commune ON network.school (commune_code);
CREATE INDEX school_by_name ON network.school (lower(name), uai);

-- When there is class: weekday 1 is Monday.
CREATE TABLE network.class_time (
  uai     text NOT NULL REFERENCES network.school ON DELETE CASCADE,
  weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  starts  time NOT NULL,
  ends    time NOT NULL,
  PRIMARY KEY (uai, weekday, starts),
  CONSTRAINT class_ends_after_it_starts CHECK (ends > starts),
  CONSTRAINT one_class_at_a_time EXCLUDE USING gist (
    uai WITH =, weekday WITH =,
    int4range((extract(epoch FROM starts) / 60)::integer, (extract(epoch FROM ends) / 60)::integer) WITH &&)
);

ALTER TABLE network.place ADD COLUMN school_uai text
  CONSTRAINT space_in_a_known_school REFERENCES network.school
  CONSTRAINT one_space_per_school UNIQUE;
ALTER TABLE network.place ADD CONSTRAINT school_of_a_school_space CHECK (school_uai IS NULL OR kind = 'school-space');
