package org.escale.territory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A commune as a file or a form gives it.
 *
 * @param under30Share in percent; null where it is not known
 * @param need parts per million; null where the share of the population is to stand in
 */
public record NewCommune(
    String code,
    String name,
    int population,
    double lat,
    double lon,
    @Nullable BigDecimal under30Share,
    @Nullable Integer need) {

  static NewCommune of(Commune commune) {
    return new NewCommune(
        commune.code(),
        commune.name(),
        commune.population(),
        commune.lat(),
        commune.lon(),
        commune.under30Share(),
        commune.needSet());
  }

  /** The same, with what it leaves open as the other says it. */
  NewCommune completedBy(NewCommune other) {
    return new NewCommune(
        code,
        name,
        population,
        lat,
        lon,
        under30Share == null ? other.under30Share : under30Share,
        need == null ? other.need : need);
  }

  /** Whether nothing would change; 41.5 and 41.50 are the same share. */
  boolean saysTheSameAs(NewCommune other) {
    return plain().equals(other.plain());
  }

  private NewCommune plain() {
    return new NewCommune(
        code,
        name,
        population,
        lat,
        lon,
        under30Share == null ? null : under30Share.stripTrailingZeros(),
        need);
  }
}
