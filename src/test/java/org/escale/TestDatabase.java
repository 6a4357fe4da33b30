package org.escale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real PostgreSQL for the tests of one JVM; each Spring context gets a database of its own. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("escale.database.url=" + createMigrated(), "escale.data=" + folder())
        .applyTo(context);
  }

  /** A data folder of its own: what one run of the tests has erased is nothing to the next. */
  private static Path folder() {
    try {
      return Files.createTempDirectory("escale-test-data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database, as its address. */
  public static String create() {
    return copy("template1");
  }

  /** One with the program's tables and nothing in them, as its address. */
  public static String createMigrated() {
    return createLike(Migrated.DATABASE);
  }

  /** One that holds what that one holds, as its address; nobody is connected to that one. */
  public static String createLike(String address) {
    return copy(address.replaceAll(".*/|[?].*", ""));
  }

  private static String copy(String template) {
    var name = "test_" + COUNT.incrementAndGet();
    try (var connection = SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return SERVER.getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setLocaleConfig("locale-provider", "icu")
          .setLocaleConfig("icu-locale", "fr-FR")
          .setLocaleConfig("encoding", "UTF8")
          .setServerConfig("max_connections", "200")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each program would begin with, on a database of its own: all migrations. */
  private static final class Migrated {
    static final String DATABASE = create();

    static {
      Flyway.configure()
          .dataSource(DATABASE, "", "")
          .locations("classpath:db/migration")
          .defaultSchema("public")
          .load()
          .migrate();
    }
  }
}
