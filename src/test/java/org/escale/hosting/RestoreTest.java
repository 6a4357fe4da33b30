package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A restore succeeds as a whole, or the database stays as it was. */
class RestoreTest extends WithABackup {
  @Test
  void each_restore_gives_the_database_a_new_incarnation() throws Exception {
    backUp(FirstRows.database());
    var there = FirstRows.emptyDatabase();
    new Restore(there).intoEmpty(file);
    assertThat(incarnation(there)).isEqualTo("4");
    new Restore(there).inPlaceOfAll(file);
    assertThat(incarnation(there)).isEqualTo("5");
  }

  @Test
  void a_database_that_holds_rows_is_not_replaced_unasked() throws Exception {
    var here = FirstRows.database();
    backUp(here);
    var before = FirstRows.counts(here);
    assertThatThrownBy(() -> new Restore(here).intoEmpty(file))
        .isInstanceOf(RestoreRefused.class)
        .hasMessageContaining("--replace");
    assertThat(FirstRows.counts(here)).isEqualTo(before);
  }

  @Test
  void a_damaged_file_is_refused_and_the_database_stays_as_it_was() throws Exception {
    var here = FirstRows.database();
    backUp(here);
    change("data/territory.commune.copy", "59009\tAutre\t1\t1\t1\t\\N\t\\N\t\\N\n");
    var before = FirstRows.counts(here);
    assertThatThrownBy(() -> new Restore(here).inPlaceOfAll(file))
        .isInstanceOf(RestoreRefused.class)
        .hasMessageContaining("territory.commune");
    assertThat(FirstRows.counts(here)).isEqualTo(before);

    Files.write(file, new byte[] {80, 75}, StandardOpenOption.TRUNCATE_EXISTING);
    assertThatThrownBy(() -> new Restore(here).inPlaceOfAll(file))
        .isInstanceOf(RestoreRefused.class);
  }

  @Test
  void rows_that_break_a_rule_put_the_former_data_back() throws Exception {
    var wrong = FirstRows.database();
    FirstRows.execute(
        wrong, "ALTER TABLE planning.season DROP CONSTRAINT season_ends_after_it_begins");
    FirstRows.execute(wrong, "UPDATE planning.season SET last_day = '2020-01-01'");
    backUp(wrong);
    var here = FirstRows.database();
    var before = FirstRows.counts(here);

    assertThatThrownBy(() -> new Restore(here).inPlaceOfAll(file))
        .hasMessageContaining("season_ends_after_it_begins");

    assertThat(FirstRows.counts(here)).isEqualTo(before);
    new Migrations(here).toLatest();
    var empty = FirstRows.emptyDatabase();
    assertThatThrownBy(() -> new Restore(empty).intoEmpty(file))
        .hasMessageContaining("season_ends_after_it_begins");
    assertThat(FirstRows.counts(empty)).isEmpty();
  }

  @Test
  void a_migration_that_fails_on_the_restored_rows_puts_the_former_data_back() throws Exception {
    backUp(FirstRows.database());
    var here = FirstRows.database();
    var before = FirstRows.counts(here);
    var name = FirstRows.value(here, "SELECT string_agg(name, ',') FROM territory.commune");
    FirstRows.execute(here, "UPDATE hosting.installation SET incarnation = 40");
    FirstRows.execute(here, "CREATE SCHEMA operator");
    FirstRows.execute(
        here,
        """
        CREATE FUNCTION operator.refuse_tabular() RETURNS event_trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands() WHERE object_identity = 'tabular')
          THEN RAISE EXCEPTION 'the disk is full'; END IF;
        END $$
        """);
    FirstRows.execute(
        here,
        """
        CREATE EVENT TRIGGER refuse_tabular ON ddl_command_end WHEN TAG IN ('CREATE SCHEMA')
        EXECUTE FUNCTION operator.refuse_tabular()
        """);

    assertThatThrownBy(() -> new Restore(here).inPlaceOfAll(file))
        .hasMessageContaining("the disk is full");

    assertThat(FirstRows.counts(here)).isEqualTo(before);
    assertThat(incarnation(here)).isEqualTo("40");
    assertThat(FirstRows.value(here, "SELECT string_agg(name, ',') FROM territory.commune"))
        .isEqualTo(name);
    assertThat(FirstRows.value(here, "SELECT max(version) FROM flyway_schema_history"))
        .isEqualTo(FirstRows.VERSION);
  }

  @Test
  void data_set_aside_by_a_restore_that_was_killed_are_put_back() throws Exception {
    var here = FirstRows.database();
    var before = FirstRows.counts(here);
    try (var connection = here.connect()) {
      new Replacement(connection).setAside();
    }
    new Migrations(here).to(FirstRows.VERSION); // so far had it come
    try (var connection = here.connect()) {
      new Replacement(connection).putBack();
    }
    assertThat(FirstRows.counts(here)).isEqualTo(before);
  }

  @Test
  void a_restore_is_refused_while_a_program_runs_on_the_database() throws Exception {
    backUp(FirstRows.database());
    var there = FirstRows.emptyDatabase();
    var url = there.url() + (there.url().contains("?") ? "&" : "?") + "ApplicationName=escale";
    try (var program = DriverManager.getConnection(url)) {
      assertThat(program.isValid(1)).isTrue();
      assertThatThrownBy(() -> new Restore(there).intoEmpty(file))
          .isInstanceOf(RestoreRefused.class)
          .hasMessageContaining("running");
    }
  }

  private void change(String entry, String content) throws Exception {
    try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
      Files.writeString(zip.getPath(entry), content);
    }
  }

  private static String incarnation(DatabaseAddress database) throws Exception {
    return FirstRows.value(database, "SELECT incarnation FROM hosting.installation");
  }
}
