package org.escale.portal.procedures;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An official procedure that is done online.
 *
 * @param code stable
 * @param whatFr one sentence: what it is
 * @param bringFr what to have at hand, as the end of a sentence; null where nothing is needed
 * @param url the official address
 * @param need by which the portal finds the places that help with it
 * @param counterKinds kinds of counters that deal with it, as the national directory names them
 * @param changed whether its words are the authority's own
 * @param version counts the changes, for two people not to undo each other's
 */
public record Procedure(
    String code,
    String eventCode,
    String titleFr,
    String titleEn,
    String whatFr,
    String whatEn,
    @Nullable String bringFr,
    @Nullable String bringEn,
    String url,
    String need,
    List<String> counterKinds,
    int position,
    boolean shown,
    boolean changed,
    int version) {

  public String title(Locale locale) {
    return english(locale) ? titleEn : titleFr;
  }

  public String what(Locale locale) {
    return english(locale) ? whatEn : whatFr;
  }

  public @Nullable String bring(Locale locale) {
    return english(locale) ? bringEn : bringFr;
  }

  /** The name of the site as people say it: "impots.gouv.fr". */
  public String host() {
    return URI.create(url).getHost().replaceFirst("^www\\.", "");
  }

  /** The site's first page, which is left where a page of it is gone. */
  public String site() {
    var at = URI.create(url);
    return at.getScheme() + "://" + at.getAuthority() + "/";
  }

  Procedure shown(boolean visible) {
    return new Procedure(
        code,
        eventCode,
        titleFr,
        titleEn,
        whatFr,
        whatEn,
        bringFr,
        bringEn,
        url,
        need,
        counterKinds,
        position,
        visible,
        changed,
        version);
  }

  Procedure seenAs(int seen) {
    return new Procedure(
        code,
        eventCode,
        titleFr,
        titleEn,
        whatFr,
        whatEn,
        bringFr,
        bringEn,
        url,
        need,
        counterKinds,
        position,
        shown,
        changed,
        seen);
  }

  /** In those words, as this version and at this place. */
  Procedure inTheWordsOf(Procedure other, boolean own) {
    return new Procedure(
        code,
        other.eventCode,
        other.titleFr,
        other.titleEn,
        other.whatFr,
        other.whatEn,
        other.bringFr,
        other.bringEn,
        other.url,
        other.need,
        other.counterKinds,
        position,
        shown,
        own,
        version);
  }

  boolean saysAs(Procedure other) {
    return inTheWordsOf(other, changed).equals(this);
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
