package org.escale.attendance.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLedgerTest {
  private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
  private static final UUID TWO = UUID.fromString("00000000-0000-4000-8000-0000000000a2");

  @TempDir Path folder;

  @Test
  void it_holds_identifiers_and_nothing_else_and_is_its_owners() throws Exception {
    ledger().add(List.of(ONE));
    ledger().add(List.of(TWO));
    assertThat(folder.resolve("data/erasures")).hasContent(ONE + "\n" + TWO + "\n");
    assertThat(ledger().known()).containsExactly(ONE, TWO);
    assertThat(Files.getPosixFilePermissions(folder.resolve("data/erasures")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void without_an_erasure_there_is_no_file() {
    ledger().add(List.of());
    assertThat(ledger().known()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_line_that_a_power_cut_left_unfinished_spoils_neither_the_former_nor_the_next()
      throws Exception {
    ledger().add(List.of(ONE));
    Files.writeString(
        folder.resolve("data/erasures"), "00000000-0000-4", StandardOpenOption.APPEND);
    assertThat(ledger().known()).containsExactly(ONE);
    ledger().add(List.of(TWO));
    assertThat(ledger().known()).containsExactly(ONE, TWO);
  }

  @Test
  void what_is_written_at_once_is_all_there() throws Exception {
    var ids = new ArrayList<UUID>();
    for (var i = 0; i < 200; i++) ids.add(UUID.randomUUID());
    var one = ledger();
    try (var writers = Executors.newFixedThreadPool(4)) {
      for (var id : ids) writers.submit(() -> one.add(List.of(id)));
    }
    assertThat(ledger().known()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void a_ledger_that_cannot_be_written_is_said() throws Exception {
    Files.writeString(folder.resolve("data"), "a file where the folder should be");
    assertThatThrownBy(() -> ledger().add(List.of(ONE))).isInstanceOf(UncheckedIOException.class);
  }

  private ErasureLedger ledger() {
    return new ErasureLedger(folder.resolve("data"));
  }
}
