-- From needs to sessions: requests for the bus, seasons, plans.
CREATE SCHEMA planning;

-- References for the requests that bring none of their own.
CREATE SEQUENCE planning.request_number;

CREATE TABLE planning.request (
  id                uuid PRIMARY KEY,
  reference         text NOT NULL CONSTRAINT one_request_per_reference UNIQUE CHECK (reference NOT IN ('', 'OPEN', 'CLOSED')),
  commissioner      text NOT NULL CHECK (commissioner <> ''),
  commissioner_kind text NOT NULL CHECK (commissioner_kind IN ('school', 'town-hall', 'department', 'association', 'event')),
  email             citext,
  account_id        uuid REFERENCES access.account,
  commune_code      text NOT NULL CONSTRAINT request_in_known_commune REFERENCES territory.commune,
  stop_id           text CONSTRAINT request_at_known_stop REFERENCES network.stop,
  title             text NOT NULL CHECK (title <> ''),
  audience          text NOT NULL,
  note              text,
  expected          integer NOT NULL CHECK (expected > 0),
  specific          boolean NOT NULL,
  priority          integer NOT NULL CHECK (priority BETWEEN 1 AND 5),
  status            text NOT NULL CHECK (status IN ('submitted', 'retained', 'scheduled', 'countered', 'declined', 'withdrawn')),
  reply             text,
  follow_hash       text CONSTRAINT one_request_per_link UNIQUE,
  created_at        timestamptz NOT NULL DEFAULT now(),
  updated_at        timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE planning.request_slot (
  request_id uuid NOT NULL REFERENCES planning.request ON DELETE CASCADE,
  day        date NOT NULL,
  slot       text NOT NULL CHECK (slot IN ('AM', 'PM', 'EV')),
  proposed   boolean NOT NULL DEFAULT false, -- a counter-proposal of the authority, not yet the author's wish
  PRIMARY KEY (request_id, day, slot)
);

CREATE INDEX request_by_commune ON planning.request (commune_code);

CREATE TABLE planning.season (
  id         uuid PRIMARY KEY,
  name       text NOT NULL CHECK (name <> ''),
  first_day  date NOT NULL,
  last_day   date NOT NULL,
  rules      jsonb NOT NULL,
  weights    jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT season_ends_after_it_begins CHECK (first_day <= last_day)
);
CREATE TABLE planning.season_vehicle (
  season_id  uuid NOT NULL REFERENCES planning.season ON DELETE CASCADE,
  vehicle_id uuid NOT NULL REFERENCES network.vehicle,
  PRIMARY KEY (season_id, vehicle_id)
);
CREATE TABLE planning.closed_day (
  season_id uuid NOT NULL REFERENCES planning.season ON DELETE CASCADE,
  day       date NOT NULL,
  reason    text NOT NULL,
  PRIMARY KEY (season_id, day)
);
CREATE TABLE planning.pin (
  season_id  uuid NOT NULL REFERENCES planning.season ON DELETE CASCADE,
  vehicle_id uuid NOT NULL REFERENCES network.vehicle,
  day        date NOT NULL,
  slot       text NOT NULL CHECK (slot IN ('AM', 'PM', 'EV')),
  stop_id    text REFERENCES network.stop,
  content    text NOT NULL, -- OPEN, CLOSED, or a request's reference
  PRIMARY KEY (season_id, vehicle_id, day, slot),
  CONSTRAINT closed_pin_has_no_stop CHECK ((content = 'CLOSED') = (stop_id IS NULL))
);

-- One search for a plan. Its season is frozen in the engine's own format, so that the plan can always be checked again.
CREATE TABLE planning.plan (
  id           uuid PRIMARY KEY,
  season_id    uuid NOT NULL REFERENCES planning.season ON DELETE CASCADE,
  number       integer NOT NULL,
  status       text NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed')),
  requested_by text NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now(),
  seed         bigint NOT NULL,
  seconds      integer NOT NULL CHECK (seconds BETWEEN 1 AND 3600),
  stop_asked   boolean NOT NULL DEFAULT false,
  started_at   timestamptz,
  finished_at  timestamptz,
  elapsed_ms   bigint NOT NULL DEFAULT 0,
  iterations   bigint NOT NULL DEFAULT 0,
  objective    bigint,
  failure      text,
  season_json  text NOT NULL,
  plan_json    text,
  published_at timestamptz,
  CONSTRAINT one_number_per_plan UNIQUE (season_id, number),
  CONSTRAINT done_plan_has_content CHECK (status <> 'done' OR plan_json IS NOT NULL)
);
CREATE UNIQUE INDEX one_published_plan_per_season ON planning.plan (season_id) WHERE published_at IS NOT NULL;

CREATE VIEW planning.request_public AS
  SELECT id, reference, commissioner, commissioner_kind, commune_code, stop_id, title, audience, expected, specific, status
  FROM planning.request;
CREATE VIEW planning.season_public AS SELECT id, name, first_day, last_day FROM planning.season;
