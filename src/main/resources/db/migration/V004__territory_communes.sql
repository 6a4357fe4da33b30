-- Who lives where.
CREATE SCHEMA territory;

CREATE TABLE territory.authority (
  only_one         boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  name             text NOT NULL,
  zone_id          text NOT NULL DEFAULT 'Europe/Paris',
  school_zone      text NOT NULL DEFAULT 'B' CHECK (school_zone IN ('A', 'B', 'C')),
  contact          text,
  tile_url         text,
  tile_attribution text,
  demonstration    boolean NOT NULL DEFAULT false
);

CREATE TABLE territory.commune (
  code           text PRIMARY KEY CHECK (code ~ '^[0-9][0-9AB][0-9]{3}$'),
  name           text NOT NULL CHECK (name <> ''),
  population     integer NOT NULL CHECK (population >= 0),
  lat            double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon            double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  under_30_share numeric(5, 2) CHECK (under_30_share BETWEEN 0 AND 100),
  need           integer CHECK (need BETWEEN 0 AND 1000000),
  boundary       jsonb
);
COMMENT ON COLUMN territory.commune.need IS
  'share of the territory''s need, parts per million, where somebody set it; otherwise the share of the population stands in';

CREATE VIEW territory.authority_public AS SELECT * FROM territory.authority;
CREATE VIEW territory.commune_public AS
  SELECT code, name, population, lat, lon, under_30_share, boundary,
         need AS need_set,
         COALESCE(need, round(1000000.0 * population / NULLIF(sum(population) OVER (), 0))::integer, 0) AS need
  FROM territory.commune;
