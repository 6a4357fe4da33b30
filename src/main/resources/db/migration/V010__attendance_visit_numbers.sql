-- A device numbers what it counts by itself (UUIDv7, RFC 9562): sorted by number, visits are sorted by time.
-- What was counted before stays as it is.
ALTER TABLE attendance.visit_event
  ADD CONSTRAINT visit_numbered_on_the_device CHECK (uuid_extract_version(event_id) = 7) NOT VALID;
