package org.escale.planning;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.planning.PlanRefused.Reason;
import org.escale.planning.season.PlanJson;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.SeasonJson;
import org.escale.planning.season.search.Limit;
import org.escale.planning.season.search.Planner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the seasons: searched for, stopped, compared, removed, published. */
@Service
public class Plans {
  /** The shortest and the longest search, seconds. */
  public static final int SHORTEST = 5;

  public static final int LONGEST = 600;

  private final PlanRepository repository;
  private final TwoAnswersRepository pairs;
  private final RequestRepository requests;
  private final Seasons seasons;
  private final SeasonFile file;
  private final SeasonCalendar calendar;
  private final PlanJob job;
  private final PlanSessions sessions;
  private final PlanInForce inForce;
  private final AuditLog audit;
  private final Clock clock;

  Plans(
      PlanRepository repository,
      TwoAnswersRepository pairs,
      RequestRepository requests,
      Seasons seasons,
      SeasonFile file,
      SeasonCalendar calendar,
      PlanJob job,
      PlanSessions sessions,
      PlanInForce inForce,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.pairs = pairs;
    this.requests = requests;
    this.seasons = seasons;
    this.file = file;
    this.calendar = calendar;
    this.job = job;
    this.sessions = sessions;
    this.inForce = inForce;
    this.audit = audit;
    this.clock = clock;
  }

  public SeasonOutlook outlook(UUID seasonId) {
    var season = seasons.get(seasonId);
    var asked = file.of(season);
    var flaws = new java.util.ArrayList<>(Feasibility.of(asked));
    seasons.overlapping(season).stream().map(SeasonFlaw::overlap).forEach(flaws::add);
    var unknown = calendar.unknownYears(season);
    if (!unknown.isEmpty()) {
      var years = unknown.stream().map(year -> year + "-" + (year + 1)).toList();
      flaws.add(new SeasonFlaw(SeasonFlaw.Kind.UNKNOWN_SCHOOL_YEAR, years));
    }
    flaws.sort(java.util.Comparator.comparing(flaw -> flaw.fatal() ? 0 : 1));
    return new SeasonOutlook(flaws, asked.requests().size());
  }

  /** The season as a file for the engine's command line. */
  public byte[] seasonFile(UUID seasonId) {
    return SeasonJson.write(file.of(seasons.get(seasonId)));
  }

  /**
   * Begins a search in the background.
   *
   * @param seconds how long it may take, {@link #SHORTEST} to {@link #LONGEST}
   * @param seed null for one that no other plan of the season has unless it was chosen
   * @throws SeasonCannotWork when no plan can be searched for
   */
  @Transactional
  public StoredPlan start(UUID seasonId, int seconds, @Nullable Long seed, String requestedBy) {
    if (seconds < SHORTEST || seconds > LONGEST) {
      throw new IllegalArgumentException(seconds + " seconds");
    }
    var season = seasons.get(seasonId);
    var engineSeason = file.of(season);
    var fatal = Feasibility.of(engineSeason).stream().filter(SeasonFlaw::fatal).toList();
    if (!fatal.isEmpty()) throw new SeasonCannotWork(fatal);
    var id = UUID.randomUUID();
    repository.add(
        id, seasonId, requestedBy, seed, seconds, SeasonJson.write(engineSeason), clock.instant());
    job.ask(id);
    var plan = get(id);
    audit.record("plan.start", season.name() + " / " + plan.number(), null, plan);
    return plan;
  }

  /**
   * Searches at once, in the caller's transaction, for so many iterations: the same season, seed
   * and number give the same plan.
   */
  @Transactional
  public StoredPlan search(UUID seasonId, long iterations, long seed, String requestedBy) {
    var season = file.of(seasons.get(seasonId));
    var plan =
        new Planner(season, System::nanoTime)
            .plan(seed, new Limit.Iterations(iterations), null, () -> false, progress -> {});
    var id = UUID.randomUUID();
    repository.add(
        id, seasonId, requestedBy, seed, SHORTEST, SeasonJson.write(season), clock.instant());
    repository.begin(id, clock.instant());
    repository.keep(
        id, new PlanProgress(0, iterations, plan.objective().total(), null, PlanJson.write(plan)));
    repository.finish(id, clock.instant());
    return get(id);
  }

  /** Ends a search early; the best plan found so far is kept. */
  @Transactional
  public void stop(UUID id) {
    var plan = get(id);
    if (!plan.searching()) return;
    repository.askToStop(id);
    audit.record("plan.stop", plan.number() + " / " + id, null, null);
  }

  /**
   * Forgets a plan; a search that still runs ends.
   *
   * @throws PlanRefused when it is published
   */
  @Transactional
  public void remove(UUID id) {
    var plan = get(id);
    // an answer that was to be searched from this one never would be
    pairs
        .with(id)
        .filter(pair -> plan.searching() && pair.fewestChanges().equals(id))
        .ifPresent(pair -> repository.remove(pair.mostRecovered()));
    if (!repository.remove(id)) throw new PlanRefused(Reason.PUBLISHED);
    audit.record("plan.remove", plan.number() + " / " + id, plan, null);
  }

  public Optional<StoredPlan> find(UUID id) {
    return repository.find(id);
  }

  /**
   * @throws NoSuchElementException when there is none
   */
  public StoredPlan get(UUID id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("plan " + id));
  }

  /** The plans of a season, the latest first. */
  public List<StoredPlan> all(UUID seasonId) {
    return repository.of(seasonId);
  }

  /** The plan as a file, when something was found. */
  public Optional<byte[]> planFile(UUID id) {
    return repository.planFile(id);
  }

  /** The plan with its season and the checker's verdict, when something was found. */
  public Optional<PlanContent> content(UUID id) {
    return planFile(id)
        .flatMap(plan -> repository.seasonFile(id).map(season -> PlanContent.read(season, plan)));
  }

  /**
   * A plan as the agenda takes it over.
   *
   * @throws PlanRefused when it is not done, not accepted by the checker, or names what is no more
   */
  public PublishablePlan publishable(UUID id) {
    var plan = get(id);
    if (!plan.done()) throw new PlanRefused(Reason.NOT_DONE);
    var content = content(id).orElseThrow(() -> new PlanRefused(Reason.NOT_DONE));
    if (!content.verdict().accepted()) throw new PlanRefused(Reason.NOT_ACCEPTED);
    return sessions.of(plan, seasons.get(plan.seasonId()), content);
  }

  /**
   * This plan is now what residents are promised; another one of its season no longer is. What that
   * one has served before today stays served.
   *
   * @throws PlanRefused when a request of it was taken back or declined
   */
  @Transactional
  public void markPublished(UUID id) {
    var plan = get(id);
    var content = content(id).orElseThrow(() -> new PlanRefused(Reason.NOT_DONE));
    var former = all(plan.seasonId()).stream().filter(StoredPlan::published).findFirst();
    var formerlyServed =
        former
            .flatMap(published -> content(published.id()))
            .map(held -> Served.of(held.plan().days().stream().filter(this::ahead).toList()))
            .orElse(java.util.Set.of());
    var served = Served.of(content.plan().days());
    repository.unpublish(plan.seasonId());
    repository.publish(id, clock.instant());
    requests.schedule(served, formerlyServed, clock.instant());
    // one that its author takes back meanwhile is not promised
    if (!requests.allScheduled(served)) throw new PlanRefused(Reason.OUT_OF_DATE);
    audit.record(
        "plan.publish",
        seasons.get(plan.seasonId()).name() + " / " + plan.number(),
        former.map(StoredPlan::number).orElse(null),
        plan.number());
  }

  private boolean ahead(PlannedDay day) {
    return !day.date().isBefore(inForce.today());
  }
}
