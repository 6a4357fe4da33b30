-- Who may do what, and who did what.
CREATE SCHEMA access;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE access.role (
  code           text PRIMARY KEY,
  position       integer NOT NULL,
  of_one_commune boolean NOT NULL DEFAULT false
);
CREATE TABLE access.role_permission (
  role_code  text NOT NULL REFERENCES access.role ON DELETE CASCADE,
  permission text NOT NULL,
  PRIMARY KEY (role_code, permission)
);

CREATE TABLE access.account (
  id            uuid PRIMARY KEY,
  email         citext NOT NULL CONSTRAINT one_account_per_email UNIQUE CHECK (length(email) BETWEEN 3 AND 100),
  display_name  text NOT NULL CHECK (display_name <> ''),
  password_hash text,
  locale        text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),
  status        text NOT NULL CHECK (status IN ('invited', 'active', 'disabled')),
  commune_code  text,
  demonstration boolean NOT NULL DEFAULT false,
  link_asked_at timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT active_account_has_password CHECK (status <> 'active' OR password_hash IS NOT NULL)
);
COMMENT ON COLUMN access.account.link_asked_at IS
  'when the password was forgotten and no mail could be sent: the administrator has a link to hand over';
CREATE TABLE access.account_role (
  account_id uuid NOT NULL REFERENCES access.account ON DELETE CASCADE,
  role_code  text NOT NULL REFERENCES access.role,
  PRIMARY KEY (account_id, role_code)
);

-- A link or code that opens one door once: an invitation, a forgotten password, the very first start (which is nobody's
-- yet). Only its hash is kept.
CREATE TABLE access.pass (
  secret_hash text PRIMARY KEY,
  account_id  uuid REFERENCES access.account ON DELETE CASCADE,
  purpose     text NOT NULL CHECK (purpose IN ('invitation', 'password', 'first-start')),
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pass_is_for_somebody CHECK ((account_id IS NULL) = (purpose = 'first-start'))
);
CREATE INDEX pass_by_account ON access.pass (account_id);

-- Attempts to sign in that have not succeeded, by what was tried (the hash of an e-mail, of an address on the network):
-- they slow the next ones down, whichever of several programs they reach.
CREATE TABLE access.sign_in_failure (
  subject text NOT NULL,
  at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_failure_by_subject ON access.sign_in_failure (subject, at);

CREATE TABLE access.audit_entry (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT now(),
  account_id uuid,
  actor      text NOT NULL,
  action     text NOT NULL,
  subject    text NOT NULL,
  before     jsonb,
  after      jsonb
);
CREATE INDEX audit_entry_by_time ON access.audit_entry (at, id);
CREATE FUNCTION access.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log only grows' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON access.audit_entry
  FOR EACH ROW EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON access.audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();

-- The tables of Spring Session, in its own layout.
CREATE TABLE access.http_session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval integer NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(100)
);
CREATE INDEX http_session_by_expiry ON access.http_session (expiry_time);
CREATE INDEX http_session_by_principal ON access.http_session (principal_name);
CREATE TABLE access.http_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES access.http_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
