-- What no plan of the season that was searched can pass, as the search proved it.
ALTER TABLE planning.plan ADD COLUMN bound_millionths bigint;

COMMENT ON COLUMN planning.plan.bound_millionths IS
  'objective that no plan can pass, in millionths of a point; null where none was proven';
