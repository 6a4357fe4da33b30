-- Who agreed to be known, apart from what happened: events hold no identifier of a person.

-- What people are told before they agree, or are helped as a public task. Each version stands for ever: somebody may hold it already.
CREATE TABLE attendance.legal_text (
  code      text NOT NULL CHECK (code ~ '^[a-z0-9-]+$'),
  version   integer NOT NULL CHECK (version >= 1),
  basis     text NOT NULL CHECK (basis IN ('consent', 'public-task')),
  months    integer NOT NULL CHECK (months BETWEEN 1 AND 36), -- as promised in it: kept at most so long after the last visit
  words_fr  text NOT NULL CHECK (words_fr <> ''),
  words_en  text NOT NULL CHECK (words_en <> ''),
  reference boolean NOT NULL DEFAULT false, -- of the list that comes with the program
  made_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (code, version),
  CONSTRAINT text_of_one_basis UNIQUE (code, version, basis)
);
CREATE FUNCTION attendance.refuse_text_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version of a legal text stays as it is' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER legal_texts_only_grow BEFORE UPDATE OR DELETE ON attendance.legal_text
  FOR EACH ROW EXECUTE FUNCTION attendance.refuse_text_change();
CREATE TRIGGER legal_texts_are_not_emptied BEFORE TRUNCATE ON attendance.legal_text
  FOR EACH STATEMENT EXECUTE FUNCTION attendance.refuse_text_change();

-- An identifier made on a device. It stays once the person is erased, so that nothing brings the person back.
CREATE TABLE attendance.resident (
  id        uuid PRIMARY KEY,
  erased_at timestamptz,
  erased    boolean NOT NULL GENERATED ALWAYS AS (erased_at IS NOT NULL) STORED,
  CONSTRAINT resident_erased_or_not UNIQUE (id, erased)
);
CREATE INDEX resident_erased ON attendance.resident (id) WHERE erased;
CREATE FUNCTION attendance.refuse_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND (OLD.erased_at IS NULL OR NEW.erased_at = OLD.erased_at) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'who is erased stays erased' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER erased_stays_erased BEFORE UPDATE OR DELETE ON attendance.resident
  FOR EACH ROW EXECUTE FUNCTION attendance.refuse_return();
CREATE TRIGGER residents_are_not_emptied BEFORE TRUNCATE ON attendance.resident
  FOR EACH STATEMENT EXECUTE FUNCTION attendance.refuse_return();

-- What is known of a person: sealed with a key of their own, but for what the rules below are about.
CREATE TABLE attendance.identity (
  resident_id   uuid PRIMARY KEY,
  erased        boolean NOT NULL DEFAULT false CONSTRAINT nobody_erased_is_known CHECK (NOT erased),
  sealed        bytea NOT NULL CHECK (octet_length(sealed) > 28), -- 12 bytes of vector, the names and contact, 16 of tag (AES-256-GCM)
  birth_year    integer CONSTRAINT birth_year_of_a_person CHECK (birth_year BETWEEN 1890 AND 2200),
  basis         text NOT NULL,
  text_code     text NOT NULL,
  text_version  integer NOT NULL,
  agreed_at     timestamptz NOT NULL,
  parent_agreed boolean NOT NULL,
  received_at   timestamptz NOT NULL,
  received_from uuid CONSTRAINT identity_from_known_device REFERENCES attendance.device, -- who was on a tablet that is lost
  corrected_at  timestamptz, -- by the office, as the person asked: what the device sends again changes nothing
  CONSTRAINT identity_of_nobody_erased FOREIGN KEY (resident_id, erased) REFERENCES attendance.resident (id, erased),
  CONSTRAINT identity_on_a_known_text FOREIGN KEY (text_code, text_version, basis) REFERENCES attendance.legal_text (code, version, basis),
  -- Under 15 a parent agrees too (French data protection act, article 45). Of a year alone, only those are surely 15 whose
  -- fifteenth birthday lies in an earlier year; without a year nobody is. A device's clock that is ahead makes nobody older.
  CONSTRAINT parent_agrees_under_15 CHECK (
    basis <> 'consent' OR parent_agreed
    OR coalesce(birth_year + 15 < extract(year FROM least(agreed_at, received_at) AT TIME ZONE 'UTC'), false))
);

-- Whoever deletes the key has erased the person, also in copies of the identities alone.
CREATE TABLE attendance.identity_key (
  resident_id uuid PRIMARY KEY CONSTRAINT key_of_an_identity REFERENCES attendance.identity,
  key         bytea NOT NULL CHECK (octet_length(key) = 32)
);

-- Which visits were whose. The visit may arrive later: devices send both apart.
CREATE TABLE attendance.resident_visit (
  event_id    uuid,
  resident_id uuid CONSTRAINT visit_of_a_known_person REFERENCES attendance.identity,
  told_at     timestamptz NOT NULL,
  PRIMARY KEY (event_id, resident_id)
);
CREATE INDEX resident_visit_by_resident ON attendance.resident_visit (resident_id);

-- How long the authority keeps a kind of data, where it is not as the program proposes.
CREATE TABLE attendance.retention (
  kind   text PRIMARY KEY CHECK (kind IN ('identities', 'texts', 'aside', 'devices')),
  months integer NOT NULL,
  CONSTRAINT retention_within_bounds CHECK (months BETWEEN 1 AND CASE kind WHEN 'identities' THEN 36 WHEN 'texts' THEN 36 ELSE 24 END)
);

-- Visits only grow; the free text of one, and nothing else, is given up when its retention is over.
CREATE FUNCTION attendance.refuse_visit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.note IS NULL
     AND (NEW.event_id, NEW.session_id, NEW.audience, NEW.headcount, NEW.corrects, NEW.occurred_at, NEW.recorded_at, NEW.recorded_by)
       IS NOT DISTINCT FROM
         (OLD.event_id, OLD.session_id, OLD.audience, OLD.headcount, OLD.corrects, OLD.occurred_at, OLD.recorded_at, OLD.recorded_by) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'visit events only grow' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER visit_events_only_grow ON attendance.visit_event;
CREATE TRIGGER visit_events_only_grow BEFORE UPDATE OR DELETE ON attendance.visit_event
  FOR EACH ROW EXECUTE FUNCTION attendance.refuse_visit_change();
