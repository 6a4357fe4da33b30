package org.escale.hosting;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Why the database does nothing for now, though nobody made a mistake. */
enum DatabaseAway {
  /** It has no place left to write. */
  FULL,
  /** It does not answer, or is about to stop or start. */
  UNREACHABLE;

  /** Finds the cause in PostgreSQL's error codes (appendix A of its manual), however deep. */
  static Optional<DatabaseAway> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException trouble) {
        var state = String.valueOf(trouble.getSQLState());
        if (state.equals("53100")) return Optional.of(FULL);
        if (trouble instanceof SQLTransientConnectionException
            || state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.startsWith("58")) return Optional.of(UNREACHABLE);
      }
    }
    return Optional.empty();
  }
}
