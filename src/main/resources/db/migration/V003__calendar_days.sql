-- School holidays as dated facts by zone. Public holidays are computed by a library.
CREATE SCHEMA calendar;

CREATE TABLE calendar.school_holiday (
  zone        text NOT NULL CHECK (zone IN ('A', 'B', 'C')),
  school_year integer NOT NULL, -- the year it begins in; the summer belongs to the year that it ends
  name        text NOT NULL,
  first_day   date NOT NULL,
  last_day    date NOT NULL,
  source      text NOT NULL,
  CONSTRAINT school_holiday_ends_after_it_begins CHECK (first_day <= last_day),
  CONSTRAINT one_school_holiday_at_a_time
    EXCLUDE USING gist (zone WITH =, daterange(first_day, last_day, '[]') WITH &&)
);
-- The school years (named by the year they begin in) of which the whole calendar of a zone is known.
CREATE TABLE calendar.known_school_year (
  zone       text NOT NULL CHECK (zone IN ('A', 'B', 'C')),
  first_year integer NOT NULL,
  PRIMARY KEY (zone, first_year)
);
