package org.escale.tabular.background;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.tabular.background.HeldImport.LINES;
import static org.escale.tabular.background.HeldImport.TAKEN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** Files for a kind of import that a test can hold in the middle. */
abstract class WithAHeldImport {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired LongImports imports;
  @Autowired JdbcClient sql;

  @BeforeEach
  void freely() {
    LINES.drainPermits();
    LINES.release(1_000_000);
    TAKEN.set(0);
  }

  UUID send(String kind, String text) {
    return send(kind, "essai@essai.test", text);
  }

  UUID send(String kind, String owner, String text) {
    var file = new MockMultipartFile("file", "noms.csv", "text/csv", text.getBytes(UTF_8));
    return imports.send(kind, owner, file, Map.of());
  }

  ImportRun await(UUID id, String state) throws InterruptedException {
    var found = new ArrayList<ImportRun>();
    until(() -> {
      var owner =
          sql.sql("SELECT owner FROM tabular.long_import WHERE id = :id")
              .param("id", id)
              .query(String.class)
              .single();
      var run = imports.find(id, owner).orElseThrow();
      if (!run.underWay()) assertThat(run.state()).isIn(state, "shown");
      if (run.state().equals(state)) found.add(run);
      return !found.isEmpty();
    });
    return found.getFirst();
  }

  static void until(BooleanSupplier reached) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
