-- The places: for now the vehicle, its equipment and its stops.
CREATE SCHEMA network;

CREATE TABLE network.vehicle (
  id           uuid PRIMARY KEY,
  code         text NOT NULL CONSTRAINT one_vehicle_per_code UNIQUE CHECK (code <> ''),
  name         text NOT NULL CHECK (name <> ''),
  depot_name   text NOT NULL CHECK (depot_name <> ''),
  depot_lat    double precision NOT NULL CHECK (depot_lat BETWEEN -90 AND 90),
  depot_lon    double precision NOT NULL CHECK (depot_lon BETWEEN -180 AND 180),
  workstations integer NOT NULL DEFAULT 0 CHECK (workstations >= 0),
  description  text
);
CREATE TABLE network.equipment (
  id         uuid PRIMARY KEY,
  vehicle_id uuid NOT NULL REFERENCES network.vehicle ON DELETE CASCADE,
  label      text NOT NULL CHECK (label <> ''),
  quantity   integer NOT NULL DEFAULT 1 CHECK (quantity > 0)
);
CREATE TABLE network.vehicle_unavailability (
  vehicle_id uuid NOT NULL REFERENCES network.vehicle ON DELETE CASCADE,
  period     daterange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
  reason     text NOT NULL,
  CONSTRAINT one_unavailability_at_a_time EXCLUDE USING gist (vehicle_id WITH =, period WITH &&)
);
CREATE TABLE network.stop (
  id           text PRIMARY KEY CHECK (id <> ''),
  commune_code text NOT NULL CONSTRAINT stop_in_known_commune REFERENCES territory.commune,
  name         text NOT NULL CHECK (name <> ''),
  address      text,
  lat          double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon          double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  active       boolean NOT NULL DEFAULT true
);
CREATE INDEX stop_by_commune ON network.stop (commune_code);

CREATE VIEW network.vehicle_public AS SELECT * FROM network.vehicle;
CREATE VIEW network.vehicle_unavailability_public AS SELECT * FROM network.vehicle_unavailability;
CREATE VIEW network.stop_public AS SELECT * FROM network.stop;
