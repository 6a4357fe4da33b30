package org.escale.hosting;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: an external one where an address is given, otherwise a server of our own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  /** How long a request waits for a connection before the page says that the database is away. */
  private static final long PATIENCE_MILLIS = 5_000;

  @Bean
  DatabaseServer databaseServer(
      @Value("${escale.database.url:}") String url,
      @Value("${escale.database.user:}") String user,
      @Value("${escale.database.password:}") String password,
      @Value("${escale.data}") Path data,
      @Value("${escale.command:false}") boolean command,
      ObjectProvider<EarlyServer> early) {
    if (!url.isBlank()) return new ExternalServer(DatabaseAddress.parse(url, user, password));
    if (command) return CommandDatabase.shareFolder(data);
    var started = early.getIfAvailable();
    return started == null ? EmbeddedServer.start(data) : started.take();
  }

  /** Takes the server as argument so that it is closed after the pool. */
  @Bean
  DataSource dataSource(DatabaseServer server) throws SQLException {
    var address = server.address();
    putBackAfterInterruptedRestore(address);
    var pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    if (!address.user().isEmpty()) pool.setUsername(address.user());
    if (!address.password().isEmpty()) pool.setPassword(address.password());
    pool.setMaximumPoolSize(16);
    pool.setMinimumIdle(4);
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    pool.addDataSourceProperty("ApplicationName", DatabaseAddress.PROGRAM);
    return pool;
  }

  /** A restore that runs keeps the lock; one that was killed has left the former data aside. */
  private static void putBackAfterInterruptedRestore(DatabaseAddress address) throws SQLException {
    try (var connection = address.connect()) {
      DatabaseLock.take(connection);
      new Replacement(connection).putBack();
    }
  }
}
