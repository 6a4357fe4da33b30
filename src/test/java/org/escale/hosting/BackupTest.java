package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** A backup holds all that is ours, as it was at one moment. */
class BackupTest extends WithABackup {
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
}
