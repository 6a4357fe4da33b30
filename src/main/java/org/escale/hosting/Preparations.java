package org.escale.hosting;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the {@link Preparation}s of all modules just before the web server begins to listen. */
@Component
class Preparations implements SmartLifecycle {
  private final DataSource dataSource;
  private final ObjectProvider<Preparation> preparations;
  private volatile boolean running;

  Preparations(DataSource dataSource, ObjectProvider<Preparation> preparations) {
    this.dataSource = dataSource;
    this.preparations = preparations;
  }

  @Override
  public void start() {
    try (var connection = dataSource.getConnection()) {
      DatabaseLock.take(connection);
      try {
        preparations.orderedStream().forEach(Preparation::prepare);
      } finally {
        DatabaseLock.giveBack(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database could not be prepared", e);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Earlier than the web server, which comes near the end of the default phase. */
  @Override
  public int getPhase() {
    return 0;
  }
}
