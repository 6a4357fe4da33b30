-- When somebody judged an event that was set aside: its text is given up so long after that.
ALTER TABLE attendance.device_event ADD COLUMN judged_at timestamptz;
