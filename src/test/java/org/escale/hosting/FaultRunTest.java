package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code bin/bench faults}: bench/README.md tells what it does, and longer ones. */
class FaultRunTest {
  /** In a round of this seed one program is killed, and the database restored from a backup. */
  private static final String SEED = "3";

  @TempDir Path folder;

  @Test
  void on_bad_lines_with_killed_and_restored_servers_nothing_is_lost_and_nothing_counted_twice()
      throws Exception {
    var command = Files.write(folder.resolve("program.txt"), RunningProgram.command());
    var log = folder.resolve("said.txt");
    var run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "bench/Faults.java",
                "--program",
                command.toString(),
                "--scenarios",
                "4",
                "--seed",
                SEED)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      run.waitFor(5, TimeUnit.MINUTES);
    } finally {
      run.descendants().forEach(ProcessHandle::destroyForcibly);
      run.destroyForcibly().waitFor();
    }
    var said = Files.readString(log);
    System.out.println(said);
    assertThat(said)
        .contains("events lost 0, altered 0, that no device made 0")
        .contains("people counted twice 0, not counted 0")
        .contains("programs killed with -9: 1; backups 1, restored 1")
        .doesNotContain("watermarks that fell 0")
        .contains("RIGHT");
    assertThat(run.exitValue()).isZero();
  }
}
