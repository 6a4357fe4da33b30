package org.escale.portal.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.escale.portal.whereabouts.Locality;
import org.escale.territory.Authorities;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What is worth telling of a commune as an Atom feed (RFC 4287): the bus's coming dates, and what
 * is cancelled, first of all today. An entry keeps its id when its session changes, and is new
 * again.
 */
@Component
class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private static final Duration AHEAD = Duration.ofDays(60);

  private final Authorities authorities;
  private final Words words;
  private final MessageSource messages;
  private final Clock clock;

  AtomFeed(Authorities authorities, Words words, MessageSource messages, Clock clock) {
    this.authorities = authorities;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param site address of the portal, without a slash at its end
   */
  byte[] write(Locality commune, List<PublicSession> sessions, String site, Locale locale) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new Writing(xml, site, locale).feed(commune, sessions);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private final class Writing {
    private final XMLStreamWriter xml;
    private final String site;
    private final Locale locale;
    private final ZoneId zone = authorities.get().zone();

    Writing(XMLStreamWriter xml, String site, Locale locale) {
      this.xml = xml;
      this.site = site;
      this.locale = locale;
    }

    void feed(Locality commune, List<PublicSession> sessions) throws XMLStreamException {
      var page = site + "/communes/" + commune.code();
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", locale.getLanguage());
      element("id", "urn:uuid:" + identity(commune));
      element("title", say("portal.feed.atom-title", commune.name(), authorities.get().name()));
      element("updated", time(FeedAnswer.lastChange(sessions)));
      xml.writeStartElement("author");
      element("name", authorities.get().name());
      xml.writeEndElement();
      link("self", page + "/atom.xml", "application/atom+xml");
      link("alternate", page, "text/html");
      for (var session : worthTelling(sessions)) entry(session);
      xml.writeEndElement();
      xml.writeEndDocument();
    }

    private List<PublicSession> worthTelling(List<PublicSession> sessions) {
      var now = clock.instant();
      var today = LocalDate.ofInstant(now, zone);
      return sessions.stream()
          .filter(s -> s.endsAt().isAfter(now) && s.startsAt().isBefore(now.plus(AHEAD)))
          .filter(s -> s.bus() || s.cancelled())
          .sorted(
              Comparator.comparing((PublicSession s) -> !(s.cancelled() && day(s).equals(today)))
                  .thenComparing(PublicSession::startsAt)
                  .thenComparing(PublicSession::id))
          .toList();
    }

    private void entry(PublicSession session) throws XMLStreamException {
      xml.writeStartElement("entry");
      element("id", "urn:uuid:" + session.id());
      element("title", title(session));
      element("updated", time(session.updatedAt()));
      link("alternate", site + session.path(), "text/html");
      element("summary", summary(session));
      xml.writeEndElement();
    }

    private String title(PublicSession session) {
      var when =
          words.day(day(session))
              + ", "
              + words.span(
                  LocalTime.ofInstant(session.startsAt(), zone),
                  LocalTime.ofInstant(session.endsAt(), zone));
      return say(
          session.cancelled() ? "portal.feed.entry-cancelled" : "portal.feed.entry",
          when,
          session.name());
    }

    private String summary(PublicSession session) {
      var reason = session.reason();
      return reason == null
          ? session.address()
          : say("portal.feed.entry-why", session.address(), reason.replaceFirst("[.\\s]+$", ""));
    }

    private LocalDate day(PublicSession session) {
      return LocalDate.ofInstant(session.startsAt(), zone);
    }

    private void link(String relation, String address, String type) throws XMLStreamException {
      xml.writeEmptyElement("link");
      xml.writeAttribute("rel", relation);
      xml.writeAttribute("type", type);
      xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
      xml.writeStartElement(name);
      xml.writeCharacters(inXml(text));
      xml.writeEndElement();
    }

    private String say(String key, Object... arguments) {
      return messages.getMessage(key, arguments, locale);
    }
  }

  /** The same wherever the site moves. */
  private static UUID identity(Locality commune) {
    var name = "escale atom " + commune.code();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Without the characters that XML knows no way to write. */
  private static String inXml(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }
}
