package org.escale.portal.nearby;

import java.time.Instant;
import org.escale.portal.whereabouts.Point;

/**
 * « When and where is the next open place near me? »
 *
 * @param now when it is asked
 * @param after openings that end after this instant count
 * @param before and that begin before this one
 * @param most how many places are wanted
 */
public record Question(
    Point from, Instant now, Instant after, Instant before, Wish wish, Order order, int most) {

  Question most(int places) {
    return new Question(from, now, after, before, wish, order, places);
  }

  /** What comes first. */
  public enum Order {
    /** Soon and near together: a day of waiting counts as much as ten kilometres of road. */
    BEST("mieux"),
    SOONEST("tot"),
    NEAREST("pres");

    private final String code;

    Order(String code) {
      this.code = code;
    }

    /** As it stands in addresses and messages. */
    public String code() {
      return code;
    }

    public static Order of(String code) {
      for (var order : values()) if (order.code.equals(code)) return order;
      return BEST;
    }
  }
}
