-- The register of places: the spaces in schools, the other public access points, and what a vehicle offers.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE network.place (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL CHECK (kind IN ('school-space', 'library', 'association', 'france-services', 'telecentre', 'social-centre', 'town-hall', 'mobile', 'other')),
  name          text NOT NULL CHECK (name <> ''),
  life          text NOT NULL CHECK (life IN ('planned', 'agreed', 'equipping', 'open', 'suspended', 'closed')),
  published     boolean NOT NULL DEFAULT false,
  vehicle_id    uuid CONSTRAINT one_place_per_vehicle UNIQUE REFERENCES network.vehicle ON DELETE CASCADE,
  -- Where it is. Outside the territory commune_code is null, and the commune stands as its producer writes it.
  commune_code  text CONSTRAINT place_in_known_commune REFERENCES territory.commune,
  insee_code    text,
  commune_name  text,
  postcode      text,
  address       text,
  address_more  text,
  lat           double precision CHECK (lat BETWEEN -90 AND 90),
  lon           double precision CHECK (lon BETWEEN -180 AND 180),
  time_zone     text NOT NULL DEFAULT 'Europe/Paris' CHECK (time_zone <> ''),
  -- What it offers: values of the national standard of places of digital mediation, as published.
  services      text[] NOT NULL DEFAULT '{}',
  publics       text[] NOT NULL DEFAULT '{}',
  special_care  text[] NOT NULL DEFAULT '{}',
  fees          text[] NOT NULL DEFAULT '{}',
  programmes    text[] NOT NULL DEFAULT '{}',
  labels        text[] NOT NULL DEFAULT '{}',
  other_labels  text[] NOT NULL DEFAULT '{}',
  access_modes  text[] NOT NULL DEFAULT '{}',
  support_modes text[] NOT NULL DEFAULT '{}',
  itinerance    text[] NOT NULL DEFAULT '{}',
  typologies    text[] NOT NULL DEFAULT '{}',
  languages     text[] NOT NULL DEFAULT '{}', -- ISO 639-1
  step_free     boolean, -- null: not known
  access_note   text,
  -- How it is reached and presented.
  phone         text,
  emails        text[] NOT NULL DEFAULT '{}',
  websites      text[] NOT NULL DEFAULT '{}',
  booking_url   text,
  access_url    text, -- its sheet in Acceslibre
  summary       text,
  details       text,
  parent        text, -- the structure that it belongs to
  pivot         text, -- SIRET, SIREN or RNA number of its structure
  opening_hours text, -- in the opening_hours language of OpenStreetMap
  hours_note    text, -- hours in words that could not be read, kept as they came
  -- Where the entry comes from. Null source: our own.
  source        text CHECK (source <> ''),
  source_id     text,
  source_date   date,
  owner         text,
  charter       text,
  version       integer NOT NULL DEFAULT 0,
  updated_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT one_place_per_source_and_id UNIQUE (source, source_id),
  CONSTRAINT place_of_a_source_has_its_id CHECK (source IS NULL OR source_id IS NOT NULL),
  CONSTRAINT vehicle_place_is_mobile CHECK (vehicle_id IS NULL OR kind = 'mobile'),
  CONSTRAINT position_is_whole CHECK ((lat IS NULL) = (lon IS NULL)),
  -- What the national standard requires; a mobile place stands at its stops instead of an address.
  CONSTRAINT published_place_is_complete CHECK (
    NOT published OR (pivot IS NOT NULL AND cardinality(services) > 0
      AND (vehicle_id IS NOT NULL OR (commune_name IS NOT NULL AND postcode IS NOT NULL AND address IS NOT NULL))))
);
CREATE INDEX place_by_commune ON network.place (commune_code);
CREATE INDEX place_by_name ON network.place (lower(name), id);

-- Every state that a place has been in, and from which day.
CREATE TABLE network.place_life (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  place_id    uuid NOT NULL REFERENCES network.place ON DELETE CASCADE,
  life        text NOT NULL,
  since       date NOT NULL,
  reason      text,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX place_life_by_place ON network.place_life (place_id);

CREATE TABLE network.room (
  id        uuid PRIMARY KEY,
  place_id  uuid NOT NULL REFERENCES network.place ON DELETE CASCADE,
  name      text NOT NULL CHECK (name <> ''),
  seats     integer CHECK (seats > 0),
  step_free boolean,
  CONSTRAINT one_room_per_name UNIQUE (place_id, name),
  UNIQUE (place_id, id)
);
-- A row for each, for each will be booked.
CREATE TABLE network.workstation (
  id       uuid PRIMARY KEY,
  place_id uuid NOT NULL REFERENCES network.place ON DELETE CASCADE,
  room_id  uuid,
  label    text NOT NULL CHECK (label <> ''),
  kind     text NOT NULL CHECK (kind IN ('desktop', 'laptop', 'tablet')),
  adapted  boolean NOT NULL DEFAULT false, -- usable with a disability: table height, screen reader, large keys
  in_use   boolean NOT NULL DEFAULT true,
  CONSTRAINT one_workstation_per_label UNIQUE (place_id, label),
  CONSTRAINT workstation_in_a_room_of_its_place FOREIGN KEY (place_id, room_id) REFERENCES network.room (place_id, id)
);
CREATE TABLE network.contact (
  id         uuid PRIMARY KEY,
  place_id   uuid NOT NULL REFERENCES network.place ON DELETE CASCADE,
  capacity   text NOT NULL CHECK (capacity <> ''), -- the function, not a name: "town hall", "head of the school"
  phone      text NOT NULL CHECK (phone <> ''),
  email      text,
  for_public boolean NOT NULL DEFAULT false
);
CREATE INDEX contact_by_place ON network.contact (place_id);
CREATE TABLE network.picture (
  id         uuid PRIMARY KEY,
  place_id   uuid NOT NULL REFERENCES network.place ON DELETE CASCADE,
  alt        text NOT NULL CONSTRAINT picture_has_its_words CHECK (alt <> ''),
  content    bytea NOT NULL, -- JPEG
  added_at   timestamptz NOT NULL
);
CREATE INDEX picture_by_place ON network.picture (place_id);

-- What a vehicle that is known already offers will be said on its place.
INSERT INTO network.place (id, kind, name, life, vehicle_id)
SELECT gen_random_uuid(), 'mobile', name, 'open', id FROM network.vehicle;
INSERT INTO network.place_life (place_id, life, since, recorded_at)
SELECT id, life, current_date, now() FROM network.place;

CREATE VIEW network.place_public AS SELECT * FROM network.place;
CREATE VIEW network.workstation_public AS SELECT * FROM network.workstation;
