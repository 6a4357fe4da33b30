-- Other operators' places: what their files said, and which places of the register are one and the same.
CREATE TABLE network.feed_import (
  id          uuid PRIMARY KEY,
  source      text NOT NULL CHECK (source <> ''),
  file_name   text NOT NULL,
  imported_by text NOT NULL,
  imported_at timestamptz NOT NULL,
  added       integer NOT NULL,
  drafts      integer NOT NULL, -- of those added or changed
  changed     integer NOT NULL,
  unchanged   integer NOT NULL,
  own         integer NOT NULL, -- rows of our own export
  refused     integer NOT NULL
);
CREATE INDEX feed_import_by_source ON network.feed_import (source, imported_at);

-- What is to be said to the producer, row by row, of the last import of each source.
CREATE TABLE network.feed_remark (
  import_id uuid NOT NULL REFERENCES network.feed_import ON DELETE CASCADE,
  number    integer NOT NULL,
  line      integer NOT NULL,
  source_id text NOT NULL,
  name      text NOT NULL,
  field     text NOT NULL,
  value     text NOT NULL,
  reason    text NOT NULL,
  PRIMARY KEY (import_id, number)
);

ALTER TABLE network.place ADD CONSTRAINT one_publication_per_place UNIQUE (id, published);

-- Somebody decided that this place is another one of the register; it stays, unpublished, until that is undone.
CREATE TABLE network.place_duplicate (
  place_id      uuid PRIMARY KEY REFERENCES network.place ON DELETE CASCADE,
  kept_id       uuid NOT NULL REFERENCES network.place ON DELETE CASCADE,
  published     boolean NOT NULL DEFAULT false CHECK (NOT published),
  was_published boolean NOT NULL,
  decided_by    text NOT NULL,
  decided_at    timestamptz NOT NULL,
  CONSTRAINT duplicate_of_another_place CHECK (place_id <> kept_id),
  CONSTRAINT duplicate_is_not_published FOREIGN KEY (place_id, published) REFERENCES network.place (id, published)
);
CREATE INDEX place_duplicate_by_kept ON network.place_duplicate (kept_id);

-- Somebody decided that these two, which look alike, are two.
CREATE TABLE network.place_distinction (
  one_id     uuid NOT NULL REFERENCES network.place ON DELETE CASCADE,
  other_id   uuid NOT NULL REFERENCES network.place ON DELETE CASCADE,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (one_id, other_id),
  CONSTRAINT distinction_in_one_order CHECK (one_id < other_id)
);
