package org.escale.attendance.residents;

import java.util.Locale;

/** A kind of data that is given up when its time is over; each has its reason in the bundles. */
public enum Retention {
  /**
   * Names and contacts, after the last visit. Two years is what the CNIL's reference frame on
   * social support (2021) takes for enough after the last contact.
   */
  IDENTITIES(24, 36),
  /**
   * What was typed freely: notes, incidents, remarks, the words of a group; after the server
   * received it. A session's report goes by the end of its session, where that is later.
   */
  TEXTS(12, 36),
  /** What was set aside and judged, after the judgement. */
  ASIDE(6, 24),
  /** Spent enrolment codes, and the last contact of devices that are revoked. */
  DEVICES(3, 24);

  private final int months;
  private final int most;

  Retention(int months, int most) {
    this.months = months;
    this.most = most;
  }

  /** What the program proposes. */
  public int usual() {
    return months;
  }

  /** The bound of what the authority may choose; the least is one month. */
  public int most() {
    return most;
  }

  /** As the database and the message bundles say it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
