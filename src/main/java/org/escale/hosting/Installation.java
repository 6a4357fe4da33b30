package org.escale.hosting;

import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the database knows about itself. Its incarnation is 1 at first and grows with each restore:
 * a client that sees another number than before talks to an older past and must send again what it
 * still holds.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Installation implements Preparation {
  private final JdbcClient sql;

  Installation(JdbcClient sql) {
    this.sql = sql;
  }

  public int incarnation() {
    return current().incarnation();
  }

  /** The same for the whole life of the data, restored or not. */
  public UUID id() {
    return current().id();
  }

  Incarnation current() {
    return sql.sql("SELECT id, incarnation FROM hosting.installation")
        .query(Incarnation.class)
        .single();
  }

  @Override
  public void prepare() {
    sql.sql("INSERT INTO hosting.installation DEFAULT VALUES ON CONFLICT (only_one) DO NOTHING")
        .update();
  }

  record Incarnation(UUID id, int incarnation) {}
}
