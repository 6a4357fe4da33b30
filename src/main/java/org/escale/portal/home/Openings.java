package org.escale.portal.home;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.escale.agenda.Timetable;
import org.escale.agenda.TimetableEntry;
import org.escale.agenda.TimetableFilter;
import org.escale.portal.whereabouts.Locality;
import org.escale.portal.whereabouts.Point;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** When and where people can walk in next. Sessions for a group are not among them. */
@Service
public class Openings {
  private static final int HERE = 3;
  private static final int AROUND = 5;
  private static final int NEARBY_METRES = 10_000;
  private static final int IN_THE_TERRITORY = 6;

  /** Further away in time, a nearby opening is of no help. */
  private static final int SOON_DAYS = 28;

  private final Timetable timetable;
  private final Authorities authorities;
  private final Clock clock;

  Openings(Timetable timetable, Authorities authorities, Clock clock) {
    this.timetable = timetable;
    this.authorities = authorities;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone());
  }

  /** The next ones of the whole territory. */
  NextOpenings anywhere() {
    var coming = coming(null);
    var next = coming.stream().filter(held()).limit(IN_THE_TERRITORY).toList();
    return new NextOpenings(cancelledToday(coming), next, List.of());
  }

  NextOpenings in(Locality locality) {
    var coming = coming(locality.centre());
    var local =
        coming.stream().filter(o -> o.entry().place().communeCode().equals(locality.code()));
    return new NextOpenings(
        cancelledToday(coming.stream().filter(o -> concerns(o, locality)).toList()),
        withCancelled(local.map(Opening::asAtHome).toList()),
        nearest(coming, o -> !o.entry().place().communeCode().equals(locality.code())));
  }

  NextOpenings at(Point point) {
    var coming = coming(point);
    return new NextOpenings(cancelledToday(coming), List.of(), nearest(coming, o -> true));
  }

  /** All coming ones in the commune, the cancelled ones among them. */
  public List<Opening> comingIn(Locality locality) {
    return coming(null).stream()
        .filter(o -> o.entry().place().communeCode().equals(locality.code()))
        .toList();
  }

  /** What is not over yet, for everyone, the cancelled ones included. */
  private List<Opening> coming(@Nullable Point from) {
    var now = clock.instant();
    var today = today();
    return timetable.entries(TimetableFilter.since(today)).stream()
        .filter(TimetableEntry::forEveryone)
        .filter(entry -> !entry.session().overAt(now))
        .map(entry -> Opening.of(entry, from, now, today))
        .toList();
  }

  /** Somebody from there may be on the way to it. */
  private static boolean concerns(Opening opening, Locality locality) {
    return opening.entry().place().communeCode().equals(locality.code())
        || Objects.requireNonNull(opening.metres()) < NEARBY_METRES;
  }

  private static List<Opening> cancelledToday(List<Opening> coming) {
    return coming.stream().filter(o -> o.entry().cancelled() && o.isToday()).toList();
  }

  /** The next ones that take place, and the cancelled ones before the last of them. */
  private static List<Opening> withCancelled(List<Opening> local) {
    var held = local.stream().filter(held()).limit(HERE).toList();
    var full = held.size() == HERE;
    return local.stream()
        .filter(o -> held.contains(o) || (o.entry().cancelled() && !o.isToday()))
        .takeWhile(o -> !full || !o.entry().session().startsAt().isAfter(last(held)))
        .toList();
  }

  private static Instant last(List<Opening> held) {
    return held.getLast().entry().session().startsAt();
  }

  private static List<Opening> nearest(List<Opening> coming, Predicate<Opening> elsewhere) {
    var nextByCommune = new LinkedHashMap<String, Opening>();
    coming.stream()
        .filter(held().and(elsewhere))
        .forEach(o -> nextByCommune.putIfAbsent(o.entry().place().communeCode(), o));
    var soon = nextByCommune.values().stream().filter(Openings::soon).toList();
    return (soon.isEmpty() ? nextByCommune.values() : soon)
        .stream()
            .sorted(Comparator.comparing(o -> o.metres() == null ? 0 : o.metres()))
            .limit(AROUND)
            .toList();
  }

  private static boolean soon(Opening opening) {
    return opening.entry().day().isBefore(opening.today().plusDays(SOON_DAYS));
  }

  private static Predicate<Opening> held() {
    return opening -> !opening.entry().cancelled();
  }
}
