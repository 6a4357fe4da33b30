-- What the author wished for first is kept when an accepted proposal takes its place. The same half-day may be
-- wished for at first, given up, and agreed on later.
ALTER TABLE planning.request_slot ADD COLUMN superseded boolean NOT NULL DEFAULT false;
ALTER TABLE planning.request_slot DROP CONSTRAINT request_slot_pkey;
ALTER TABLE planning.request_slot ADD PRIMARY KEY (request_id, day, slot, superseded);
ALTER TABLE planning.request_slot ADD CONSTRAINT superseded_wish_is_no_proposal CHECK (NOT (superseded AND proposed));
