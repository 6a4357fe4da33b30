package org.escale.hosting;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The history of the schema, as this release knows it, for work outside the running program. */
final class Migrations {
  private final DatabaseAddress database;

  Migrations(DatabaseAddress database) {
    this.database = database;
  }

  /** Whether this release knows the version. */
  boolean know(String version) {
    var wanted = MigrationVersion.fromVersion(version);
    for (var migration : flyway(MigrationVersion.LATEST).info().all())
      if (wanted.equals(migration.getVersion())) return true;
    return false;
  }

  void to(String version) {
    flyway(MigrationVersion.fromVersion(version)).migrate();
  }

  void toLatest() {
    flyway(MigrationVersion.LATEST).migrate();
  }

  private Flyway flyway(MigrationVersion target) {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .defaultSchema("public")
        .target(target)
        .load();
  }
}
