-- What really happened: visits are events; totals are folds over them.
CREATE SCHEMA attendance;

CREATE TABLE attendance.audience (
  code     text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]+$'),
  label_fr text NOT NULL CHECK (label_fr <> ''),
  label_en text NOT NULL CHECK (label_en <> ''),
  position integer NOT NULL,
  active   boolean NOT NULL DEFAULT true
);

-- Made on the device: its identifier (UUIDv7) makes a second sending harmless.
-- A correction names the event that it corrects and carries the difference.
CREATE TABLE attendance.visit_event (
  event_id    uuid PRIMARY KEY,
  session_id  uuid NOT NULL CONSTRAINT visit_of_known_session REFERENCES agenda.session,
  audience    text NOT NULL CONSTRAINT visit_of_known_audience REFERENCES attendance.audience,
  headcount   integer NOT NULL CHECK (headcount <> 0),
  corrects    uuid REFERENCES attendance.visit_event,
  note        text,
  occurred_at timestamptz NOT NULL, -- the device's clock
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by text NOT NULL,
  CONSTRAINT only_a_correction_takes_away CHECK (headcount > 0 OR corrects IS NOT NULL)
);
CREATE INDEX visit_event_by_session ON attendance.visit_event (session_id);
CREATE INDEX visit_event_by_corrected ON attendance.visit_event (corrects);
-- The corrections of a count never take away more than it counted, so no total falls below zero. Two corrections at once
-- wait for each other at the corrected row; the second then sees the first.
CREATE FUNCTION attendance.check_correction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  corrected attendance.visit_event;
BEGIN
  SELECT * INTO corrected FROM attendance.visit_event WHERE event_id = NEW.corrects FOR NO KEY UPDATE;
  IF (corrected.session_id, corrected.audience) IS DISTINCT FROM (NEW.session_id, NEW.audience) OR corrected.corrects IS NOT NULL THEN
    RAISE EXCEPTION 'a correction names a count of its own session and audience'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_of_a_count';
  END IF;
  IF corrected.headcount + (SELECT sum(headcount) FROM attendance.visit_event WHERE corrects = NEW.corrects) < 0 THEN
    RAISE EXCEPTION 'a correction takes away at most what was counted'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_within_the_count';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER corrections_stay_within_their_count AFTER INSERT ON attendance.visit_event
  FOR EACH ROW WHEN (NEW.corrects IS NOT NULL) EXECUTE FUNCTION attendance.check_correction();

CREATE FUNCTION attendance.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'visit events only grow' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER visit_events_only_grow BEFORE UPDATE OR DELETE ON attendance.visit_event
  FOR EACH ROW EXECUTE FUNCTION attendance.refuse_change();

-- The animateur's account of a session that took place.
CREATE TABLE attendance.session_report (
  session_id uuid PRIMARY KEY REFERENCES agenda.session,
  opened_at  timestamptz NOT NULL,
  closed_at  timestamptz,
  minutes    integer CHECK (minutes BETWEEN 1 AND 1440), -- how long the session really lasted
  activity   text,
  note       text,
  CONSTRAINT session_closes_after_it_opens CHECK (closed_at IS NULL OR opened_at <= closed_at),
  CONSTRAINT closed_session_has_a_length CHECK (closed_at IS NULL OR minutes IS NOT NULL)
);

-- The vehicle that somebody works on: their board shows its sessions.
CREATE TABLE attendance.crew (
  account_id uuid PRIMARY KEY REFERENCES access.account ON DELETE CASCADE,
  vehicle_id uuid NOT NULL REFERENCES network.vehicle ON DELETE CASCADE
);

CREATE VIEW attendance.audience_public AS SELECT * FROM attendance.audience;
CREATE VIEW attendance.visit_public AS SELECT event_id, session_id, audience, headcount, corrects, occurred_at FROM attendance.visit_event;
CREATE VIEW attendance.session_report_public AS SELECT session_id, opened_at, closed_at, minutes, activity FROM attendance.session_report;
