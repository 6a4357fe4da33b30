package org.escale.attendance.residents;

import java.time.Instant;
import java.util.Locale;

/**
 * One version of what people are told before their name is kept. It never changes.
 *
 * @param version from 1
 * @param months what it promises: a name is kept at most so long after the last visit
 * @param reference whether it is of the list that comes with the program, not the authority's own
 */
public record LegalText(
    String code,
    int version,
    Basis basis,
    int months,
    String wordsFr,
    String wordsEn,
    boolean reference,
    Instant madeAt) {

  public String words(Locale locale) {
    return locale.getLanguage().equals("en") ? wordsEn : wordsFr;
  }

  boolean saysTheSameAs(LegalText other) {
    return basis == other.basis
        && months == other.months
        && wordsFr.equals(other.wordsFr)
        && wordsEn.equals(other.wordsEn);
  }
}
