package org.escale.network.standard.feed;

import java.util.Locale;

/** Why something of a row is not as its producer wrote it; in messages as {@link #messageKey}. */
public enum Reason {
  /** The row says nothing at all. */
  EMPTY_ROW(Weight.REFUSED),
  NO_NAME(Weight.REFUSED),
  /** Another row has the same identifier, or the same name and address where there is none. */
  SAME_AS_ANOTHER_ROW(Weight.REFUSED),
  /** Neither an identifier nor a commune: it would be taken for any other place of that name. */
  NOTHING_TO_KNOW_IT_BY(Weight.REFUSED),

  /** A field that the standard requires. */
  LACKING(Weight.LACKING),
  /** Zeros in the place of a number, which would name every place alike. */
  PIVOT_OF_ZEROS(Weight.LACKING),

  NOT_A_PIVOT(Weight.LEFT_OUT),
  NOT_A_POSTCODE(Weight.LEFT_OUT),
  NOT_AN_INSEE_CODE(Weight.LEFT_OUT),
  NOT_A_PHONE(Weight.LEFT_OUT),
  NOT_A_POSITION(Weight.LEFT_OUT),
  NOT_AN_EMAIL(Weight.LEFT_OUT),
  NOT_AN_ADDRESS_OF_THE_WEB(Weight.LEFT_OUT),
  NOT_A_DATE(Weight.LEFT_OUT),
  /** No value of today's standard says this. */
  NO_SUCH_VALUE(Weight.LEFT_OUT),
  SUMMARY_TOO_LONG(Weight.LEFT_OUT),

  /** Kept as words: the language of opening hours does not read it. */
  HOURS_KEPT_AS_WORDS(Weight.DOUBTFUL),
  FAR_FROM_ITS_NEIGHBOURS(Weight.DOUBTFUL),
  /** There is no identifier: the row will be known again by its name and address. */
  KNOWN_BY_NAME_AND_ADDRESS(Weight.DOUBTFUL),

  LEADING_ZERO_PUT_BACK(Weight.TIDIED),
  SCHEME_ADDED(Weight.TIDIED),
  ADDRESS_TAKEN_APART(Weight.TIDIED),
  HOURS_PUT_TOGETHER(Weight.TIDIED),
  SUMMARY_BECAME_DETAILS(Weight.TIDIED);

  /** How much a reason weighs for its row. */
  public enum Weight {
    /** The row does not enter. */
    REFUSED,
    /** The row enters as a draft. */
    LACKING,
    /** The row enters without that value. */
    LEFT_OUT,
    /** The row enters as it is, and somebody should look. */
    DOUBTFUL,
    /** The row enters, the value written in another way. */
    TIDIED;

    public String messageKey() {
      return "federation.weight." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Weight weight;

  Reason(Weight weight) {
    this.weight = weight;
  }

  public Weight weight() {
    return weight;
  }

  /** The reason without what it is about. */
  public String shortKey() {
    return messageKey() + ".short";
  }

  public String messageKey() {
    return "federation.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
