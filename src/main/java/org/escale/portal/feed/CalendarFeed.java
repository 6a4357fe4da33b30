package org.escale.portal.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The timetable as an iCalendar feed (RFC 5545, RFC 7986) to subscribe to. Times are in UTC, so no
 * reader needs to know the zone's rules. A cancelled session keeps its UID and says so. The same
 * sessions give the same bytes. There is no METHOD: that is for invitations (RFC 5546).
 */
@Component
public class CalendarFeed {
  private static final Duration REFRESH = Duration.ofHours(4);

  private final MessageSource messages;

  CalendarFeed(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param site address of the portal, without a slash at its end
   */
  public byte[] write(String name, List<PublicSession> sessions, String site, Locale locale) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Escale//Escale//" + locale.getLanguage().toUpperCase(Locale.ROOT)));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(new Name(name));
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    sessions.forEach(session -> calendar.add(event(session, site, locale)));
    if (sessions.isEmpty()) calendar.add(nothingYet());
    var bytes = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(true).output(calendar, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A calendar has at least one component: where nothing is planned, the time it is written in. */
  private static VTimeZone nothingYet() {
    var always =
        new Standard(
            new PropertyList(
                List.of(
                    new DtStart<>(LocalDate.EPOCH.atStartOfDay()),
                    new TzOffsetFrom(ZoneOffset.UTC),
                    new TzOffsetTo(ZoneOffset.UTC))));
    return new VTimeZone(
        new PropertyList(List.of(new TzId("UTC"))), new ComponentList<>(List.of(always)));
  }

  private VEvent event(PublicSession session, String site, Locale locale) {
    var updated = session.updatedAt().truncatedTo(ChronoUnit.SECONDS);
    var event = new VEvent(false);
    event.add(new Uid(session.id() + "@escale"));
    event.add(new DtStamp(updated));
    event.add(new LastModified(updated));
    event.add(new Sequence(session.sequence()));
    event.add(new DtStart<Instant>(session.startsAt()));
    event.add(new DtEnd<Instant>(session.endsAt()));
    event.add(
        session.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(ImmutableTransp.TRANSPARENT);
    event.add(new Summary(summary(session, locale)));
    event.add(new Description(description(session, locale)));
    event.add(new Location(session.address()));
    if (session.lat() != null && session.lon() != null) {
      event.add(new Geo(degrees(session.lat()), degrees(session.lon())));
    }
    event.add(new Url(URI.create(site + session.path())));
    return event;
  }

  private String summary(PublicSession session, Locale locale) {
    return messages.getMessage(
        session.cancelled() ? "portal.event.cancelled-summary" : "portal.event.summary",
        new Object[] {session.name(), session.communeName()},
        locale);
  }

  private String description(PublicSession session, Locale locale) {
    if (session.cancelled()) {
      return messages.getMessage(
          session.bus()
              ? "portal.event.cancelled-description"
              : "portal.feed.place-cancelled-description",
          new Object[] {session.reason()},
          locale);
    }
    return messages.getMessage(
        session.bus() ? "portal.event.description" : "portal.feed.place-description", null, locale);
  }

  private static BigDecimal degrees(double value) {
    return BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_EVEN);
  }
}
