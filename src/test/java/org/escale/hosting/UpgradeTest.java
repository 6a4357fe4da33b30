package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A database of the first days goes through every later migration with its rows. Whoever writes a
 * migration that moves rows says here where they must be found.
 */
class UpgradeTest {
  @Test
  void rows_of_the_first_migration_set_go_through_every_later_migration() throws Exception {
    var database = FirstRows.database();
    var before = FirstRows.counts(database);
    assertThat(before).as("every table of the first set has rows").doesNotContainValue(0L);

    new Migrations(database).toLatest();

    assertThat(FirstRows.counts(database)).containsAllEntriesOf(before);
    assertThat(
            FirstRows.value(
                database, "SELECT name FROM territory.commune_public WHERE code = '59002'"))
        .isEqualTo("Seconde");
    assertThat(
            FirstRows.value(
                database,
                "SELECT sum(headcount) FROM attendance.visit_public WHERE audience = 'pupils'"))
        .isEqualTo("2");
    assertThat(
            FirstRows.value(
                database, "SELECT lower(period) = '2026-12-01 08:30Z' FROM agenda.session"))
        .isEqualTo("true");
  }
}
