package org.escale;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties every table before a test, but for the reference data; sets the clock back. */
public class EmptyDatabase implements BeforeEachCallback {
  /** How the codes of roles begin that a test makes for itself. */
  public static final String TEST_ROLE = "essai-";

  @Override
  public void beforeEach(ExtensionContext context) {
    var spring = SpringExtension.getApplicationContext(context);
    spring.getBean(TestClock.class).moveTo(TestClock.START);
    var sql = spring.getBean(JdbcClient.class);
    var tables =
        sql.sql(
                """
                SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
                  AND schemaname || '.' || tablename NOT IN (
                    'hosting.installation', 'access.role', 'access.role_permission', 'attendance.audience',
                    'calendar.school_holiday', 'calendar.known_school_year',
                    'portal.life_event', 'portal.procedure')
                """)
            .query(String.class)
            .list();
    // Triggers keep the logs from being emptied; a test's owner may.
    sql.sql(
            """
            SET session_replication_role = replica;
            TRUNCATE %s RESTART IDENTITY CASCADE;
            SET session_replication_role = origin;
            """
                .formatted(String.join(", ", tables)))
        .update();
    sql.sql("DELETE FROM access.role WHERE starts_with(code, :test)")
        .param("test", TEST_ROLE)
        .update();
    // Somebody administers it: without any account, every page would lead to the first start.
    sql.sql(
            """
            INSERT INTO access.account (id, email, display_name, status)
            VALUES (uuidv7(), 'administration@essai.test', 'Administration', 'invited')
            """)
        .update();
  }
}
