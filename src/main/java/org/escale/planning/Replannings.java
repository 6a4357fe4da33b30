package org.escale.planning;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.network.Unavailability;
import org.escale.network.Vehicles;
import org.escale.planning.season.SeasonJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a breakdown with two plans to choose from. */
@Service
public class Replannings {
  /** How long each answer is searched for; both together five seconds. */
  private static final int FEWEST_CHANGES_SECONDS = 2;

  private static final int MOST_RECOVERED_SECONDS = 3;

  private final PlanRepository plans;
  private final TwoAnswersRepository pairs;
  private final Seasons seasons;
  private final SeasonFile file;
  private final Vehicles vehicles;
  private final PlanJob job;
  private final AuditLog audit;
  private final Clock clock;

  Replannings(
      PlanRepository plans,
      TwoAnswersRepository pairs,
      Seasons seasons,
      SeasonFile file,
      Vehicles vehicles,
      PlanJob job,
      AuditLog audit,
      Clock clock) {
    this.plans = plans;
    this.pairs = pairs;
    this.seasons = seasons;
    this.file = file;
    this.vehicles = vehicles;
    this.job = job;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a vehicle out and begins the search for both answers in the background: all of it, or
   * nothing.
   *
   * @throws NothingInForce when the season has no published plan
   * @throws org.escale.network.VehicleAlreadyOut when it is known to be out on one of the days
   * @throws SeasonCannotWork when no plan can be searched for
   */
  @Transactional
  public TwoAnswers start(UUID seasonId, Unavailability out, String requestedBy) {
    if (plans.published(seasonId).isEmpty()) throw new NothingInForce();
    vehicles.takeOut(out);
    var season = seasons.get(seasonId);
    var asked = file.of(season);
    var fatal = Feasibility.of(asked).stream().filter(SeasonFlaw::fatal).toList();
    if (!fatal.isEmpty()) throw new SeasonCannotWork(fatal);
    var json = SeasonJson.write(asked);
    var answers = new TwoAnswers(UUID.randomUUID(), UUID.randomUUID());
    var now = clock.instant();
    plans.add(
        answers.fewestChanges(), seasonId, requestedBy, null, FEWEST_CHANGES_SECONDS, json, now);
    plans.add(
        answers.mostRecovered(), seasonId, requestedBy, null, MOST_RECOVERED_SECONDS, json, now);
    pairs.add(answers);
    job.ask(answers.fewestChanges()); // which asks for the other one when it is over
    var first = plans.find(answers.fewestChanges()).orElseThrow();
    audit.record("plan.replan", season.name() + " / " + first.number(), null, out);
    return answers;
  }

  /** The pair that a plan belongs to; empty for other plans. */
  public Optional<TwoAnswers> with(UUID plan) {
    return pairs.with(plan);
  }
}
