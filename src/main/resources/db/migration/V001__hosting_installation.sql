-- What this database knows about itself, and the work that runs in the background.
CREATE SCHEMA hosting;

-- One row. The incarnation grows with each restore, so that clients notice that they talk to an older past.
CREATE TABLE hosting.installation (
  only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  id          uuid NOT NULL DEFAULT uuidv7(),
  incarnation integer NOT NULL DEFAULT 1 CHECK (incarnation > 0),
  created_at  timestamptz NOT NULL DEFAULT now(),
  restored_at timestamptz
);

-- The table of db-scheduler, in its own layout.
CREATE TABLE hosting.scheduled_task (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_by_time ON hosting.scheduled_task (execution_time);
CREATE INDEX scheduled_task_by_heartbeat ON hosting.scheduled_task (last_heartbeat);
