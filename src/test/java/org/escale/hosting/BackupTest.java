package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("escale.zip");
  }

  @Test
  void a_backup_restored_elsewhere_holds_the_same_rows() throws Exception {
    var here = FirstRows.database();
    backUp(here);
    var there = FirstRows.emptyDatabase();

    new Restore(there).intoEmpty(file);
    new Migrations(here).toLatest(); // as the restore has done there

    var expected = FirstRows.counts(here);
    expected.replaceAll((table, rows) -> table.startsWith("access.http_session") ? 0 : rows);
    assertThat(FirstRows.counts(there)).containsAllEntriesOf(expected);
    for (var sql :
        new String[] {
          "SELECT string_agg(a::text, '|' ORDER BY id) FROM access.audit_entry a",
          "SELECT string_agg(v::text, '|' ORDER BY event_id) FROM attendance.visit_event v",
          "SELECT string_agg(s::text, '|' ORDER BY id) FROM agenda.session s",
          "SELECT nextval('planning.request_number')",
          "SELECT nextval('access.audit_entry_id_seq')",
          "SELECT id FROM hosting.installation"
        }) assertThat(FirstRows.value(there, sql)).as(sql).isEqualTo(FirstRows.value(here, sql));
  }

  /** The space needs its agreement and the agreement its space: neither can be there first. */
  @Test
  void an_open_space_comes_back_with_its_agreement() throws Exception {
    var here = FirstRows.database();
    new Migrations(here).toLatest();
    FirstRows.execute(
        here,
        """
        INSERT INTO network.place (id, kind, name, life)
        VALUES ('01900000-0000-7000-8000-000000000001', 'school-space', 'Espace', 'planned');
        INSERT INTO network.agreement (place_id, premises_on, equipment_loan_on, out_of_school_on,
          school_council_on, insurance_on, reimbursement_on)
        SELECT id, day, day, day, day, day, day
        FROM network.place, (VALUES (date '2026-09-01')) days (day) WHERE kind = 'school-space';
        UPDATE network.place SET life = 'open' WHERE kind = 'school-space';
        """);
    backUp(here);
    var there = FirstRows.emptyDatabase();
    new Restore(there).intoEmpty(file);
    assertThat(FirstRows.value(there, "SELECT life FROM network.place WHERE kind = 'school-space'"))
        .isEqualTo("open");
    assertThatThrownBy(() -> FirstRows.execute(there, "DELETE FROM network.agreement"))
        .hasMessageContaining("open_school_space_has_its_agreement");
  }

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
  void a_backup_holds_one_moment_while_others_write() throws Exception {
    var here = FirstRows.database();
    try (var writer = here.connect();
        var statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute(
          "INSERT INTO territory.commune VALUES ('59003', 'Tierce', 1, 50, 3, NULL, NULL, NULL)");
      var manifest = backUp(here);
      writer.commit();
      assertThat(manifest.tables())
          .filteredOn(table -> table.name().equals("territory.commune"))
          .extracting(BackupManifest.Table::rows)
          .containsExactly(2L);
    }
  }

  @Test
  void the_file_is_its_owners_and_never_replaces_another() throws Exception {
    var here = FirstRows.database();
    backUp(here);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> backUp(here)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder)
        .isDirectoryContaining("glob:**/escale.zip")
        .isDirectoryNotContaining("glob:**.part");
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
  void what_else_an_operator_keeps_in_the_database_is_neither_copied_nor_touched()
      throws Exception {
    var here = FirstRows.database();
    FirstRows.execute(here, "CREATE SCHEMA library");
    FirstRows.execute(here, "CREATE TABLE library.book AS SELECT 'Germinal' AS title");
    assertThat(backUp(here).tables())
        .extracting(BackupManifest.Table::name)
        .contains("territory.commune")
        .doesNotContain("library.book");

    new Restore(here).inPlaceOfAll(file);

    assertThat(FirstRows.value(here, "SELECT title FROM library.book")).isEqualTo("Germinal");
    assertThat(
            FirstRows.value(
                here, "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'replaced%'"))
        .isEqualTo("0");
  }

  @Test
  void ours_are_the_schemas_that_the_migrations_make() throws Exception {
    var empty = FirstRows.emptyDatabase();
    new Migrations(empty).toLatest();
    assertThat(
            FirstRows.value(
                empty,
                """
                SELECT string_agg(nspname, ',' ORDER BY nspname) FROM pg_namespace
                WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
                """))
        .isEqualTo(String.join(",", Catalog.SCHEMAS));
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

  private BackupManifest backUp(DatabaseAddress database) throws Exception {
    return new Backup(database, Clock.systemUTC()).write(file);
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
