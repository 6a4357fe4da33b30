package org.escale.hosting;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: an external one where an address is given, otherwise a server of our own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("escale.database.url")
  static class External {
    @Bean
    DataSource dataSource(
        @Value("${escale.database.url}") String url,
        @Value("${escale.database.user:}") String user,
        @Value("${escale.database.password:}") String password) {
      return pool(url, user, password);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "escale.database.url", matchIfMissing = true, havingValue = "none")
  static class Embedded {
    @Bean
    EmbeddedServer embeddedServer(@Value("${escale.data}") Path data) {
      return EmbeddedServer.start(data);
    }

    /** Takes the server as argument so that it is closed after the pool. */
    @Bean
    DataSource dataSource(EmbeddedServer server) {
      return pool(server.url(), "postgres", "");
    }
  }

  private static HikariDataSource pool(String url, String user, String password) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    if (!user.isEmpty()) pool.setUsername(user);
    if (!password.isEmpty()) pool.setPassword(password);
    pool.setMaximumPoolSize(16);
    pool.addDataSourceProperty("ApplicationName", "escale");
    return pool;
  }
}
