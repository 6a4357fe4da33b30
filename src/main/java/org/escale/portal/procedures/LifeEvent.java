package org.escale.portal.procedures;

import java.util.Locale;

/**
 * What happens in a life that brings procedures with it, said in the first person.
 *
 * @param code stable, as in the page's address
 * @param changed whether its words are the authority's own
 * @param version counts the changes, for two people not to undo each other's
 */
public record LifeEvent(
    String code,
    String titleFr,
    String titleEn,
    String leadFr,
    String leadEn,
    int position,
    boolean shown,
    boolean changed,
    int version) {

  public String title(Locale locale) {
    return locale.getLanguage().equals("en") ? titleEn : titleFr;
  }

  public String lead(Locale locale) {
    return locale.getLanguage().equals("en") ? leadEn : leadFr;
  }

  LifeEvent shown(boolean visible) {
    return new LifeEvent(
        code, titleFr, titleEn, leadFr, leadEn, position, visible, changed, version);
  }

  LifeEvent seenAs(int seen) {
    return new LifeEvent(code, titleFr, titleEn, leadFr, leadEn, position, shown, changed, seen);
  }

  /** In those words, as this version and at this place. */
  LifeEvent inTheWordsOf(LifeEvent other, boolean own) {
    return new LifeEvent(
        code,
        other.titleFr,
        other.titleEn,
        other.leadFr,
        other.leadEn,
        position,
        shown,
        own,
        version);
  }

  boolean saysAs(LifeEvent other) {
    return inTheWordsOf(other, changed).equals(this);
  }
}
