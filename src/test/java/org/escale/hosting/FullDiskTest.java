package org.escale.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real program on a small disk of its own, in memory, that fills up. */
class FullDiskTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted =
        run("mount", "-t", "tmpfs", "-o", "size=260m,mode=700", "escale-test", disk.toString());
    if (!mounted) {
      System.out.println("NOT RUN HERE: the test of a full disk needs root's right to mount one.");
      abort("a disk in memory cannot be mounted");
    }
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) run("umount", "--lazy", disk.toString());
  }

  @Test
  void a_full_disk_gives_a_clear_page_loses_nothing_and_is_over_when_there_is_room()
      throws Exception {
    var data = PackedProgram.usedData(disk.resolve("data"));
    try (var program = RunningProgram.start(data)) {
      VisitScript.prepare(EmbeddedServer.running(data).orElseThrow());
      try (var script = new VisitScript(program.port())) {
        for (var visits = 0; visits < 5; visits++) assertThat(script.record()).isTrue();
        var ballast = disk.resolve("ballast");
        fill(ballast);

        var refused = script.tryToTheRefusal();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body())
            .contains("Tout ce qui était enregistré est gardé")
            .contains("lang=\"fr\"")
            .doesNotContain("Exception");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        var kept = script.acknowledged();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(5);

        Files.delete(ballast);
        program.awaitReady();
        var database = EmbeddedServer.running(data).orElseThrow();
        assertThat(script.missing(database)).isEmpty();
        assertThat(script.record()).isTrue();
      }
    }
  }

  private static void fill(Path ballast) throws IOException {
    var piece = new byte[MEGABYTE];
    Arrays.fill(piece, (byte) 1);
    try (var out = Files.newOutputStream(ballast)) {
      for (var size = piece.length; size > 0; size /= 2) {
        try {
          while (true) out.write(piece, 0, size);
        } catch (IOException e) {
          // Full for pieces of this size; smaller ones may still fit.
        }
      }
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
