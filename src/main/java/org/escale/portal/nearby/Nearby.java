package org.escale.portal.nearby;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.escale.portal.whereabouts.Locality;
import org.escale.portal.whereabouts.Point;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Service;

/** When and where people can walk in next. Sessions for a group are not among them. */
@Service
public class Nearby {
  private static final int HERE = 8;
  private static final int DATES_OF_A_STOP = 3;
  private static final int AROUND = 8;
  private static final int HOURS_UNKNOWN = 3;
  private static final Duration FAR_AHEAD = Duration.ofDays(365);

  /** On a day on which nothing works, the answer has to stay in sight. */
  private static final int CANCELLED = 5;

  private static final int IN_THE_TERRITORY = 8;

  /** Somebody from there may be on the way to what is cancelled so near. */
  private static final int NEARBY_METRES = 10_000;

  private static final Comparator<SpotOpening> IN_TIME =
      Comparator.comparing(SpotOpening::startsAt).thenComparing(o -> o.spot().path());

  private final Guide guide;
  private final Lines lines;
  private final Authorities authorities;
  private final Clock clock;

  Nearby(Guide guide, Lines lines, Authorities authorities, Clock clock) {
    this.guide = guide;
    this.lines = lines;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** The territory's own wall clock. */
  public ZoneId zone() {
    return authorities.get().zone();
  }

  /** The territory's own day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone());
  }

  /** The next ones of the territory. */
  public NextOpenings anywhere(Asked asked) {
    var moment = moment(asked);
    var spots = inTheTerritory();
    var next =
        spots.stream()
            .filter(asked.wish()::metBy)
            .map(spot -> spot.times().next(spot, moment.after, moment.before))
            .filter(Objects::nonNull)
            .sorted(IN_TIME)
            .limit(IN_THE_TERRITORY)
            .map(opening -> lines.line(opening, null, moment.now))
            .toList();
    return answer(cancelledToday(spots, moment), next, List.of(), List.of());
  }

  /** Our own, and those of others in our communes. */
  private List<Spot> inTheTerritory() {
    var all = guide.spots();
    var found = new LinkedHashSet<>(all.ours());
    guide.gazetteer().territory().forEach(commune -> found.addAll(all.in(commune.code())));
    return List.copyOf(found);
  }

  public NextOpenings in(Locality locality, Asked asked) {
    var moment = moment(asked);
    var all = guide.spots();
    var near = cancelledToday(all.ours(), moment, spot -> concerns(spot, locality));
    var here = here(all.in(locality.code()), asked, moment.farAhead(asked));
    var told = here.stream().map(SpotOpening::spot).collect(Collectors.toSet());
    var question = moment.question(locality.centre(), asked, AROUND);
    return answer(
        near,
        here.stream().map(opening -> lines.inCommune(opening, moment.now)).toList(),
        lines(all.answer(question, spot -> !told.contains(spot)), moment),
        all.withoutTimes(question.most(HOURS_UNKNOWN)));
  }

  public NextOpenings at(Point point, Asked asked) {
    var moment = moment(asked);
    var all = guide.spots();
    var question = moment.question(point, asked, AROUND);
    return answer(
        cancelledToday(all.ours(), moment, spot -> point.metresTo(spot.point()) < NEARBY_METRES),
        List.of(),
        lines(all.answer(question, spot -> true), moment),
        all.withoutTimes(question.most(HOURS_UNKNOWN)));
  }

  private static NextOpenings answer(
      List<Line> cancelled, List<Line> here, List<Line> around, List<Spot> hoursUnknown) {
    int most = Math.min(CANCELLED, cancelled.size());
    return new NextOpenings(
        cancelled.subList(0, most), cancelled.size() - most, here, around, hoursUnknown);
  }

  /** All that vehicles have promised a commune, the cancelled ones too. */
  public List<Line> atStopsOf(Locality commune) {
    var now = clock.instant();
    return guide.spots().in(commune.code()).stream()
        .filter(Spot::mobile)
        .flatMap(stop -> stop.times().between(stop, now, Instant.MAX).stream())
        .sorted(IN_TIME)
        .map(opening -> lines.atStop(opening, now))
        .toList();
  }

  private List<Line> lines(List<Found> found, Moment moment) {
    return found.stream().map(one -> lines.line(one.opening(), one.metres(), moment.now)).toList();
  }

  /** The next one of a place, the next few of a stop, and what is cancelled before the last. */
  private static List<SpotOpening> here(List<Spot> spots, Asked asked, Moment moment) {
    var openings = new ArrayList<SpotOpening>();
    for (var spot : spots) {
      if (!asked.wish().metBy(spot)) continue;
      if (spot.mobile()) {
        openings.addAll(datesOfAStop(spot, moment));
      } else {
        var next = spot.times().next(spot, moment.after, moment.before);
        if (next != null) openings.add(next);
      }
    }
    openings.sort(IN_TIME);
    return upToTheLastHeld(openings);
  }

  private static List<SpotOpening> upToTheLastHeld(List<SpotOpening> openings) {
    int held = 0;
    for (int n = 0; n < openings.size(); n++) {
      if (!openings.get(n).cancelled() && ++held == HERE) return openings.subList(0, n + 1);
    }
    return openings;
  }

  private static List<SpotOpening> datesOfAStop(Spot stop, Moment moment) {
    var dates = new ArrayList<SpotOpening>();
    int held = 0;
    for (var opening : stop.times().between(stop, moment.after, moment.before)) {
      if (opening.cancelled() && opening.day().equals(moment.today)) continue; // told above
      dates.add(opening);
      if (!opening.cancelled() && ++held == DATES_OF_A_STOP) break;
    }
    return dates;
  }

  private List<Line> cancelledToday(List<Spot> spots, Moment moment) {
    return cancelledToday(spots, moment, spot -> true);
  }

  private List<Line> cancelledToday(List<Spot> spots, Moment moment, Predicate<Spot> concerns) {
    return spots.stream()
        .filter(concerns)
        .flatMap(spot -> spot.times().between(spot, moment.now, moment.tomorrow()).stream())
        .filter(SpotOpening::cancelled)
        .sorted(IN_TIME)
        .map(opening -> lines.line(opening, null, moment.now))
        .toList();
  }

  private static boolean concerns(Spot spot, Locality locality) {
    return locality.code().equals(spot.communeCode())
        || locality.centre().metresTo(spot.point()) < NEARBY_METRES;
  }

  private Moment moment(Asked asked) {
    var zone = authorities.get().zone();
    var now = clock.instant();
    var window = asked.when().window(now, zone);
    return new Moment(now, LocalDate.ofInstant(now, zone), zone, window.after(), window.before());
  }

  private record Moment(Instant now, LocalDate today, ZoneId zone, Instant after, Instant before) {
    Instant tomorrow() {
      return today.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Of the bus one wants to know when it comes, however long that takes. */
    Moment farAhead(Asked asked) {
      return asked.when().any() ? new Moment(now, today, zone, after, now.plus(FAR_AHEAD)) : this;
    }

    Question question(Point from, Asked asked, int most) {
      return new Question(from, now, after, before, asked.wish(), asked.order(), most);
    }
  }
}
