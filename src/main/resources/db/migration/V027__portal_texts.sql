-- What the authority writes for the public: pages and news, their pictures, the menu.
CREATE TABLE portal.text (
  id         uuid PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('page', 'news')),
  slug       text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), -- the last part of its address
  title      text NOT NULL CHECK (title <> ''),
  body       text NOT NULL CHECK (body <> ''), -- Markdown (CommonMark, with tables)
  title_en   text CHECK (title_en <> ''),
  body_en    text CHECK (body_en <> ''),
  public_on  date, -- from the beginning of that day on, at the authority's time; null: a draft
  version    integer NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  CONSTRAINT one_text_per_address UNIQUE (kind, slug),
  CONSTRAINT english_is_whole CHECK ((title_en IS NULL) = (body_en IS NULL)),
  UNIQUE (id, kind)
);
CREATE INDEX text_by_date ON portal.text (kind, public_on DESC);

-- The pages that stand in the menu, in their order.
CREATE TABLE portal.menu_entry (
  text_id  uuid PRIMARY KEY,
  kind     text NOT NULL DEFAULT 'page' CHECK (kind = 'page'),
  position integer NOT NULL,
  CONSTRAINT menu_of_pages FOREIGN KEY (text_id, kind) REFERENCES portal.text (id, kind) ON DELETE CASCADE,
  CONSTRAINT one_entry_per_position UNIQUE (position) DEFERRABLE INITIALLY DEFERRED
);

-- Pictures to put into texts, by their name; each in a few widths, as JPEG.
CREATE TABLE portal.picture (
  id       uuid PRIMARY KEY,
  name     text NOT NULL CONSTRAINT one_picture_per_name UNIQUE CHECK (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  alt      text NOT NULL CONSTRAINT picture_in_words CHECK (alt <> ''), -- for those who do not see it
  alt_en   text CHECK (alt_en <> ''),
  width    integer NOT NULL, -- of the largest
  height   integer NOT NULL,
  added_at timestamptz NOT NULL
);
CREATE TABLE portal.picture_size (
  picture_id uuid NOT NULL REFERENCES portal.picture ON DELETE CASCADE,
  width      integer NOT NULL,
  content    bytea NOT NULL,
  PRIMARY KEY (picture_id, width)
);
CREATE TABLE portal.text_picture (
  text_id    uuid NOT NULL REFERENCES portal.text ON DELETE CASCADE,
  picture_id uuid NOT NULL CONSTRAINT picture_stands_in_a_text REFERENCES portal.picture,
  PRIMARY KEY (text_id, picture_id)
);
CREATE INDEX text_picture_by_picture ON portal.text_picture (picture_id);
