-- A request is served once, whichever seasons and plans it appears in. What was cancelled does not serve it.
CREATE UNIQUE INDEX one_session_per_request ON agenda.session (request_id)
  WHERE request_id IS NOT NULL AND cancelled_at IS NULL;
