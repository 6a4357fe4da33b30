-- Visits only grow: like the audit log, they cannot be emptied in one go either.
CREATE TRIGGER visits_are_not_emptied BEFORE TRUNCATE ON attendance.visit_event
  FOR EACH STATEMENT EXECUTE FUNCTION attendance.refuse_change();
