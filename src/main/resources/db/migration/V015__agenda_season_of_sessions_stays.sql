-- A name that can be turned into the refusal a person reads: a season to which sessions belong is not removed.
ALTER TABLE agenda.session RENAME CONSTRAINT session_season_id_fkey TO season_with_sessions_stays;
