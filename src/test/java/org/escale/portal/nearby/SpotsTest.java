package org.escale.portal.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.escale.network.PlaceOffer;
import org.escale.portal.nearby.Question.Order;
import org.escale.portal.whereabouts.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The answer, held against one that looks at every spot. */
class SpotsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final List<String> SERVICES =
      Stream.of(Need.values()).flatMap(need -> need.services().stream()).sorted().toList();

  private final Random chance = new Random(20261128);

  @Test
  void each_order_is_that_of_looking_at_every_spot() {
    for (int round = 0; round < 60; round++) {
      var ours = random(chance.nextInt(60));
      var others = random(chance.nextInt(400));
      var spots = new Spots(ours, others);
      var all = Stream.concat(ours.stream(), others.stream()).toList();
      for (var order : Order.values()) {
        var question = question(order);
        assertThat(metresAndStarts(spots.answer(question)))
            .as("%s in round %d", order, round)
            .isEqualTo(metresAndStarts(bruteForce(all, question)));
      }
    }
  }

  @Test
  void no_spots_give_no_answer() {
    for (var order : Order.values()) {
      assertThat(Spots.NONE.answer(question(order))).isEmpty();
    }
  }

  @Test
  void a_wish_passes_over_what_does_not_meet_it_and_a_place_for_all_is_for_seniors_too() {
    var forAll = spot(new Point(50.3, 3.4), offer(List.of(), List.of(), true, List.of("fr", "ar")));
    var forYoung = spot(new Point(50.3, 3.4), offer(List.of(), List.of("Jeunes"), null, List.of()));
    var spots = new Spots(List.of(forAll, forYoung), List.of());
    assertThat(names(spots, new Wish(Set.of(), Audience.SENIORS, false, null)))
        .containsExactly(forAll.id());
    assertThat(names(spots, new Wish(Set.of(), null, true, null))).containsExactly(forAll.id());
    assertThat(names(spots, new Wish(Set.of(), null, false, "ar"))).containsExactly(forAll.id());
    assertThat(names(spots, new Wish(Set.of(), null, false, "tr"))).isEmpty();
    assertThat(names(spots, Wish.ANY)).containsExactlyInAnyOrder(forAll.id(), forYoung.id());
  }

  @Test
  void a_cancelled_session_is_told_but_is_no_answer() {
    var off = dated(NOW.plusSeconds(3600), "Panne");
    var on = dated(NOW.plus(Duration.ofDays(2)), null);
    var spot = spot(new Point(50.3, 3.4), PlaceOffer.UNSAID, new SessionTimes(List.of(on, off)));
    var spots = new Spots(List.of(spot), List.of());
    assertThat(spots.answer(near(Wish.ANY)))
        .extracting(found -> found.opening().sessionId())
        .containsExactly(on.id());
    assertThat(spots.openingsIn("59172", NOW, NOW.plus(Duration.ofDays(9))))
        .extracting(SpotOpening::cancellationReason)
        .containsExactly("Panne", null);
  }

  private List<String> names(Spots spots, Wish wish) {
    return spots.answer(near(wish)).stream().map(found -> found.spot().id()).toList();
  }

  private static Question near(Wish wish) {
    var until = NOW.plus(Duration.ofDays(60));
    return new Question(new Point(50.3, 3.4), NOW, NOW, until, wish, Order.NEAREST, 9);
  }

  private Question question(Order order) {
    var needs = chance.nextInt(3) == 0 ? Set.of(Need.values()[chance.nextInt(3)]) : Set.<Need>of();
    var after = NOW.plus(Duration.ofHours(chance.nextInt(48)));
    return new Question(
        point(),
        NOW,
        after,
        after.plus(Duration.ofDays(1 + chance.nextInt(20))),
        new Wish(needs, null, chance.nextInt(4) == 0, null),
        order,
        1 + chance.nextInt(12));
  }

  private static List<Found> bruteForce(List<Spot> all, Question question) {
    var fitting =
        all.stream()
            .filter(question.wish()::metBy)
            .map(spot -> found(spot, question))
            .filter(Objects::nonNull)
            .filter(found -> found.metres() <= Spots.FURTHEST_METRES)
            .sorted(Comparator.comparingInt(Found::metres))
            .toList();
    var order =
        switch (question.order()) {
          case NEAREST -> Comparator.comparingInt(Found::metres);
          case SOONEST ->
              Comparator.<Found, Instant>comparing(f -> f.opening().startsAt())
                  .thenComparing(Found::metres);
          case BEST -> Comparator.comparingDouble((Found f) -> cost(f));
        };
    return fitting.stream()
        .limit(question.order() == Order.SOONEST ? 200 : Long.MAX_VALUE)
        .sorted(order)
        .limit(question.most())
        .toList();
  }

  private static @Nullable Found found(Spot spot, Question question) {
    var next = spot.times().next(spot, question.after(), question.before());
    return next == null ? null : new Found(next, question.from().metresTo(spot.point()));
  }

  /** A day counts as ten kilometres. */
  private static double cost(Found found) {
    var wait = Math.max(0, Duration.between(NOW, found.opening().startsAt()).toMinutes());
    return found.metres() + wait * 10_000 / 1440.0;
  }

  private static List<String> metresAndStarts(List<Found> found) {
    return found.stream().map(f -> f.metres() + " " + f.opening().startsAt()).toList();
  }

  private List<Spot> random(int count) {
    var spots = new ArrayList<Spot>();
    for (int n = 0; n < count; n++) {
      var offer =
          offer(
              SERVICES.subList(0, chance.nextInt(SERVICES.size())),
              List.of(),
              chance.nextBoolean() ? true : null,
              List.of());
      var times = new ArrayList<SessionTimes.Dated>();
      for (int m = 0; m < chance.nextInt(4); m++) {
        var starts = NOW.plus(Duration.ofMinutes(chance.nextInt(30 * 1440) - 120));
        times.add(dated(starts, chance.nextInt(5) == 0 ? "Panne" : null));
      }
      spots.add(spot(point(), offer, new SessionTimes(times)));
    }
    return spots;
  }

  private Point point() {
    return new Point(50 + chance.nextDouble(), 3 + chance.nextDouble());
  }

  private static SessionTimes.Dated dated(Instant starts, @Nullable String reason) {
    return new SessionTimes.Dated(
        UUID.randomUUID(), starts, starts.plus(Duration.ofHours(2)), reason, 0, NOW);
  }

  private static PlaceOffer offer(
      List<String> services,
      List<String> publics,
      @Nullable Boolean stepFree,
      List<String> languages) {
    var none = List.<String>of();
    return new PlaceOffer(
        services, publics, none, none, none, none, none, none, none, none, none, languages,
        stepFree, null);
  }

  private static Spot spot(Point point, PlaceOffer offer) {
    return spot(point, offer, new SessionTimes(List.of(dated(NOW, null))));
  }

  private static Spot spot(Point point, PlaceOffer offer, Times times) {
    return new Spot(
        Spot.Kind.PLACE,
        UUID.randomUUID().toString(),
        "Espace numérique",
        null,
        "59172",
        "Denain",
        "59220",
        null,
        point,
        Facets.of(offer, false),
        offer.languages(),
        null,
        times,
        PARIS);
  }
}
