package org.escale.agenda.places;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.calendar.rules.DatedRule;
import org.escale.calendar.rules.OpeningRules;
import org.escale.network.Place;
import org.escale.network.PlaceChanged;
import org.escale.network.Places;
import org.escale.network.hours.ComingHours;
import org.escale.network.hours.PlaceHours;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The openings of places, ahead of time. They follow the hours: what is past, what has begun and
 * what received people stays; the rest is as the hours want it. Doing it again changes nothing.
 */
@Service
public class PlaceSessions {
  /** How far ahead openings are told. */
  public static final Duration AHEAD = Duration.ofDays(26 * 7L);

  private final PlaceSessionRepository repository;
  private final PlaceOpenings openings;
  private final PlaceHours hours;
  private final Places places;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PlaceSessions(
      PlaceSessionRepository repository,
      PlaceOpenings openings,
      PlaceHours hours,
      Places places,
      MessageSource messages,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.repository = repository;
    this.openings = openings;
    this.hours = hours;
    this.places = places;
    this.messages = messages;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Those that have not ended, in order, cancelled ones too. */
  public List<PlaceSession> ahead(UUID placeId) {
    return repository.ahead(placeId, clock.instant());
  }

  /** Those that begin on these days, both included, in order, cancelled ones too. */
  public List<PlaceSession> between(UUID placeId, LocalDate from, LocalDate to) {
    return repository.between(placeId, from, to);
  }

  /** Of all places, those that begin on that day or later, in order, cancelled ones too. */
  public List<PlaceSession> since(LocalDate day) {
    return repository.since(day);
  }

  /** What each of our places opens from now on; hours whose day has come hold. One by one. */
  public void roll(LocalDate today) {
    hours.bringIn(today);
    for (var place : places.ours()) {
      transaction.executeWithoutResult(t -> follow(place));
    }
  }

  /** Within the transaction that changes the place. */
  @EventListener
  public void on(PlaceChanged change) {
    if (PlaceOpenings.hasSessions(change.before()) || PlaceOpenings.hasSessions(change.now())) {
      follow(change.now());
    }
  }

  /** Makes the openings to come what the hours want. */
  @Transactional
  public void follow(Place place) {
    repository.oneAtATime(place.id());
    var now = clock.instant();
    var change =
        SessionChange.between(
            repository.ahead(place.id(), now), openings.between(place, now, now.plus(AHEAD)), now);
    if (change.isNone()) return;
    change.withdrawn().stream()
        .collect(Collectors.groupingBy(session -> reason(place, session.day())))
        .forEach((reason, sessions) -> repository.withdraw(ids(sessions), reason, now));
    repository.bringBack(ids(change.broughtBack()), now);
    repository.add(place.id(), place.at().communeCode(), change.added(), now);
    events.publishEvent(change.told(place.id()));
  }

  /** What would become of the openings if the place had these hours from now on. */
  SessionChange preview(Place place, List<ComingHours> coming) {
    var now = clock.instant();
    return SessionChange.between(
        repository.ahead(place.id(), now),
        openings.between(place, coming, now, now.plus(AHEAD)),
        now);
  }

  /** What the hours themselves say of a day that they close; else that they have changed. */
  private String reason(Place place, LocalDate day) {
    return OpeningRules.of(Objects.requireNonNullElse(place.openingHours(), "")).stream()
        .flatMap(rules -> rules.dated().stream())
        .filter(rule -> rule.closed() && rule.covers(day) && rule.reason() != null)
        .map(DatedRule::reason)
        .findFirst()
        .orElseGet(() -> messages.getMessage("agenda.place.hours-changed", null, Locale.FRENCH));
  }

  private static List<UUID> ids(List<PlaceSession> sessions) {
    return sessions.stream().map(PlaceSession::id).toList();
  }
}
