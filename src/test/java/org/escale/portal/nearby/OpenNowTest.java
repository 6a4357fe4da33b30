package org.escale.portal.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.escale.calendar.ZoneHolidays;
import org.escale.calendar.openinghours.HoursClock;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.HoursState;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.Position;
import org.escale.calendar.openinghours.RandomHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.portal.nearby.Question.Order;
import org.escale.portal.whereabouts.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * « Ouvert maintenant, jusqu’à 18 h », held against the evaluator on hours and instants at random.
 */
class OpenNowTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final HoursClock CLOCK = new HoursClock(PARIS);
  private static final Point DENAIN = new Point(50.33, 3.39);
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final HoursContext CONTEXT =
      new HoursContext(
          ZoneHolidays.known("B", FIRST, FIRST.plusYears(2)), new Position(50.33, 3.39, PARIS));
  private static final int CASES = 2500;

  /** Anywhere in a year, and about the two nights on which the clock changes. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-15T00:00:00Z, 525600, 1",
    "2026-10-24T12:00:00Z, 2160, 2",
    "2027-03-27T12:00:00Z, 2160, 3"
  })
  void what_is_told_is_what_the_hours_say(Instant from, int minutes, long seed) {
    var chance = new Random(seed);
    int open = 0;
    for (int n = 0; n < CASES; n++) {
      var hours = hours(chance);
      var now = from.plus(Duration.ofMinutes(chance.nextInt(minutes)));
      var told = ask(hours, now);
      var said = "%s at %s".formatted(hours, now);
      if (state(hours, now) == HoursState.OPEN) {
        open++;
        assertThat(told).as(said).isPresent();
        assertThat(told.get().takesPlaceAt(now)).as(said).isTrue();
        assertThat(told.get().endsAt()).as(said).isEqualTo(end(hours, now, told.get()));
      } else {
        assertThat(told.filter(opening -> opening.takesPlaceAt(now))).as(said).isEmpty();
        assertThat(told.map(SpotOpening::startsAt)).as(said).isEqualTo(nextStart(hours, now));
      }
    }
    assertThat(open).as("cases in which it is open").isBetween(CASES / 10, CASES * 9 / 10);
  }

  private static Optional<SpotOpening> ask(OpeningHours hours, Instant now) {
    var spot =
        new Spot(
            Spot.Kind.PLACE,
            "1",
            "Médiathèque",
            null,
            "59172",
            "Denain",
            null,
            null,
            DENAIN,
            0,
            List.of(),
            null,
            new HoursTimes(hours, CONTEXT),
            PARIS);
    var question =
        new Question(DENAIN, now, now, now.plus(Duration.ofDays(60)), Wish.ANY, Order.BEST, 1);
    return new Spots(List.of(), List.of(spot))
        .answer(question).stream().findFirst().map(Found::opening);
  }

  private static HoursState state(OpeningHours hours, Instant instant) {
    return CLOCK.stateAt(hours, instant, CONTEXT);
  }

  /** The end by the evaluator; what has none within days is told as far as was looked. */
  private static Instant end(OpeningHours hours, Instant now, SpotOpening told) {
    var change = CLOCK.nextChange(hours, now, CONTEXT);
    if (change.isPresent() && change.get().isBefore(now.plus(Duration.ofDays(7)))) {
      return change.get();
    }
    assertThat(told.endsAt()).isAfter(now.plus(Duration.ofDays(7)));
    return told.endsAt();
  }

  private static Optional<Instant> nextStart(OpeningHours hours, Instant now) {
    var last = now.plus(Duration.ofDays(60));
    for (var at = CLOCK.nextChange(hours, now, CONTEXT);
        at.isPresent() && at.get().isBefore(last);
        at = CLOCK.nextChange(hours, at.get(), CONTEXT)) {
      if (state(hours, at.get()) == HoursState.OPEN) return at;
    }
    return Optional.empty();
  }

  private static OpeningHours hours(Random chance) {
    while (true) {
      try {
        return OpeningHours.parse(RandomHours.next(chance));
      } catch (UnreadableHours e) {
        // what cannot be read is never told as open
        assertThat(Set.of(UnreadableHours.Reason.AMBIGUOUS)).contains(e.reason());
      }
    }
  }
}
