package org.escale.portal.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.escale.portal.nearby.Guide;
import org.escale.portal.nearby.Spot;
import org.escale.portal.whereabouts.Localities;
import org.escale.portal.whereabouts.Locality;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a commune, a place or a stop gives to calendars and feed readers: bus and places together.
 */
@Controller
class SpotFeedController {
  private static final String COMMUNE = "/communes/{code:[0-9][0-9AB][0-9]{3}}";
  private static final Duration KEPT = Duration.ofDays(CalendarFeedController.DAYS_KEPT);
  private static final MediaType ATOM = MediaType.valueOf("application/atom+xml;charset=UTF-8");

  private final PublicSessions sessions;
  private final HoursOfOthers others;
  private final Guide guide;
  private final Localities localities;
  private final CalendarFeed calendar;
  private final AtomFeed atom;
  private final MessageSource messages;
  private final Clock clock;

  SpotFeedController(
      PublicSessions sessions,
      HoursOfOthers others,
      Guide guide,
      Localities localities,
      CalendarFeed calendar,
      AtomFeed atom,
      MessageSource messages,
      Clock clock) {
    this.sessions = sessions;
    this.others = others;
    this.guide = guide;
    this.localities = localities;
    this.calendar = calendar;
    this.atom = atom;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping(COMMUNE + "/agenda.ics")
  ResponseEntity<byte[]> commune(@PathVariable String code, Locale locale, WebRequest request) {
    var commune = commune(code);
    var spots = guide.spots().in(code);
    return answer(commune.name(), sessions.inCommune(code, since()), spots, locale, request);
  }

  @GetMapping("/lieux/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}/agenda.ics")
  ResponseEntity<byte[]> place(@PathVariable UUID id, Locale locale, WebRequest request) {
    var spot = spot("/lieux/" + id);
    return answer(spot.name(), sessions.inPlace(id, since()), List.of(spot), locale, request);
  }

  @GetMapping("/arrets/{id}/agenda.ics")
  ResponseEntity<byte[]> stop(@PathVariable String id, Locale locale, WebRequest request) {
    var spot = spot("/arrets/" + id);
    var name = spot.name() + ", " + spot.communeName();
    return answer(name, sessions.atStop(id, since()), List.of(spot), locale, request);
  }

  @GetMapping(COMMUNE + "/atom.xml")
  ResponseEntity<byte[]> atom(@PathVariable String code, Locale locale, WebRequest request) {
    var commune = commune(code);
    var all = sessions.inCommune(code, since());
    return FeedAnswer.of(ATOM, atom.write(commune, all, FeedAnswer.site(), locale), null, request);
  }

  private ResponseEntity<byte[]> answer(
      String of, List<PublicSession> ours, List<Spot> spots, Locale locale, WebRequest request) {
    var name = messages.getMessage("portal.feed.calendar-name", new Object[] {of}, locale);
    var all = others.join(ours, spots, clock.instant());
    return FeedAnswer.calendar(calendar, name, all, null, locale, request);
  }

  private Instant since() {
    return clock.instant().minus(KEPT);
  }

  private Locality commune(String code) {
    return found(localities.find(code), code);
  }

  private Spot spot(String path) {
    return found(guide.spots().find(path), path);
  }

  private static <T> T found(Optional<T> wanted, String what) {
    return wanted.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, what));
  }
}
