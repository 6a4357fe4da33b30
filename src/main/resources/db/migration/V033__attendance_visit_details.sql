-- What is known of those who came, beyond their number: the national activity model (docs/activity-model.md).

-- People in a group's counts, such as {"feminin": 12, "masculin": 9}.
CREATE FUNCTION attendance.people_in(counts jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT
  RETURN (SELECT coalesce(sum(value::bigint), 0) FROM jsonb_each_text(counts));

-- One row a visit: what was told of it last. A person is a group of one, so that counts are counted in one way.
CREATE TABLE attendance.visit_detail (
  visit_id    uuid PRIMARY KEY REFERENCES attendance.visit_event,
  headcount   integer NOT NULL, -- as the visit was first counted: written by the trigger below
  kind        text CHECK (kind IN ('individuel', 'collectif')),
  first_visit boolean,
  by_gender   jsonb NOT NULL DEFAULT '{}',
  by_age      jsonb NOT NULL DEFAULT '{}',
  by_status   jsonb NOT NULL DEFAULT '{}',
  themes      text[] NOT NULL DEFAULT '{}',
  equipment   text[] NOT NULL DEFAULT '{}',
  orientation text[] NOT NULL DEFAULT '{}',
  autonomy    text,
  level       text,
  place       text,
  minutes     integer CHECK (minutes BETWEEN 1 AND 1440),
  device_id   uuid,    -- null: typed in at the office
  epoch       integer NOT NULL DEFAULT 0,
  seq         bigint NOT NULL DEFAULT 0,
  CONSTRAINT counts_within_the_headcount CHECK (greatest(
    attendance.people_in(by_gender), attendance.people_in(by_age), attendance.people_in(by_status)) <= headcount),
  CONSTRAINT counts_are_of_people CHECK (NOT jsonb_path_exists(
    jsonb_build_array(by_gender, by_age, by_status), '$[*].* ? (@.type() != "number" || @ < 1)'))
);

-- A visit never changes, so its headcount may be copied. A detail is of a count, not of its correction.
CREATE FUNCTION attendance.take_headcount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT headcount INTO NEW.headcount FROM attendance.visit_event WHERE event_id = NEW.visit_id AND corrects IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a detail is of a count' USING ERRCODE = 'check_violation', CONSTRAINT = 'detail_of_a_count';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER details_take_the_headcount_of_their_visit BEFORE INSERT OR UPDATE ON attendance.visit_detail
  FOR EACH ROW EXECUTE FUNCTION attendance.take_headcount();

-- What the manager wants to be asked; no row: our own audiences only.
CREATE TABLE attendance.asked_question (
  code text PRIMARY KEY CHECK (code ~ '^[a-z]+$')
);

-- A paper sheet that was typed in. Whoever sends it again, or has it open twice, finds it here.
CREATE TABLE attendance.paper_sheet (
  session_id uuid NOT NULL REFERENCES agenda.session,
  number     integer NOT NULL CHECK (number >= 1),
  content    jsonb NOT NULL,
  typed_at   timestamptz NOT NULL,
  typed_by   text NOT NULL,
  CONSTRAINT one_typing_per_sheet PRIMARY KEY (session_id, number)
);
