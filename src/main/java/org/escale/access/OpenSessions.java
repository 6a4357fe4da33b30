package org.escale.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody is signed in now, on any of the programs that share the database. */
@Component
class OpenSessions {
  private final JdbcClient sql;

  OpenSessions(JdbcClient sql) {
    this.sql = sql;
  }

  /** Signs the account out everywhere, with the change that makes it necessary. */
  void end(Account account) {
    endOthers(account, null);
  }

  /** Signs the account out everywhere but in one place. */
  void endOthers(Account account, @Nullable String keptSessionId) {
    sql.sql(
            """
            DELETE FROM access.http_session
            WHERE principal_name = :email AND session_id IS DISTINCT FROM :kept::text
            """)
        .param("email", account.email())
        .param("kept", keptSessionId)
        .update();
  }
}
