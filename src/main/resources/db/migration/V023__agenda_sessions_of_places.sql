-- A session takes place at a vehicle's stop, or in a place: then its opening hours have produced it.
ALTER TABLE agenda.session ALTER COLUMN vehicle_id DROP NOT NULL;
ALTER TABLE agenda.session ALTER COLUMN stop_id DROP NOT NULL;
ALTER TABLE agenda.session ALTER COLUMN commune_code DROP NOT NULL;
ALTER TABLE agenda.session ALTER COLUMN slot DROP NOT NULL;
ALTER TABLE agenda.session ADD COLUMN place_id uuid CONSTRAINT session_of_known_place REFERENCES network.place;
ALTER TABLE agenda.session ADD CONSTRAINT session_at_a_stop_or_in_a_place CHECK (
  CASE WHEN place_id IS NULL
       THEN vehicle_id IS NOT NULL AND stop_id IS NOT NULL AND commune_code IS NOT NULL AND slot IS NOT NULL
       ELSE vehicle_id IS NULL AND stop_id IS NULL AND slot IS NULL AND season_id IS NULL AND request_id IS NULL END);
ALTER TABLE agenda.session ADD CONSTRAINT one_place_one_session
  EXCLUDE USING gist (place_id WITH =, period WITH &&) WHERE (cancelled_at IS NULL AND place_id IS NOT NULL);

-- The sessions at stops keep the view that all who plan, drive and count read.
CREATE OR REPLACE VIEW agenda.session_public AS
  SELECT id, season_id, vehicle_id, stop_id, commune_code, day, slot, lower(period) AS starts_at, upper(period) AS ends_at,
         kind, request_id, title, cancelled_at, cancellation_reason, sequence, updated_at, withdrawn, opened_at
  FROM agenda.session WHERE place_id IS NULL;
CREATE VIEW agenda.place_session_public AS
  SELECT id, place_id, commune_code, day, lower(period) AS starts_at, upper(period) AS ends_at, title,
         cancelled_at, cancellation_reason, withdrawn, opened_at, sequence, updated_at
  FROM agenda.session WHERE place_id IS NOT NULL;
