-- The sessions: staffed openings of one place for one period.
CREATE SCHEMA agenda;

CREATE TABLE agenda.session (
  id                  uuid PRIMARY KEY,
  season_id           uuid REFERENCES planning.season,
  vehicle_id          uuid NOT NULL REFERENCES network.vehicle,
  stop_id             text NOT NULL REFERENCES network.stop,
  commune_code        text NOT NULL REFERENCES territory.commune,
  day                 date NOT NULL,
  slot                text NOT NULL CHECK (slot IN ('AM', 'PM', 'EV')),
  period              tstzrange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
  kind                text NOT NULL CHECK (kind IN ('open', 'school', 'town-hall', 'department', 'association', 'event')),
  request_id          uuid REFERENCES planning.request,
  title               text,
  cancelled_at        timestamptz,
  cancellation_reason text,
  withdrawn           boolean NOT NULL DEFAULT false, -- cancelled because a new plan does without it, not by somebody's decision
  opened_at           timestamptz, -- when the crew began to receive people
  sequence            integer NOT NULL DEFAULT 0,
  updated_at          timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT open_session_has_no_request CHECK ((kind = 'open') = (request_id IS NULL)),
  CONSTRAINT cancelled_session_has_a_reason CHECK ((cancelled_at IS NULL) = (cancellation_reason IS NULL)),
  CONSTRAINT withdrawn_session_is_cancelled CHECK (NOT withdrawn OR cancelled_at IS NOT NULL),
  CONSTRAINT opened_session_is_not_cancelled CHECK (opened_at IS NULL OR cancelled_at IS NULL),
  -- Deferrable: a new plan may exchange two vehicles.
  CONSTRAINT one_vehicle_one_session EXCLUDE USING gist (vehicle_id WITH =, period WITH &&) WHERE (cancelled_at IS NULL) DEFERRABLE
);
CREATE INDEX session_by_commune ON agenda.session (commune_code, day);
CREATE INDEX session_by_day ON agenda.session (day);
CREATE INDEX session_by_season ON agenda.session (season_id);

-- What a vehicle drives on a day: depot, stops, depot.
CREATE TABLE agenda.tour (
  vehicle_id      uuid NOT NULL REFERENCES network.vehicle,
  day             date NOT NULL,
  metres          integer NOT NULL CHECK (metres >= 0),
  minutes         integer NOT NULL CHECK (minutes >= 0), -- the drives alone
  set_up_minutes  integer NOT NULL DEFAULT 45 CHECK (set_up_minutes >= 0), -- on arriving at a stop
  pack_up_minutes integer NOT NULL DEFAULT 30 CHECK (pack_up_minutes >= 0), -- before leaving it
  PRIMARY KEY (vehicle_id, day)
);

CREATE VIEW agenda.session_public AS
  SELECT id, season_id, vehicle_id, stop_id, commune_code, day, slot, lower(period) AS starts_at, upper(period) AS ends_at,
         kind, request_id, title, cancelled_at, cancellation_reason, sequence, updated_at, withdrawn, opened_at
  FROM agenda.session;
CREATE VIEW agenda.tour_public AS SELECT * FROM agenda.tour;
