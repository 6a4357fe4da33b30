package org.escale.planning;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.escale.planning.season.Plan;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.Season;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.bound.Bound;
import org.escale.planning.season.replan.Replanning;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.escale.planning.season.search.Progress;
import org.escale.planning.season.search.SeasonCannotWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Does the searches that were asked for, in the background and with one thread, so that pages stay
 * quick. What is found is kept about once a second; a search whose program ended, with notice or
 * without, goes on in the next one from the best plan kept, for the time that is left.
 */
@Configuration(proxyBeanMethods = false)
class PlanSearch {
  private static final Logger log = LoggerFactory.getLogger(PlanSearch.class);
  private static final long KEEP_EVERY_MILLIS = 1000;

  private final PlanRepository repository;
  private final TwoAnswersRepository pairs;
  private final Clock clock;
  private final Semaphore turn = new Semaphore(1, true);

  PlanSearch(PlanRepository repository, TwoAnswersRepository pairs, Clock clock) {
    this.repository = repository;
    this.pairs = pairs;
    this.clock = clock;
  }

  @Bean
  Task<Void> planSearchTask() {
    return Tasks.oneTime(PlanJob.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(1)))
        // at once, whatever the clock of the machine that finds it says
        .onDeadExecution((dead, jobs) -> jobs.reschedule(dead, Instant.EPOCH))
        .execute((instance, context) -> {
          var id = UUID.fromString(instance.getId());
          searchInTurn(id);
          second(id)
              .ifPresent(other ->
                  context
                      .getSchedulerClient()
                      .scheduleIfNotExists(
                          PlanJob.TASK.instance(other.toString()).scheduledTo(Instant.EPOCH)));
        });
  }

  /** The answer that is searched from this one, if it still waits. */
  private Optional<UUID> second(UUID first) {
    return pairs
        .with(first)
        .filter(pair -> pair.fewestChanges().equals(first))
        .flatMap(pair -> repository.find(pair.mostRecovered()))
        .filter(StoredPlan::searching)
        .map(StoredPlan::id);
  }

  /** One search at a time: the other core is for those who look at pages. */
  private void searchInTurn(UUID id) {
    try {
      turn.acquire();
    } catch (InterruptedException e) {
      throw new ProgramEnds();
    }
    try {
      search(id);
    } finally {
      turn.release();
    }
  }

  private void search(UUID id) {
    var stored = repository.find(id);
    if (stored.isEmpty() || !stored.get().searching()) return;
    repository.begin(id, clock.instant());
    var keeper = new Keeper(id, stored.get().elapsedMillis());
    try {
      var season = SeasonJson.read(repository.seasonFile(id).orElseThrow());
      keeper.keep(plan(stored.get(), season, keeper));
      if (keeper.programEnds) throw new ProgramEnds();
      repository.finish(id, clock.instant());
    } catch (ProgramEnds e) {
      throw e;
    } catch (SeasonCannotWork | NoFirstAnswer e) {
      log.warn("plan {}: {}", id, e.getMessage());
      repository.fail(id, "planning.plan.failure.no-plan", clock.instant());
    } catch (RuntimeException e) {
      if (keeper.programEnds || Thread.interrupted()) throw new ProgramEnds();
      log.error("the search for plan {} failed", id, e);
      repository.fail(id, "planning.plan.failure.unexpected", clock.instant());
    }
  }

  private Plan plan(StoredPlan stored, Season season, Keeper keeper) {
    var limit = new Limit.Time(left(stored));
    var found = found(stored.id(), season);
    var pair = pairs.with(stored.id());
    if (pair.isEmpty() || pair.get().fewestChanges().equals(stored.id())) {
      return new Planner(season, System::nanoTime)
          .plan(stored.seed(), limit, found, keeper::ended, keeper::tell);
    }
    var fewest = found(pair.get().fewestChanges(), season);
    if (fewest == null) throw new NoFirstAnswer();
    // what is told on the way leaves changes out; only the plan that is kept counts them
    return new Replanning(season, System::nanoTime)
        .mostRecovered(stored.seed(), limit, fewest, found, keeper::ended, progress -> {});
  }

  /** What the search before the program's end had found. */
  private @Nullable Plan found(UUID id, Season season) {
    return repository.planFile(id).map(file -> PlanJson.read(file, season)).orElse(null);
  }

  private static Duration left(StoredPlan plan) {
    var left = Duration.ofSeconds(plan.seconds()).minusMillis(plan.elapsedMillis());
    return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
  }

  /** The other answer failed, or was removed. */
  private static final class NoFirstAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The search is not over: it is for the next program to go on with. */
  private static final class ProgramEnds extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Keeps what a search finds, and asks whether it is still wanted, about once a second. */
  private final class Keeper {
    private final UUID id;
    private final long before;
    private final long begun = System.nanoTime();
    private long asked = begun;
    private long kept = begun;
    private long iterations;
    private long best = Long.MIN_VALUE;
    private @Nullable Bound bound;
    private boolean unwanted;
    private boolean programEnds;

    Keeper(UUID id, long elapsedBefore) {
      this.id = id;
      this.before = elapsedBefore;
    }

    boolean ended() {
      // taken note of and cleared: what was found is still to be kept
      programEnds |= Thread.interrupted();
      if (!programEnds && due(asked)) {
        asked = System.nanoTime();
        unwanted = repository.unwanted(id);
      }
      return unwanted || programEnds;
    }

    void tell(Progress progress) {
      iterations = progress.iterations();
      bound = progress.bound();
      if (!due(kept)) return;
      kept = System.nanoTime();
      var better = progress.objective() > best;
      best = Math.max(best, progress.objective());
      repository.keep(
          id,
          new PlanProgress(
              elapsed(),
              iterations,
              best,
              proven(),
              better ? PlanJson.write(progress.best().get()) : null));
    }

    void keep(Plan plan) {
      repository.keep(
          id,
          new PlanProgress(
              elapsed(), iterations, plan.objective().total(), proven(), PlanJson.write(plan)));
    }

    private @Nullable Long proven() {
      return bound == null ? null : bound.millionths();
    }

    private boolean due(long last) {
      return System.nanoTime() - last >= KEEP_EVERY_MILLIS * 1_000_000;
    }

    private long elapsed() {
      return before + (System.nanoTime() - begun) / 1_000_000;
    }
  }
}
