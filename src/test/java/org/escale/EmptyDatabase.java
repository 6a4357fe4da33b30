package org.escale;

import org.escale.portal.editorial.FrontChanged;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties every table before a test, but for the reference data; sets the clock back. */
public class EmptyDatabase implements BeforeEachCallback {
  /** How the codes of roles begin that a test makes for itself. */
  public static final String TEST_ROLE = "essai-";

  private static final int TRIES = 5;

  /**
   * Most tests fill a dozen of the hundred tables: the others are left alone, and of the small ones
   * the rows are deleted, for a new file costs more. The lock waits for whoever still writes, as
   * TRUNCATE does. Triggers keep the logs from being emptied; a test's owner may. The key with
   * which tablets seal stays, once the first has been enrolled: to make one takes seconds.
   */
  private static final String EMPTY =
      """
      DO $$
      DECLARE
        every text[];
        one text;
        filled boolean;
      BEGIN
        SET LOCAL session_replication_role = replica;
        SELECT array_agg(format('%I.%I', schemaname, tablename)) INTO every FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
          AND schemaname || '.' || tablename NOT IN (
            'hosting.installation', 'access.role', 'access.role_permission', 'attendance.audience',
            'attendance.legal_text', 'attendance.office_key',
            'calendar.school_holiday', 'calendar.known_school_year',
            'portal.life_event', 'portal.procedure');
        EXECUTE 'LOCK TABLE ' || array_to_string(every, ', ') || ' IN ACCESS EXCLUSIVE MODE';
        FOREACH one IN ARRAY every LOOP
          EXECUTE 'SELECT EXISTS (SELECT FROM ' || one || ')' INTO filled;
          IF pg_relation_size(one) > 262144 THEN
            EXECUTE 'TRUNCATE ' || one || ' CASCADE';
          ELSIF filled THEN
            EXECUTE 'DELETE FROM ' || one;
          END IF;
        END LOOP;
        FOR one IN SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences
            WHERE last_value IS NOT NULL AND sequencename LIKE '%\\_id\\_seq' LOOP
          EXECUTE 'ALTER SEQUENCE ' || one || ' RESTART';
        END LOOP;
        SET LOCAL session_replication_role = origin;
      END $$
      """;

  @Override
  public void beforeEach(ExtensionContext context) {
    var spring = SpringExtension.getApplicationContext(context);
    var transaction = spring.getBean(TransactionTemplate.class);
    for (int left = TRIES; ; left--) {
      try {
        // in one transaction: what is held in memory follows what is committed
        transaction.executeWithoutResult(t -> empty(spring));
        return;
      } catch (PessimisticLockingFailureException e) {
        // a request of the test before, whose browser is gone, held what this waits for and waited
        // for the rest
        if (left == 1) throw e;
      }
    }
  }

  private static void empty(ApplicationContext spring) {
    spring.getBean(TestClock.class).moveTo(TestClock.START);
    var sql = spring.getBean(JdbcClient.class);
    sql.sql(EMPTY).update();
    sql.sql("DELETE FROM access.role WHERE starts_with(code, :test)")
        .param("test", TEST_ROLE)
        .update();
    // What is held in memory of it is gone too.
    spring.publishEvent(new FrontChanged());
    // Somebody administers it: without any account, every page would lead to the first start.
    sql.sql(
            """
            INSERT INTO access.account (id, email, display_name, status)
            VALUES (uuidv7(), 'administration@essai.test', 'Administration', 'invited')
            """)
        .update();
  }
}
