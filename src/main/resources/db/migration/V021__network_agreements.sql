-- The agreement (« convention ») that a space in a school needs before it opens to the public: six clauses.
CREATE TABLE network.agreement (
  place_id           uuid PRIMARY KEY REFERENCES network.place ON DELETE CASCADE,
  premises_on        date, -- the commune gives the premises
  equipment_loan_on  date, -- equipment is lent to the commune and the school
  out_of_school_on   date, -- the commune is delegated what goes on outside school hours
  school_council_on  date, -- the school council has given its opinion
  insurance_on       date,
  insurance_until    date,
  reimbursement_on   date, -- the commune is paid back the running costs
  allows_class_hours boolean NOT NULL DEFAULT false, -- the space may open to residents during class
  complete           boolean GENERATED ALWAYS AS (
    premises_on IS NOT NULL AND equipment_loan_on IS NOT NULL AND out_of_school_on IS NOT NULL
    AND school_council_on IS NOT NULL AND insurance_on IS NOT NULL AND reimbursement_on IS NOT NULL) STORED,
  UNIQUE (place_id, complete)
);
-- What was signed, by which function, perhaps with the document.
CREATE TABLE network.agreement_paper (
  id         uuid PRIMARY KEY,
  place_id   uuid NOT NULL REFERENCES network.agreement ON DELETE CASCADE,
  clause     text NOT NULL CHECK (clause IN ('premises', 'equipment-loan', 'out-of-school', 'school-council', 'insurance', 'reimbursement')),
  signed_by  text NOT NULL CHECK (signed_by <> ''), -- a function, not a name: "mayor", "inspector"
  file_name  text,
  media_type text,
  content    bytea,
  added_at   timestamptz NOT NULL,
  CONSTRAINT document_is_whole CHECK ((content IS NULL) = (file_name IS NULL) AND (content IS NULL) = (media_type IS NULL))
);
CREATE INDEX agreement_paper_by_place ON network.agreement_paper (place_id);

-- A space in a school that is open has its whole agreement, and keeps it: a clause cannot be taken away from under it.
ALTER TABLE network.place ADD COLUMN needs_agreement boolean
  GENERATED ALWAYS AS (CASE WHEN kind = 'school-space' AND life = 'open' THEN true END) STORED;
ALTER TABLE network.place ADD CONSTRAINT open_school_space_has_its_agreement
  FOREIGN KEY (id, needs_agreement) REFERENCES network.agreement (place_id, complete)
  DEFERRABLE INITIALLY IMMEDIATE; -- a restore, which fills both tables, has it checked at its end
