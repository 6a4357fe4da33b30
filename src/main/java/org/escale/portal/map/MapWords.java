package org.escale.portal.map;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.escale.portal.nearby.SpotOpening;
import org.escale.wording.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How what stands on the map is said. Templates call it as {@code @mapWords}. */
@Component("mapWords")
class MapWords {
  private static final int COMMUNES_NAMED = 2;

  private final MessageSource messages;
  private final Words words;
  private final Clock clock;

  MapWords(MessageSource messages, Words words, Clock clock) {
    this.messages = messages;
    this.words = words;
    this.clock = clock;
  }

  /** For those who hear the map: what it is, when it opens, where the link leads. */
  public String label(Sign sign) {
    var parts = new ArrayList<String>();
    if (sign.single()) parts.add(sign.letters());
    parts.add(title(sign));
    if (sign.next() != null) parts.add(next(sign));
    if (!sign.single())
      parts.add(said(sign.members().isEmpty() ? "portal.map.closer" : "portal.map.to-list"));
    return String.join(". ", parts);
  }

  /**
   * « Médiathèque de Denain », « Le bus, Denain, place Baudin », « 12 lieux : Denain, Lourches ».
   */
  public String title(Sign sign) {
    return switch (sign.kind()) {
      case PLACE -> String.valueOf(sign.name());
      case STOP -> {
        var where = new ArrayList<>(sign.communes());
        if (sign.address() != null) where.add(sign.address());
        yield said("portal.map.stop", String.join(", ", where));
      }
      case PLACES, STOPS, BOTH ->
          said(
              "portal.map.several." + sign.look(),
              sign.places(),
              sign.stops(),
              communes(sign.communes()));
    };
  }

  /** « Prochaine ouverture : mardi 1er décembre, 14 h - 16 h ». */
  public String next(Sign sign) {
    var next = sign.next();
    if (next == null) return "";
    if (next.takesPlaceAt(clock.instant())) {
      return said("portal.map.open-now", words.time(next.end()));
    }
    return said(
        sign.kind() == Sign.Kind.PLACE ? "portal.map.opens" : "portal.map.comes", when(next));
  }

  /** « mardi 1er décembre, 14 h - 16 h ». */
  public String when(SpotOpening opening) {
    return words.day(opening.day()) + ", " + words.span(opening.start(), opening.end());
  }

  private String communes(List<String> names) {
    if (names.size() <= COMMUNES_NAMED + 1) return String.join(", ", names);
    return said(
        "portal.map.and-others",
        String.join(", ", names.subList(0, COMMUNES_NAMED)),
        names.size() - COMMUNES_NAMED);
  }

  private String said(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
