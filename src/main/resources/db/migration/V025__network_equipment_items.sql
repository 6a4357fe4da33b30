-- Equipment, item by item: whose it is, who paid for it and for which site, where it is, to whom it is lent.
CREATE TABLE network.item (
  id              uuid PRIMARY KEY,
  tag             text CONSTRAINT one_item_per_tag UNIQUE CHECK (tag <> ''), -- the inventory number
  category        text NOT NULL CHECK (category IN ('computer', 'laptop', 'tablet', 'screen', 'printer', 'network', 'accessibility', 'furniture', 'other')),
  label           text NOT NULL CHECK (label <> ''),
  maker           text,
  model           text,
  serial          text CHECK (serial <> ''),
  owner           text NOT NULL CHECK (owner <> ''), -- a body, as are funder and holder
  funder          text,
  holder          text, -- who keeps it while it is not lent
  place_id        uuid CONSTRAINT item_in_a_known_place REFERENCES network.place, -- null: in reserve
  funded_place_id uuid CONSTRAINT item_for_a_known_site REFERENCES network.place, -- the site that its funding is for
  bought_on       date,
  price_cents     bigint CHECK (price_cents >= 0),
  warranty_until  date,
  state           text NOT NULL CHECK (state IN ('good', 'worn', 'broken', 'lost', 'retired')),
  version         integer NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX one_item_per_serial ON network.item (lower(coalesce(maker, '')), lower(coalesce(model, '')), lower(serial));
CREATE INDEX item_by_place ON network.item (place_id);
CREATE INDEX item_by_funded_place ON network.item (funded_place_id);

-- Several items are lent at once, on one receipt.
CREATE TABLE network.loan (
  id        uuid PRIMARY KEY,
  number    bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  holder    text NOT NULL CHECK (holder <> ''), -- a commune, a school
  signed_by text NOT NULL CHECK (signed_by <> ''), -- the function that signs the receipt
  place_id  uuid REFERENCES network.place, -- where the items go, if to a place
  lent_on   date NOT NULL,
  due_on    date,
  CONSTRAINT due_after_it_was_lent CHECK (due_on >= lent_on),
  UNIQUE (id, lent_on)
);
CREATE TABLE network.loan_item (
  loan_id     uuid NOT NULL,
  item_id     uuid NOT NULL REFERENCES network.item,
  lent_on     date NOT NULL,
  state_out   text NOT NULL,
  returned_on date,
  state_back  text,
  PRIMARY KEY (loan_id, item_id),
  FOREIGN KEY (loan_id, lent_on) REFERENCES network.loan (id, lent_on),
  CONSTRAINT returned_after_it_was_lent CHECK (returned_on >= lent_on),
  CONSTRAINT returned_in_some_state CHECK ((returned_on IS NULL) = (state_back IS NULL)),
  -- what is returned on a day may be lent again on it
  CONSTRAINT one_loan_at_a_time EXCLUDE USING gist (item_id WITH =, daterange(lent_on, returned_on, '[)') WITH &&)
);
CREATE INDEX loan_item_by_item ON network.loan_item (item_id);
