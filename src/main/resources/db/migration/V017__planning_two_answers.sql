-- A re-planning has two answers, each a plan of its own; the second is searched from the first.
CREATE TABLE planning.two_answers (
  fewest_changes uuid PRIMARY KEY REFERENCES planning.plan ON DELETE CASCADE,
  most_recovered uuid NOT NULL REFERENCES planning.plan ON DELETE CASCADE,
  CONSTRAINT one_pair_per_answer UNIQUE (most_recovered),
  CONSTRAINT two_answers_are_two_plans CHECK (fewest_changes <> most_recovered)
);
