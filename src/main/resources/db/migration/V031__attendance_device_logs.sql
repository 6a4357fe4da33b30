-- Devices that count without a network, and the logs they send: docs/attendance-protocol.md.
CREATE TABLE attendance.device (
  id              uuid PRIMARY KEY CONSTRAINT device_numbered_by_itself CHECK (uuid_extract_version(id) = 7),
  name            text NOT NULL CHECK (name <> ''),
  vehicle_id      uuid CONSTRAINT device_of_known_vehicle REFERENCES network.vehicle,
  place_id        uuid CONSTRAINT device_of_known_place REFERENCES network.place,
  token_sha256    bytea NOT NULL CONSTRAINT one_device_per_token UNIQUE CHECK (octet_length(token_sha256) = 32),
  enrolled_at     timestamptz NOT NULL DEFAULT now(),
  revoked_at      timestamptz,
  revoked_because text CHECK (revoked_because IN ('lost', 'replaced', 'retired')),
  last_contact    timestamptz,
  offset_ms       bigint,  -- the server's clock less the device's, at the last contact
  app_version     text,
  persisted       boolean, -- whether the browser has promised to keep its data
  CONSTRAINT device_bound_to_a_vehicle_or_a_place CHECK (num_nonnulls(vehicle_id, place_id) = 1),
  CONSTRAINT revoked_for_a_reason CHECK ((revoked_at IS NULL) = (revoked_because IS NULL))
);

-- A one-time code; only its digest is kept. With a device, it is for that one alone.
CREATE TABLE attendance.enrolment (
  code_sha256 bytea PRIMARY KEY CHECK (octet_length(code_sha256) = 32),
  name        text NOT NULL CHECK (name <> ''),
  vehicle_id  uuid REFERENCES network.vehicle,
  place_id    uuid REFERENCES network.place,
  device_id   uuid REFERENCES attendance.device,
  made_by     text NOT NULL,
  made_at     timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz,
  used_by     uuid REFERENCES attendance.device,
  CONSTRAINT enrolment_for_a_vehicle_or_a_place CHECK (num_nonnulls(vehicle_id, place_id) = 1),
  CONSTRAINT used_by_a_device CHECK ((used_at IS NULL) = (used_by IS NULL))
);

-- One epoch of a device's log: how much of it is here without a hole, and how long it is known to be.
CREATE TABLE attendance.device_log (
  device_id  uuid NOT NULL CONSTRAINT log_of_known_device REFERENCES attendance.device,
  epoch      integer NOT NULL CHECK (epoch >= 1),
  contiguous bigint NOT NULL DEFAULT 0 CHECK (contiguous >= 0),
  head       bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (device_id, epoch),
  CONSTRAINT log_as_long_as_what_is_here CHECK (head >= contiguous)
);

-- The events as they were made on the device. The payload is the very text that the digest is of.
CREATE TABLE attendance.device_event (
  event_id       uuid PRIMARY KEY CONSTRAINT event_numbered_on_the_device CHECK (uuid_extract_version(event_id) = 7),
  device_id      uuid NOT NULL,
  epoch          integer NOT NULL,
  seq            bigint NOT NULL CHECK (seq >= 1),
  boot_id        uuid NOT NULL,
  schema_version integer NOT NULL CHECK (schema_version >= 1),
  type           text,     -- null: the payload could not be read
  session_id     uuid,     -- as told: there may be none such
  payload        text,     -- null once its retention is over
  sha256         bytea NOT NULL CHECK (octet_length(sha256) = 32),
  device_time    timestamptz NOT NULL,
  monotonic_ms   bigint NOT NULL,
  received_at    timestamptz NOT NULL,
  offset_ms      bigint,   -- the server's clock less the device's, when it was received; null from a file
  skewed         boolean GENERATED ALWAYS AS (coalesce(abs(offset_ms) > 300000, false)) STORED,
  fate           text NOT NULL CHECK (fate IN ('kept', 'waiting', 'aside', 'left-out')),
  reason         text,
  CONSTRAINT one_event_per_place UNIQUE (device_id, epoch, seq),
  CONSTRAINT event_of_a_known_log FOREIGN KEY (device_id, epoch) REFERENCES attendance.device_log,
  CONSTRAINT aside_for_a_reason CHECK ((fate IN ('aside', 'left-out')) = (reason IS NOT NULL))
);
CREATE INDEX device_event_by_session ON attendance.device_event (session_id);
CREATE INDEX device_event_not_settled ON attendance.device_event (device_id) WHERE fate IN ('waiting', 'aside');

-- Events only grow. What became of one may change, and its text be given up when its retention is over.
CREATE FUNCTION attendance.refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND (NEW.event_id, NEW.device_id, NEW.epoch, NEW.seq, NEW.boot_id, NEW.schema_version, NEW.sha256, NEW.device_time, NEW.monotonic_ms, NEW.received_at)
       = (OLD.event_id, OLD.device_id, OLD.epoch, OLD.seq, OLD.boot_id, OLD.schema_version, OLD.sha256, OLD.device_time, OLD.monotonic_ms, OLD.received_at)
     AND (NEW.payload IS NULL OR NEW.payload = OLD.payload) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'device events only grow' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER device_events_only_grow BEFORE UPDATE OR DELETE ON attendance.device_event
  FOR EACH ROW EXECUTE FUNCTION attendance.refuse_event_change();
CREATE TRIGGER device_events_are_not_emptied BEFORE TRUNCATE ON attendance.device_event
  FOR EACH STATEMENT EXECUTE FUNCTION attendance.refuse_change();

-- What contradicts what is here already: it has no place in the log, and somebody judges it.
CREATE TABLE attendance.disputed_event (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  device_id      uuid NOT NULL REFERENCES attendance.device,
  content        text NOT NULL, -- as it came, as JSON
  content_sha256 bytea NOT NULL,
  reason         text NOT NULL CHECK (reason IN ('other-content', 'place-taken', 'damaged', 'other-device')),
  received_at    timestamptz NOT NULL DEFAULT now(),
  judgement      text CHECK (judgement IN ('counted', 'left-out')),
  judged_by      text,
  judged_at      timestamptz,
  CONSTRAINT one_dispute_per_content UNIQUE (device_id, content_sha256),
  CONSTRAINT judged_by_somebody CHECK (num_nonnulls(judgement, judged_by, judged_at) IN (0, 3))
);
