package org.escale.territory.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.escale.tabular.WrittenValue;
import org.escale.territory.Commune;
import org.escale.territory.NewCommune;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A commune as it is typed; numbers with a decimal comma or point.
 *
 * @param need in percent of the territory's need; empty for the share of the population
 */
record CommuneForm(
    String name, String population, String lat, String lon, String under30Share, String need) {
  private static final int MOST_PEOPLE = 10_000_000;

  /** The digits of a percentage that parts per million have. */
  private static final int PERCENT_DIGITS = 4;

  static CommuneForm of(Commune commune) {
    return new CommuneForm(
        commune.name(),
        String.valueOf(commune.population()),
        written(BigDecimal.valueOf(commune.lat())),
        written(BigDecimal.valueOf(commune.lon())),
        written(commune.under30Share()),
        commune.needSet() == null
            ? ""
            : written(BigDecimal.valueOf(commune.needSet(), PERCENT_DIGITS)));
  }

  /** What was typed; null with the errors noted where it cannot be. */
  @Nullable NewCommune read(String code, BindingResult errors) {
    if (name.isBlank()) errors.rejectValue("name", "territory.error.missing");
    var people = number("population", population, 0, MOST_PEOPLE, true, errors);
    var north = number("lat", lat, -90, 90, true, errors);
    var east = number("lon", lon, -180, 180, true, errors);
    var under30 = number("under30Share", under30Share, 0, 100, false, errors);
    var share = number("need", need, 0, 100, false, errors);
    if (errors.hasErrors() || people == null || north == null || east == null) return null;
    return new NewCommune(
        code,
        name.strip(),
        people.setScale(0, RoundingMode.HALF_UP).intValueExact(),
        north.doubleValue(),
        east.doubleValue(),
        under30 == null ? null : under30.setScale(2, RoundingMode.HALF_UP),
        share == null
            ? null
            : share
                .movePointRight(PERCENT_DIGITS)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact());
  }

  private static @Nullable BigDecimal number(
      String field, String typed, int least, int most, boolean required, BindingResult errors) {
    Consumer<String> refuse =
        messageKey -> errors.rejectValue(field, messageKey, new Object[] {least, most}, null);
    if (typed.isBlank()) {
      if (required) refuse.accept("territory.error.missing");
      return null;
    }
    var number = WrittenValue.number(typed);
    if (number.isEmpty()) {
      refuse.accept("territory.error.not-a-number");
    } else if (number.get().doubleValue() < least || number.get().doubleValue() > most) {
      refuse.accept("territory.error.out-of-range");
    } else {
      return number.get();
    }
    return null;
  }

  private static String written(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
