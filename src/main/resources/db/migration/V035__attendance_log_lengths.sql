-- A device may tell any number. No log is that long, and no device begins that many anew.
ALTER TABLE attendance.device_log
  ADD CONSTRAINT log_of_a_length_that_can_be CHECK (head <= 1099511627776),
  ADD CONSTRAINT epochs_that_can_be CHECK (epoch <= 1000);

-- What a revoked device has handed over, unread: nothing of it has a place before somebody of the office vouches for it.
CREATE TABLE attendance.sealed_body (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  device_id      uuid NOT NULL CONSTRAINT body_of_known_device REFERENCES attendance.device,
  content        text, -- null once it was opened or left out
  content_sha256 bytea NOT NULL,
  events         integer NOT NULL,
  received_at    timestamptz NOT NULL,
  judgement      text CHECK (judgement IN ('opened', 'left-out')),
  judged_by      text,
  judged_at      timestamptz,
  CONSTRAINT one_body_per_content UNIQUE (device_id, content_sha256),
  CONSTRAINT body_judged_by_somebody CHECK (num_nonnulls(judgement, judged_by, judged_at) IN (0, 3)),
  CONSTRAINT judged_body_is_given_up CHECK ((judgement IS NULL) = (content IS NOT NULL))
);

-- Also what an event says that it is, and of which session, stays as it was told.
CREATE OR REPLACE FUNCTION attendance.refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND ROW(NEW.event_id, NEW.device_id, NEW.epoch, NEW.seq, NEW.boot_id, NEW.schema_version, NEW.sha256, NEW.device_time, NEW.monotonic_ms, NEW.received_at,
             NEW.type, NEW.session_id, NEW.offset_ms, NEW.needs)
       IS NOT DISTINCT FROM
         ROW(OLD.event_id, OLD.device_id, OLD.epoch, OLD.seq, OLD.boot_id, OLD.schema_version, OLD.sha256, OLD.device_time, OLD.monotonic_ms, OLD.received_at,
             OLD.type, OLD.session_id, OLD.offset_ms, OLD.needs)
     AND (NEW.payload IS NULL OR NEW.payload = OLD.payload) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'device events only grow' USING ERRCODE = 'restrict_violation';
END $$;
