-- A device may tell any number. No log is that long, and no device begins that many anew.
ALTER TABLE attendance.device_log
  ADD CONSTRAINT log_of_a_length_that_can_be CHECK (head <= 1099511627776),
  ADD CONSTRAINT epochs_that_can_be CHECK (epoch <= 1000);
