package org.escale.portal.counters;

import java.util.Locale;

/**
 * What a counter is there for.
 *
 * @param code as the national directory names it
 * @param family what several kinds have in common, by which people look for them
 */
public record CounterKind(String code, String family, String labelFr, String labelEn) {
  public String label(Locale locale) {
    return locale.getLanguage().equals("en") ? labelEn : labelFr;
  }
}
