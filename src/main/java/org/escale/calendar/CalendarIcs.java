package org.escale.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.escale.tabular.FileText;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * The ministry's calendar of one zone or of all as iCalendar (RFC 5545). The zones stand in an
 * event's words or in the calendar's name; DTEND is the day of the next lessons.
 */
final class CalendarIcs {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Pattern ZONES =
      Pattern.compile("(?i)\\bzones?\\s+([ABC](?:\\s*(?:,|/|et|and|-)\\s*[ABC])*)\\b");

  private CalendarIcs() {}

  static List<CalendarEvent> read(byte[] file) {
    var calendar = calendar(file);
    var events = new ArrayList<CalendarEvent>();
    for (var component : calendar.getComponents(Component.VEVENT)) {
      var event = (VEvent) component;
      var summary = text(event, Property.SUMMARY);
      var words =
          summary + " " + text(event, Property.DESCRIPTION) + " " + text(event, Property.LOCATION);
      var zones = zones(words);
      events.add(
          new CalendarEvent(
              events.size() + 1,
              summary,
              zones.isEmpty() ? zones(name(calendar)) : zones,
              !words.contains("nseignants"),
              day(event, Property.DTSTART),
              day(event, Property.DTEND),
              null));
    }
    return events;
  }

  private static Calendar calendar(byte[] file) {
    try {
      return new CalendarBuilder().build(new StringReader(folded(FileText.of(file))));
    } catch (IOException | ParserException | RuntimeException e) {
      throw new UnreadableFile(new ImportProblem(0, null, "calendar.import.broken"));
    }
  }

  /** Text editors keep the line feed alone; long lines are put together again only over both. */
  private static String folded(String text) {
    return text.replaceAll("\\r?\\n|\\r", "\r\n");
  }

  private static String name(Calendar calendar) {
    return calendar
        .getProperty("X-WR-CALNAME")
        .map(Property.class::cast)
        .map(Property::getValue)
        .orElse("");
  }

  private static String text(VEvent event, String property) {
    return event.getProperty(property).map(Property.class::cast).map(Property::getValue).orElse("");
  }

  private static String zones(String words) {
    return ZONES
        .matcher(words)
        .results()
        .flatMap(found ->
            found.group(1).toUpperCase(Locale.ROOT).replaceAll("ET|AND|[^ABC]", "").chars().boxed())
        .map(Character::toString)
        .distinct()
        .sorted()
        .collect(Collectors.joining());
  }

  private static @Nullable LocalDate day(VEvent event, String property) {
    return event.getProperty(property).map(found -> day((DateProperty<?>) found)).orElse(null);
  }

  /** The parser reads a date's time zone only when it is asked, and fails at an unknown one. */
  private static @Nullable LocalDate day(DateProperty<?> property) {
    try {
      return day(property.getDate());
    } catch (DateTimeException unknownZone) {
      return null;
    }
  }

  /** A date that stands there without a value is none. */
  private static @Nullable LocalDate day(@Nullable Temporal when) {
    return switch (when) {
      case null -> null;
      case LocalDate day -> day;
      case LocalDateTime local -> local.toLocalDate();
      case ZonedDateTime zoned -> zoned.withZoneSameInstant(PARIS).toLocalDate();
      case OffsetDateTime offset -> offset.atZoneSameInstant(PARIS).toLocalDate();
      case Instant instant -> instant.atZone(PARIS).toLocalDate();
      default -> null;
    };
  }
}
