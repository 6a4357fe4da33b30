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
  CONSTRAINT session_closes_after_it_opens CHECK (closed_at IS NULL OR opened_at <= closed_at)
);

CREATE VIEW attendance.audience_public AS SELECT * FROM attendance.audience;
CREATE VIEW attendance.visit_public AS SELECT event_id, session_id, audience, headcount, corrects, occurred_at FROM attendance.visit_event;
CREATE VIEW attendance.session_report_public AS SELECT session_id, opened_at, closed_at, minutes, activity FROM attendance.session_report;
