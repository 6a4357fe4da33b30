-- Every session, at a vehicle's stop or in a place: for those who count what happened, wherever it did.
CREATE VIEW agenda.any_session_public AS
  SELECT id, vehicle_id, stop_id, place_id, commune_code, day, lower(period) AS starts_at, upper(period) AS ends_at,
         kind, title, cancelled_at, cancellation_reason, withdrawn, opened_at
  FROM agenda.session;
