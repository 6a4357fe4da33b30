-- The seasons of which residents were promised a plan, be it for an hour: they cannot be removed any more.
CREATE TABLE planning.published_season (
  season_id uuid PRIMARY KEY CONSTRAINT published_season_stays REFERENCES planning.season
);
INSERT INTO planning.published_season SELECT season_id FROM planning.plan WHERE published_at IS NOT NULL;
