package org.escale.network.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.network.Place;
import org.escale.network.PlaceChanged;
import org.escale.network.Places;
import org.escale.network.agreement.Agreements;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying when a place opens, from now on or from a day to come on. */
@Service
public class PlaceHours {
  private final Places places;
  private final ComingHoursRepository coming;
  private final PlaceCalendars calendars;
  private final Agreements agreements;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PlaceHours(
      Places places,
      ComingHoursRepository coming,
      PlaceCalendars calendars,
      Agreements agreements,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.places = places;
    this.coming = coming;
    this.calendars = calendars;
    this.agreements = agreements;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Those that will hold, in their order. */
  public List<ComingHours> coming(UUID placeId) {
    return coming.of(placeId);
  }

  /**
   * From now on the place opens at these hours.
   *
   * @param place at the version that was read
   * @param hours in the opening_hours language; null when nothing is known of them any more
   * @throws HoursRefusal when they cannot be taken
   * @throws org.escale.network.PlaceChangedMeanwhile when somebody has changed the place since
   */
  @Transactional
  public void set(Place place, @Nullable String hours) {
    if (hours != null) check(place, hours, today(place));
    places.change(place.withHours(hours, null));
  }

  /**
   * From that day on the place will open at these hours.
   *
   * @throws HoursRefusal when they cannot be taken
   */
  @Transactional
  public void set(UUID placeId, LocalDate fromDay, String hours) {
    var place = places.get(placeId);
    if (!fromDay.isAfter(today(place))) throw new HoursRefusal.DayPast();
    check(place, hours, fromDay);
    var to = new ComingHours(placeId, fromDay, hours);
    coming.put(to);
    audit.record("place.coming-hours", place.name(), null, to);
    events.publishEvent(new PlaceChanged(place, place));
  }

  /** Hours that were to come will not. */
  @Transactional
  public void giveUp(UUID placeId, LocalDate fromDay) {
    var place = places.get(placeId);
    if (!coming.remove(placeId, fromDay)) return;
    audit.record("place.give-up-hours", place.name(), fromDay, null);
    events.publishEvent(new PlaceChanged(place, place));
  }

  /** Hours whose day has come hold from now on. */
  @Transactional
  public void bringIn(LocalDate today) {
    for (var due : coming.due(today)) {
      places.change(due.placeId(), place -> place.withHours(due.openingHours(), null));
      coming.remove(due.placeId(), due.fromDay());
    }
  }

  private LocalDate today(Place place) {
    return LocalDate.ofInstant(clock.instant(), place.at().zone());
  }

  /**
   * Whether a place may open at these hours from that day to the end of the calendar that is known.
   *
   * @throws HoursRefusal when it may not
   */
  public void check(Place place, String hours, LocalDate from) {
    var read = read(hours);
    var to = calendars.knownUntil(place, from).plusDays(1);
    if (!to.isAfter(from)) to = from.plusYears(1);
    var context = calendars.context(place, calendars.holidays(place, from, to));
    if (agreements.of(place.id()).allowsClassHours()) return;
    var overlaps = calendars.classTimes(place).overlaps(read, context, from, to);
    if (!overlaps.isEmpty()) throw new HoursRefusal.DuringClass(overlaps);
  }

  private static OpeningHours read(String hours) {
    try {
      return OpeningHours.parse(hours);
    } catch (UnreadableHours e) {
      throw new HoursRefusal.Unreadable(e);
    }
  }
}
