package org.escale.planning;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.escale.planning.season.whynot.WhyNot;
import org.springframework.stereotype.Service;

/**
 * Explains while somebody waits why a plan refuses a request. One question at a time, each for two
 * seconds at most: a plan may be searched for on one core, and the other is for those who look at
 * pages.
 */
@Service
public class Explanations {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
  private static final long SEED = 1;
  private static final int STEPS = 400_000;
  private static final int FEWEST_FOR_A_SLOT = 2_000;
  private static final int MOST_FOR_A_SLOT = 20_000;

  final Semaphore turn = new Semaphore(1, true);

  /**
   * The explanation; empty when too many ask at once. The same question has the same answer, unless
   * its time was over: slots that were not tried are said to be so.
   *
   * @param content a plan that the checker accepts and that refuses the request
   */
  public Optional<Explanation> find(PlanContent content, String reference) {
    try {
      if (!turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(explain(content, reference));
    } finally {
      turn.release();
    }
  }

  private static Explanation explain(PlanContent content, String reference) {
    long begun = System.nanoTime();
    int slots =
        content.season().requests().stream()
            .filter(request -> request.id().equals(reference))
            .mapToInt(request -> request.allowed().size())
            .findFirst()
            .orElseThrow();
    int steps = Math.clamp(STEPS / Math.max(1, slots), FEWEST_FOR_A_SLOT, MOST_FOR_A_SLOT);
    var answers =
        new WhyNot(content.season(), content.plan())
            .of(
                reference,
                SEED,
                steps,
                () -> System.nanoTime() - begun > LONGEST.toNanos(),
                answer -> {});
    return new Explanation(content, reference, answers);
  }
}
