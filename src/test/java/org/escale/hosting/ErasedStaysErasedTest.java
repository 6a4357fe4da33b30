package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.attendance.residents.Erasures;
import org.escale.attendance.residents.Residents;
import org.escale.attendance.residents.TestResidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * A backup made before an erasure holds the person: whoever restores it does not bring them back.
 */
@EscaleTest
class ErasedStaysErasedTest {
  private static final UUID ERASED = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
  private static final UUID STAYS = UUID.fromString("00000000-0000-4000-8000-0000000000a2");

  @TempDir Path folder;
  @Autowired Residents residents;
  @Autowired Erasures erasures;

  @Value("${escale.database.url}")
  String database;

  @Value("${escale.data}")
  Path data;

  @Test
  void who_was_erased_after_the_backup_is_erased_again_when_the_restored_program_starts()
      throws Exception {
    residents.receive(
        TestResidents.DEVICE,
        new TestResidents().person(ERASED, "Dupré", 1950).person(STAYS, "Martel", 1960).body());
    var backup = folder.resolve("escale.zip");
    new Backup(new DatabaseAddress(database, "", ""), Clock.systemUTC()).write(backup);
    erasures.erase(ERASED);

    var restored = FirstRows.emptyDatabase();
    new Restore(restored).intoEmpty(backup);
    assertThat(known(restored)).as("what the backup brings back").isEqualTo(ERASED + "," + STAYS);

    start(restored, data);
    assertThat(known(restored)).isEqualTo(STAYS.toString());
    assertThat(FirstRows.value(restored, "SELECT count(*) FROM attendance.identity_key"))
        .isEqualTo("1");

    // Another program, with a folder of its own, learns it from the database, for the next restore.
    var other = folder.resolve("other");
    start(restored, other);
    assertThat(Files.readString(other.resolve("erasures"))).isEqualTo(ERASED + "\n");
  }

  private static void start(DatabaseAddress database, Path data) {
    var environment =
        Map.of(
            "ESCALE_DATABASE_URL", database.url().replace("jdbc:", "").replaceAll("[?].*", ""),
            "ESCALE_DATABASE_USER", "postgres",
            "ESCALE_DATABASE_PASSWORD", "postgres");
    try (var program = RunningProgram.launch(environment, "--escale.data=" + data)) {
      program.awaitReady();
    }
  }

  private static String known(DatabaseAddress database) throws Exception {
    return FirstRows.value(
        database,
        "SELECT string_agg(resident_id::text, ',' ORDER BY resident_id) FROM attendance.identity");
  }
}
