package org.escale.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real program that is killed in the middle of a long import, and started again. */
class ImportRecoveryTest {
  private static final int SCHOOLS = 30_000;
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String ENTERED = "SELECT count(*) FROM network.school";

  @TempDir Path folder;

  @Test
  void an_import_whose_program_was_killed_enters_once_in_the_next_and_by_halves_never()
      throws Exception {
    var data = PackedProgram.usedData(folder.resolve("data"));
    var id = UUID.randomUUID();
    var state = "SELECT state FROM tabular.long_import WHERE id = '" + id + "'";
    try (var program = RunningProgram.start(data)) {
      var database = EmbeddedServer.running(data).orElseThrow();
      ask(database, id);
      await(database, "SELECT at > 0 FROM tabular.long_import", "true");
      program.kill();
      assertThat(FirstRows.value(database, state)).isEqualTo("running");
      assertThat(FirstRows.value(database, ENTERED)).as("by halves").isEqualTo("0");
    }
    try (var _ = RunningProgram.start(data)) {
      var database = EmbeddedServer.running(data).orElseThrow();
      await(database, state, "done");
      assertThat(FirstRows.value(database, ENTERED)).isEqualTo("" + SCHOOLS);
      assertThat(
              FirstRows.value(
                  database,
                  "SELECT count(*) FROM access.audit_entry WHERE action = 'school.import' AND actor"
                      + " = 'gestion@essai.test'"))
          .as("told once, in the name of who asked")
          .isEqualTo("1");
    }
  }

  /** As if its owner had just approved what the preview showed. */
  private static void ask(DatabaseAddress database, UUID id) throws Exception {
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      try (var run =
              connection.prepareStatement(
                  """
                  INSERT INTO tabular.long_import (id, kind, owner, file_name, choices, step, sent_at)
                  VALUES (?, 'schools', 'gestion@essai.test', 'ecoles.csv', '{"which": "all"}', 'apply', now())
                  """);
          var piece =
              connection.prepareStatement(
                  "INSERT INTO tabular.long_import_piece VALUES (?, 0, ?)");
          var job =
              connection.prepareStatement(
                  """
                  INSERT INTO hosting.scheduled_task (task_name, task_instance, execution_time, picked, version)
                  VALUES ('long-import', ?, now(), false, 1)
                  """)) {
        run.setObject(1, id);
        run.executeUpdate();
        piece.setObject(1, id);
        piece.setBytes(2, directory().getBytes(UTF_8));
        piece.executeUpdate();
        job.setString(1, id + "/apply");
        job.executeUpdate();
      }
      connection.commit();
    }
  }

  private static String directory() {
    return IntStream.range(0, SCHOOLS)
        .mapToObj(n ->
            "%07d%s;École inventée %d;59350".formatted(n, LETTERS.charAt(n % LETTERS.length()), n))
        .collect(Collectors.joining("\n", "uai;nom;code commune\n", "\n"));
  }

  private static void await(DatabaseAddress database, String sql, String wanted) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!FirstRows.value(database, sql).equals(wanted)) {
      assertThat(System.nanoTime()).as(sql).isLessThan(end);
      RunningProgram.pause(20);
    }
  }
}
