-- Hours of our own places that will hold from a day to come on; when it comes they move into the place.
CREATE TABLE network.coming_hours (
  place_id      uuid NOT NULL REFERENCES network.place ON DELETE CASCADE,
  from_day      date NOT NULL,
  opening_hours text NOT NULL,
  PRIMARY KEY (place_id, from_day)
);
