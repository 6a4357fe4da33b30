package org.escale.tabular.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.escale.tabular.background.HeldImport.LINES;
import static org.escale.tabular.background.HeldImport.TAKEN;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A long import in the background, to its end and broken off. */
@EscaleTest
class LongImportTest extends WithAHeldImport {
  @Autowired ImportJob job;
  @Autowired RunRepository runs;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_file_is_previewed_in_the_background_and_enters_when_it_is_wanted() throws Exception {
    var id = send("essai", "nom\na\nb\n");
    var shown = await(id, "shown");
    assertThat(shown.applicable()).isTrue();
    assertThat(outcome(shown).figures()).containsExactly(figure(2));
    assertThat(entered()).isEmpty();
    assertThat(imports.apply(id)).isTrue();
    assertThat(imports.apply(id)).as("a second approval").isFalse();
    assertThat(outcome(await(id, "done")).figures()).containsExactly(figure(2));
    assertThat(entered()).containsExactly("a", "b");
    assertThat(pieces()).as("the file is no longer kept").isZero();
  }

  @Test
  void what_is_wrong_is_told_and_nothing_of_it_enters() throws Exception {
    var id = send("essai", "nom;autre\na;1\n;2\n");
    var shown = await(id, "shown");
    assertThat(shown.applicable()).isFalse();
    assertThat(outcome(shown).problems())
        .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.messageKey())
        .containsExactly("3 nom tabular.cell-missing");
    assertThat(imports.apply(id)).isFalse();
    var broken = outcome(await(send("essai", "nom\n\"ouvert"), "shown"));
    assertThat(broken.problems())
        .extracting(problem -> problem.messageKey())
        .containsExactly("tabular.broken");
  }

  @Test
  void an_import_that_is_stopped_in_the_middle_leaves_nothing() throws Exception {
    var id = send("essai", "nom\na\nb\nc\n");
    await(id, "shown");
    LINES.drainPermits();
    LINES.release(2);
    imports.apply(id);
    until(() -> TAKEN.get() >= 5);
    imports.stop(id);
    LINES.release(1_000);
    await(id, "stopped");
    assertThat(entered()).isEmpty();
    assertThat(pieces()).isZero();
  }

  @Test
  void one_that_breaks_is_said_to_have_failed_and_leaves_nothing() throws Exception {
    var id = send("essai", "nom\na\nbreaks\n");
    assertThat(await(id, "failed").failure()).isEqualTo("tabular.long.failure.unexpected");
    assertThat(entered()).isEmpty();
  }

  /**
   * Another program is at it that was only taken for dead: whoever comes second waits, then loses.
   */
  @Test
  void a_job_that_two_programs_do_at_once_enters_its_file_once() throws Exception {
    var second = send("essai", "nom\nc\n");
    await(second, "shown");
    TAKEN.set(0);
    var held = new CountDownLatch(1);
    var finished =
        CompletableFuture.runAsync(() ->
            transaction.executeWithoutResult(other -> {
              assertThat(runs.hold(second)).isFalse();
              held.countDown();
              untilQuietly(() -> state(second).equals("running"));
              pause();
              sql.sql("UPDATE tabular.long_import SET state = 'done' WHERE id = :id")
                  .param("id", second)
                  .update();
            }));
    held.await();
    imports.apply(second);
    finished.get(20, TimeUnit.SECONDS);
    pause();
    assertThat(TAKEN.get()).as("names taken by the second").isZero();
    assertThat(state(second)).isEqualTo("done");
  }

  @Test
  void one_that_ended_the_program_again_and_again_is_given_up() throws Exception {
    var id = send("essai", "nom\na\n");
    await(id, "shown");
    sql.sql("UPDATE tabular.long_import SET step = 'apply', state = 'running', attempts = 3")
        .update();
    job.ask(id, "apply");
    assertThat(await(id, "failed").failure()).isEqualTo("tabular.long.failure.gave-up");
    assertThat(entered()).isEmpty();
  }

  private static ImportOutcome outcome(ImportRun run) {
    return Objects.requireNonNull(run.outcome());
  }

  private String state(UUID id) {
    return sql.sql("SELECT state FROM tabular.long_import WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** Long enough for a job to have begun. */
  private static void pause() {
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void untilQuietly(BooleanSupplier reached) {
    try {
      until(reached);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> entered() {
    return sql.sql("SELECT file_name FROM tabular.staged_file ORDER BY file_name")
        .query(String.class)
        .list();
  }

  private long pieces() {
    return sql.sql("SELECT count(*) FROM tabular.long_import_piece").query(Long.class).single();
  }

  private static ImportOutcome.Figure figure(long number) {
    return new ImportOutcome.Figure("tabular.file", number);
  }
}
