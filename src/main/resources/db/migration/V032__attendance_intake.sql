-- What becomes of what devices tell.
ALTER TABLE attendance.device_event ADD COLUMN needs uuid; -- the visit that it corrects, or tells more of
CREATE INDEX device_event_awaiting ON attendance.device_event (needs) WHERE fate = 'waiting';

-- Where a disputed event says it belongs. What waits for its turn waits for no place that is disputed.
ALTER TABLE attendance.disputed_event ADD COLUMN epoch integer;
ALTER TABLE attendance.disputed_event ADD COLUMN seq bigint;
CREATE INDEX disputed_event_by_place ON attendance.disputed_event (device_id, epoch, seq);

-- What one device has told of one session: of each part what it told last, by (epoch, seq).
CREATE TABLE attendance.device_account (
  session_id     uuid NOT NULL CONSTRAINT account_of_known_session REFERENCES agenda.session,
  device_id      uuid NOT NULL CONSTRAINT account_of_known_device REFERENCES attendance.device,
  opened_at      timestamptz, -- the earliest opening
  closed_at      timestamptz, -- null while open
  minutes        integer CHECK (minutes BETWEEN 1 AND 1440),
  visitors       integer,     -- as the device has counted
  note           text,
  state_epoch    integer NOT NULL DEFAULT 0,
  state_seq      bigint NOT NULL DEFAULT 0,
  activity       text,
  themes         text[] NOT NULL DEFAULT '{}',
  activity_epoch integer NOT NULL DEFAULT 0,
  activity_seq   bigint NOT NULL DEFAULT 0,
  CONSTRAINT one_account_per_session_and_device PRIMARY KEY (session_id, device_id),
  CONSTRAINT closed_account_has_a_length CHECK (closed_at IS NULL OR minutes IS NOT NULL)
);
CREATE INDEX device_account_by_device ON attendance.device_account (device_id);

-- What somebody has written stays; what is drawn from what devices told follows them.
ALTER TABLE attendance.session_report ADD COLUMN by_hand boolean NOT NULL DEFAULT true;

-- What was written down during a session.
CREATE TABLE attendance.remark (
  event_id   uuid PRIMARY KEY CONSTRAINT remark_of_known_event REFERENCES attendance.device_event,
  session_id uuid NOT NULL CONSTRAINT remark_of_known_session REFERENCES agenda.session,
  category   text CHECK (category IN ('equipment', 'network', 'vehicle', 'people', 'other')), -- null: a note, not an incident
  text       text, -- null once its retention is over
  told_at    timestamptz NOT NULL,
  told_by    text NOT NULL
);
CREATE INDEX remark_by_session ON attendance.remark (session_id);

-- How content visitors said they were, in two taps: 1 is least.
CREATE TABLE attendance.satisfaction (
  event_id   uuid PRIMARY KEY CONSTRAINT satisfaction_of_known_event REFERENCES attendance.device_event,
  session_id uuid NOT NULL CONSTRAINT satisfaction_of_known_session REFERENCES agenda.session,
  score      integer NOT NULL CHECK (score BETWEEN 1 AND 4),
  told_at    timestamptz NOT NULL
);
CREATE INDEX satisfaction_by_session ON attendance.satisfaction (session_id);

-- A workstation of a session is lent to one device: the first that asks.
CREATE TABLE attendance.workstation_lease (
  session_id uuid NOT NULL CONSTRAINT lease_of_known_session REFERENCES agenda.session,
  station    integer NOT NULL CHECK (station >= 1),
  device_id  uuid NOT NULL CONSTRAINT lease_of_known_device REFERENCES attendance.device,
  leased_at  timestamptz NOT NULL,
  CONSTRAINT one_device_per_workstation PRIMARY KEY (session_id, station)
);
CREATE INDEX workstation_lease_by_device ON attendance.workstation_lease (device_id);

-- The key pair that opens sealed logs. Made once; a backup holds it, so that a log sealed before a restore opens after it.
CREATE TABLE attendance.office_key (
  only_one    boolean CONSTRAINT one_office_key PRIMARY KEY DEFAULT true CHECK (only_one),
  id          uuid NOT NULL UNIQUE,
  public_key  bytea NOT NULL, -- SubjectPublicKeyInfo
  private_key bytea NOT NULL, -- PKCS #8
  made_at     timestamptz NOT NULL
);
