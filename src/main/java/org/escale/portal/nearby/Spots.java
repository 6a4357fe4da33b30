package org.escale.portal.nearby;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.escale.portal.whereabouts.Point;

/**
 * The spots that are known, and the one question that they answer. Immutable: it is asked by many
 * at once while the next one is made. No clock, no database.
 */
public final class Spots {
  public static final Spots NONE = new Spots(List.of(), List.of());

  /** Nobody goes further for an hour at a computer. */
  public static final int FURTHEST_METRES = 60_000;

  private static final double METRES_PER_DAY = 10_000;

  /** Where next to nothing is open, no more than so many are asked for their hours. */
  private static final int MOST_ASKED = 2_000;

  /** The soonest are looked for among this many, the nearest of those that fit. */
  private static final int NEAREST_LOOKED_AT = 200;

  private final List<SpotTree> trees;
  private final List<Map<String, Spot>> byPath;
  private final List<Map<String, List<Spot>>> byCommune;
  private final List<Spot> ours;
  private final List<String> languages;

  private Spots(SpotPart ours, SpotPart others) {
    this.ours = ours.spots();
    languages =
        Stream.concat(ours.spots().stream(), others.spots().stream())
            .flatMap(spot -> spot.languages().stream())
            .filter(language -> !language.equals("fr"))
            .distinct()
            .sorted()
            .toList();
    trees = List.of(ours.tree(), others.tree());
    byPath = List.of(ours.byPath(), others.byPath());
    byCommune = List.of(ours.byCommune(), others.byCommune());
  }

  /**
   * @param ours the territory's places and the stops of its vehicles
   * @param others places of other operators
   */
  public Spots(List<Spot> ours, List<Spot> others) {
    this(new SpotPart(ours), new SpotPart(others));
  }

  static Spots of(SpotPart ours, SpotPart others) {
    return new Spots(ours, others);
  }

  public int size() {
    return trees.stream().mapToInt(SpotTree::size).sum();
  }

  public Optional<Spot> find(String path) {
    return byPath.stream()
        .filter(spots -> spots.containsKey(path))
        .findFirst()
        .map(m -> m.get(path));
  }

  /** Those in a commune, ours first. */
  public List<Spot> in(String communeCode) {
    return byCommune.stream()
        .flatMap(spots -> spots.getOrDefault(communeCode, List.of()).stream())
        .toList();
  }

  /** What opens in a commune between two instants, in order, cancelled openings too. */
  public List<SpotOpening> openingsIn(String communeCode, Instant after, Instant before) {
    return in(communeCode).stream()
        .flatMap(spot -> spot.times().between(spot, after, before).stream())
        .sorted(Comparator.comparing(SpotOpening::startsAt).thenComparing(o -> o.spot().path()))
        .toList();
  }

  /** The languages spoken besides French in some of them, ISO 639-1, in order. */
  public List<String> languages() {
    return languages;
  }

  /** Our own: the territory's places and the stops of its vehicles. */
  public List<Spot> ours() {
    return ours;
  }

  /** Those within so many metres as the crow flies. */
  public List<Spot> within(Point centre, double metres) {
    return trees.stream().flatMap(tree -> tree.within(centre, metres).stream()).toList();
  }

  /** Those in a box of degrees, in no order. */
  public List<Spot> within(Box box) {
    return trees.stream().flatMap(tree -> tree.within(box).stream()).toList();
  }

  /** The next opening of each spot that fits, in the order asked for. */
  public List<Found> answer(Question question) {
    return answer(question, spot -> true);
  }

  /** The same among some of them. */
  public List<Found> answer(Question question, Predicate<Spot> among) {
    return switch (question.order()) {
      case BEST -> best(question, among);
      case SOONEST -> soonest(question, among);
      case NEAREST -> nearest(question, among);
    };
  }

  private List<Found> nearest(Question question, Predicate<Spot> among) {
    var found = new ArrayList<Found>();
    walk(
        question,
        among,
        (opening, metres) -> {
          found.add(new Found(opening, metres));
          return found.size() < question.most();
        },
        metres -> true);
    return found;
  }

  private List<Found> soonest(Question question, Predicate<Spot> among) {
    var found = new ArrayList<Found>();
    walk(
        question,
        among,
        (opening, metres) -> {
          found.add(new Found(opening, metres));
          return found.size() < NEAREST_LOOKED_AT;
        },
        metres -> true);
    found.sort(SOONEST);
    return List.copyOf(found.subList(0, Math.min(question.most(), found.size())));
  }

  private static final Comparator<Found> SOONEST =
      Comparator.<Found, Instant>comparing(f -> f.opening().startsAt())
          .thenComparing(Found::metres)
          .thenComparing(f -> f.spot().path());

  private record Ranked(Found found, double cost) {}

  /** What is further away than the worst of the best cost cannot be among them, however soon. */
  private List<Found> best(Question question, Predicate<Spot> among) {
    var best = new PriorityQueue<Ranked>(Comparator.comparingDouble(Ranked::cost).reversed());
    walk(
        question,
        among,
        (opening, metres) -> {
          best.add(new Ranked(new Found(opening, metres), cost(opening, metres, question.now())));
          if (best.size() > question.most()) best.poll();
          return true;
        },
        metres -> best.size() < question.most() || best.element().cost > metres);
    return best.stream()
        .sorted(Comparator.comparingDouble(Ranked::cost).thenComparing(Ranked::found, SOONEST))
        .map(Ranked::found)
        .toList();
  }

  private static double cost(SpotOpening opening, int metres, Instant now) {
    var wait = Math.max(0, Duration.between(now, opening.startsAt()).toMinutes());
    return metres + wait * METRES_PER_DAY / (24 * 60);
  }

  private interface Taker {
    boolean take(SpotOpening opening, int metres);
  }

  private interface Reach {
    boolean reaches(int metres);
  }

  private void walk(Question question, Predicate<Spot> among, Taker taker, Reach reach) {
    var wish = question.wish();
    var asked = new AtomicInteger();
    SpotTree.walk(
        trees,
        question.from(),
        wish.facets(),
        spot -> {
          int metres = question.from().metresTo(spot.point());
          if (metres > FURTHEST_METRES || !reach.reaches(metres)) return false;
          if (!wish.metBy(spot) || !among.test(spot)) return true;
          if (asked.incrementAndGet() > MOST_ASKED) return false;
          var next = spot.times().next(spot, question.after(), question.before());
          return next == null || taker.take(next, metres);
        });
  }

  /** The nearest that fit and of whose hours nobody knows anything. */
  public List<Spot> withoutTimes(Question question) {
    var found = new ArrayList<Spot>();
    var lookedAt = new AtomicInteger();
    SpotTree.walk(
        trees,
        question.from(),
        question.wish().facets(),
        spot -> {
          if (lookedAt.incrementAndGet() > NEAREST_LOOKED_AT) return false;
          if (question.from().metresTo(spot.point()) > FURTHEST_METRES) return false;
          if (spot.mobile() || spot.times().known() || !question.wish().metBy(spot)) return true;
          found.add(spot);
          return found.size() < question.most();
        });
    return found;
  }
}
