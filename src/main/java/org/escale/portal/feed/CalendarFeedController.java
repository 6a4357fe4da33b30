package org.escale.portal.feed;

import java.util.Locale;
import org.escale.agenda.Timetable;
import org.escale.agenda.TimetableEntry;
import org.escale.agenda.TimetableFilter;
import org.escale.portal.nearby.Nearby;
import org.escale.portal.whereabouts.Localities;
import org.escale.territory.Authorities;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The calendars that people and town halls subscribe to: the whole territory, or one commune. */
@Controller
class CalendarFeedController {
  /** A subscriber's calendar keeps what was, for a while. */
  static final int DAYS_KEPT = 92;

  private final Timetable timetable;
  private final Localities localities;
  private final Authorities authorities;
  private final Nearby nearby;
  private final CalendarFeed feed;
  private final MessageSource messages;

  CalendarFeedController(
      Timetable timetable,
      Localities localities,
      Authorities authorities,
      Nearby nearby,
      CalendarFeed feed,
      MessageSource messages) {
    this.timetable = timetable;
    this.localities = localities;
    this.authorities = authorities;
    this.nearby = nearby;
    this.feed = feed;
    this.messages = messages;
  }

  @GetMapping("/agenda.ics")
  ResponseEntity<byte[]> everywhere(Locale locale, WebRequest request) {
    var name = messages.getMessage("portal.calendar.name", of(authorities.get().name()), locale);
    return answer(name, recent(), locale, request);
  }

  /** Of the bus alone. */
  @GetMapping("/agenda/{code:[0-9][0-9AB][0-9]{3}}.ics")
  ResponseEntity<byte[]> commune(@PathVariable String code, Locale locale, WebRequest request) {
    var commune =
        localities
            .find(code)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, code));
    var name = messages.getMessage("portal.calendar.commune-name", of(commune.name()), locale);
    return answer(name, recent().inCommune(code), locale, request);
  }

  private ResponseEntity<byte[]> answer(
      String name, TimetableFilter filter, Locale locale, WebRequest request) {
    var sessions =
        timetable.entries(filter).stream()
            .filter(TimetableEntry::forEveryone)
            .map(PublicSession::of)
            .toList();
    return FeedAnswer.calendar(
        feed, name, sessions, FeedAnswer.lastChange(sessions), locale, request);
  }

  private TimetableFilter recent() {
    return TimetableFilter.since(nearby.today().minusDays(DAYS_KEPT));
  }

  private static Object[] of(String argument) {
    return new Object[] {argument};
  }
}
