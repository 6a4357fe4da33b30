package org.escale.planning.season.whynot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Plan;
import org.escale.planning.season.Request;
import org.escale.planning.season.Season;
import org.escale.planning.season.Visit;
import org.escale.planning.season.changes.Changes;
import org.escale.planning.season.check.Checker;
import org.escale.planning.season.search.Insertion;
import org.escale.planning.season.search.Insertion.Held;
import org.escale.planning.season.search.Insertion.Place;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a plan refuses a request. The same season, plan, request, seed and number of steps
 * give the same answers. Not for two threads at once.
 */
public final class WhyNot {
  /**
   * Where more than two places are possible, each is tried shortly before the best two at length.
   */
  private static final int AT_LENGTH = 2;

  private static final int SHORTLY = 512;

  private record Found(Place place, Held held) {
    long points() {
      return held.objective();
    }
  }

  private final Season season;
  private final Plan plan;
  private final Insertion insertion;

  /**
   * @throws IllegalArgumentException when the checker does not accept the plan
   */
  public WhyNot(Season season, Plan plan) {
    this.season = season;
    this.plan = plan;
    if (!new Checker(season).check(plan).accepted()) {
      throw new IllegalArgumentException("the plan breaks rules, or is not worth what it states");
    }
    insertion = new Insertion(season, plan);
  }

  /** The requests that can be asked about: those that the plan refuses. */
  public boolean refuses(String request) {
    return plan.refused().stream().anyMatch(refusal -> refusal.request().equals(request));
  }

  /**
   * One answer for each slot that the request allows, in time's order.
   *
   * @param steps changes tried for each slot
   * @param stop asked now and then whether to end early; slots that were not looked at are said to
   *     be so
   * @param told each answer as soon as there is one
   * @throws IllegalArgumentException when the plan does not refuse the request
   */
  public List<SlotAnswer> of(
      String request, long seed, int steps, BooleanSupplier stop, Consumer<SlotAnswer> told) {
    if (!refuses(request)) {
      throw new IllegalArgumentException("the plan does not refuse the request " + request);
    }
    var asked =
        season.requests().stream()
            .filter(any -> any.id().equals(request))
            .findFirst()
            .orElseThrow();
    var obstacles = new Obstacles(season, asked);
    var answers = new ArrayList<SlotAnswer>();
    for (var at : inOrder(asked)) {
      var answer = answer(asked, at, obstacles, seed, steps, stop);
      answers.add(answer);
      told.accept(answer);
    }
    return answers;
  }

  private static List<DateSlot> inOrder(Request request) {
    return request.allowed().stream()
        .sorted(Comparator.comparing(DateSlot::date).thenComparing(DateSlot::slot))
        .toList();
  }

  private SlotAnswer answer(
      Request request,
      DateSlot at,
      Obstacles obstacles,
      long seed,
      int steps,
      BooleanSupplier stop) {
    var possible = new ArrayList<Place>();
    var proven = new ArrayList<Obstacle>();
    for (var vehicle : season.vehicles()) {
      for (var name : stops(request)) {
        var place = new Place(vehicle.id(), at.date(), at.slot(), name);
        var rules = obstacles.of(place);
        if (rules.isEmpty()) possible.add(place);
        else proven.add(new Obstacle(vehicle.id(), name, rules));
      }
    }
    if (possible.isEmpty()) return new SlotAnswer.Blocked(at, proven);
    if (stop.getAsBoolean()) return new SlotAnswer.NotFound(at, false);
    var best = best(request, possible, seed, steps, stop);
    return best == null
        ? new SlotAnswer.NotFound(at, !stop.getAsBoolean())
        : displaces(request.id(), at, best);
  }

  private @Nullable Found best(
      Request request, List<Place> possible, long seed, int steps, BooleanSupplier stop) {
    var places = possible;
    Found best = null;
    if (possible.size() > AT_LENGTH) {
      var shortly = found(request, possible, seed, SHORTLY, stop);
      if (shortly.isEmpty()) return null;
      best = shortly.getFirst();
      places = shortly.stream().limit(AT_LENGTH).map(Found::place).toList();
    }
    var atLength = found(request, places, seed, steps / places.size(), stop);
    if (atLength.isEmpty()) return best;
    var found = atLength.getFirst();
    return best == null || found.points() > best.points() ? found : best;
  }

  /** The best first. */
  private List<Found> found(
      Request request, List<Place> places, long seed, int steps, BooleanSupplier stop) {
    var found = new ArrayList<Found>();
    for (var place : places) {
      var with = insertion.force(request.id(), place, seed, steps, stop);
      if (with != null) found.add(new Found(place, with));
    }
    found.sort(Comparator.comparingLong(Found::points).reversed());
    return found;
  }

  /** What was found is claimed only after the checker has seen it, and the request was in it. */
  private SlotAnswer displaces(String request, DateSlot at, Found found) {
    var place = found.place();
    var with = insertion.plan(found.held());
    var visit = new Visit(place.stop(), request);
    var holds =
        with.days().stream()
            .filter(day -> day.vehicle().equals(place.vehicle()) && day.date().equals(place.date()))
            .anyMatch(day -> visit.equals(day.visits().get(place.slot())));
    if (!holds) throw new IllegalStateException("what was found does not hold " + place);
    long cost = plan.objective().total() - with.objective().total();
    return new SlotAnswer.Displaces(
        at, place, with, cost, Changes.between(season, plan.days(), with.days()));
  }

  private List<String> stops(Request request) {
    var stop = request.stop();
    if (stop != null) return List.of(stop);
    return season.stops().stream()
        .filter(any -> any.commune().equals(request.commune()))
        .map(any -> any.id())
        .toList();
  }
}
