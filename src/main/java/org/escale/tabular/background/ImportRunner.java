package org.escale.tabular.background;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.escale.tabular.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the steps of imports that were asked for, one import at a time, each step in one
 * transaction. One whose program died begins anew in the next; one that ends programs again and
 * again is given up.
 */
@Configuration(proxyBeanMethods = false)
class ImportRunner {
  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
  private static final int MOST_ATTEMPTS = 3;

  private final RunRepository runs;
  private final PieceRepository pieces;
  private final KnownImports known;
  private final Clock clock;
  private final TransactionTemplate whole;
  private final TransactionTemplate aside;
  private final Semaphore turn = new Semaphore(1, true);

  ImportRunner(
      RunRepository runs,
      PieceRepository pieces,
      KnownImports known,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.runs = runs;
    this.pieces = pieces;
    this.known = known;
    this.clock = clock;
    this.whole = new TransactionTemplate(transactions);
    this.aside = new TransactionTemplate(transactions);
    aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Bean
  Task<Void> longImportTask() {
    return Tasks.oneTime(ImportJob.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(1)))
        .onDeadExecution((dead, jobs) -> jobs.reschedule(dead, Instant.EPOCH))
        .execute((instance, context) -> runInTurn(ImportJob.importId(instance.getId())));
  }

  /** One at a time: what an import needs of memory is then known. */
  private void runInTurn(UUID id) {
    try {
      turn.acquire();
    } catch (InterruptedException e) {
      throw new ProgramEnds();
    }
    try {
      runs.begin(id, clock.instant()).ifPresent(this::run);
    } finally {
      turn.release();
    }
  }

  private void run(ImportRun run) {
    try {
      if (run.attempts() > MOST_ATTEMPTS) {
        end(run, "failed", "tabular.long.failure.gave-up");
      } else if (run.stopAsked()) {
        end(run, "stopped", null);
      } else {
        take(run);
      }
    } catch (ImportStopped e) {
      end(run, "stopped", null);
    } catch (UnreadableFile e) {
      runs.show(run.id(), ImportOutcome.refused(List.of(e.problem()), 1), clock.instant());
    } catch (ProgramEnds e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.interrupted()) throw new ProgramEnds();
      log.error("the import {} of {} failed", run.id(), run.kind(), e);
      end(run, "failed", "tabular.long.failure.unexpected");
    }
  }

  /** What an import writes and that it is done hold together, or not at all. */
  private void take(ImportRun run) {
    var kind = known.get(run.kind());
    var file =
        new LongFile(
            run.fileName(),
            run.owner(),
            pieces.size(run.id()),
            () -> pieces.open(run.id()),
            progress(run.id()));
    var shown =
        whole.execute(transaction -> {
          if (!runs.hold(run.id())) return Optional.<ImportOutcome>empty();
          var work = run.applying() ? kind.apply() : kind.preview();
          var outcome = work.take(file, run.choices(), progress(run.id()));
          if (run.applying() && outcome.possible()) {
            runs.end(run.id(), "done", outcome, null, clock.instant());
            pieces.forget(run.id());
            return Optional.<ImportOutcome>empty();
          }
          transaction.setRollbackOnly();
          return Optional.of(outcome);
        });
    if (shown != null) shown.ifPresent(o -> runs.show(run.id(), o, clock.instant()));
  }

  private void end(ImportRun run, String state, @Nullable String failure) {
    runs.end(run.id(), state, null, failure, clock.instant());
    pieces.forget(run.id());
  }

  /** Told from a transaction of its own, for others to see. */
  private Progress progress(UUID id) {
    return new Progress((phase, at, total) -> {
      if (Thread.currentThread().isInterrupted()) throw new ProgramEnds();
      var wanted = aside.execute(transaction -> runs.tell(id, phase, at, total));
      if (!Boolean.TRUE.equals(wanted)) throw new ImportStopped();
    });
  }

  /** Somebody asked for it to end. */
  private static final class ImportStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The import is not over: it is for the next program to begin anew. */
  private static final class ProgramEnds extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
