package org.escale.portal.nearby;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.escale.portal.nearby.Question.Order;
import org.jspecify.annotations.Nullable;

/** What somebody asks besides where they are, as it stands in the page's address. */
public record Asked(Wish wish, When when, Order order) {
  public static final Asked ANYTHING = new Asked(Wish.ANY, When.ANY_TIME, Order.BEST);

  /** What is not understood is not asked. */
  public static Asked of(
      String need, String audience, String stepFree, String language, String when, String order) {
    var needs = EnumSet.noneOf(Need.class);
    Need.of(need).ifPresent(needs::add);
    return new Asked(
        new Wish(
            needs,
            Audience.of(audience).orElse(null),
            stepFree.equals("oui"),
            language.matches("[a-z]{2}") ? language : null),
        When.of(when),
        Order.of(order));
  }

  /** Whether some places or times are left out. */
  public boolean narrows() {
    return !wish.equals(Wish.ANY) || !when.any();
  }

  public @Nullable Need need() {
    return wish.needs().stream().findFirst().orElse(null);
  }

  /** As parameters of the page's address. */
  public Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    wish.needs().forEach(need -> parameters.put("besoin", need.code()));
    if (!when.any()) parameters.put("quand", when.code());
    if (wish.audience() != null) parameters.put("public", wish.audience().code());
    if (wish.language() != null) parameters.put("langue", wish.language());
    if (wish.stepFree()) parameters.put("plain-pied", "oui");
    if (order != Order.BEST) parameters.put("tri", order.code());
    return parameters;
  }
}
