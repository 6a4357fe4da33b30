package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real programs on a real data folder, ended in every way. */
class RecoveryTest {
  @TempDir Path folder;

  @Test
  void every_acknowledged_visit_survives_kill_9_once_and_is_in_a_backup() throws Exception {
    var data = PackedProgram.usedData(folder.resolve("data"));
    var backup = folder.resolve("backup.zip");
    VisitScript script;
    Postmaster orphan;
    try (var program = RunningProgram.start(data)) {
      var database = EmbeddedServer.running(data).orElseThrow();
      VisitScript.prepare(database);
      script = new VisitScript(program.port());
      var device = Thread.ofVirtual().start(script::recordToTheEnd);
      while (script.acknowledged().size() < 20) RunningProgram.pause(50);
      new Backup(database, Clock.systemUTC()).write(backup);
      var before = script.acknowledged().size();
      while (script.acknowledged().size() < before + 20) RunningProgram.pause(50);
      orphan = Postmaster.find(data.resolve("postgres")).orElseThrow();
      program.kill();
      device.join();
    }
    assertThat(orphan.isAlive()).as("postgres outlives the killed program").isTrue();

    try (var again = RunningProgram.start(data)) {
      assertThat(orphan.isAlive()).as("the old postgres was stopped").isFalse();
      assertThat(again.said()).contains("interrupted program");
      var database = EmbeddedServer.running(data).orElseThrow();
      assertThat(script.missing(database)).isEmpty();
      assertThat(again.status("/")).isEqualTo(200);
      var visitors = "SELECT sum(headcount) FROM attendance.visit_event";
      var counted = FirstRows.value(database, visitors);
      script.sendAllAgain(again.port());
      assertThat(FirstRows.value(database, visitors))
          .as("what arrives again counts once")
          .isEqualTo(counted);

      ProcessHandle.of(Postmaster.find(data.resolve("postgres")).orElseThrow().process())
          .orElseThrow()
          .destroyForcibly();
      again.kill();
    }
    try (var third = RunningProgram.start(data)) {
      assertThat(script.missing(EmbeddedServer.running(data).orElseThrow())).isEmpty();
      assertThat(third.status("/")).isEqualTo(200);
    }

    var elsewhere = FirstRows.emptyDatabase();
    new Restore(elsewhere).intoEmpty(backup);
    var inBackup =
        Integer.parseInt(FirstRows.value(elsewhere, "SELECT count(*) FROM attendance.visit_event"));
    assertThat(inBackup).isGreaterThanOrEqualTo(20);
    script.close();
  }

  @Test
  void a_stopped_program_leaves_no_server_and_a_second_start_is_refused_while_it_runs()
      throws Exception {
    var data = folder.resolve("data");
    try (var program = RunningProgram.start(data)) {
      assertThat(Files.getPosixFilePermissions(data))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      assertThat(Files.getPosixFilePermissions(data.resolve("password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(Files.readString(data.resolve("postgres/pg_hba.conf")))
          .doesNotContainPattern("(?m)^[^#]*\\btrust\\b");

      var second = RunningProgram.launch(Map.of(), "--escale.data=" + data);
      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.said())
          .contains("Another Escale is running on the data folder " + data)
          .contains("Stop it first")
          .doesNotContain("Exception")
          .doesNotContain("APPLICATION FAILED");
      var taken =
          RunningProgram.launch(
              Map.of(),
              "--escale.data=" + PackedProgram.usedData(folder.resolve("other")),
              "--server.port=" + program.port());
      assertThat(taken.exit()).isEqualTo(1);
      assertThat(taken.said().strip().lines())
          .hasSize(2)
          .first()
          .asString()
          .endsWith("Port " + program.port() + " is taken: another program listens on it.");
      assertThat(taken.said()).contains("Stop that program, or choose another port with --port.");
      assertThat(program.status("/actuator/health")).isEqualTo(200);

      var server = Postmaster.find(data.resolve("postgres")).orElseThrow();
      assertThat(program.stop()).isIn(130, 143);
      assertThat(server.isAlive()).isFalse();
      assertThat(program.said()).doesNotContain("ERROR");
    }
  }
}
