-- Most visits correct nothing: only those that do are looked for by what they correct.
DROP INDEX attendance.visit_event_by_corrected;
CREATE INDEX visit_event_by_corrected ON attendance.visit_event (corrects) WHERE corrects IS NOT NULL;
