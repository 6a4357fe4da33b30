package org.escale.territory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A commune as it comes in from a file or a form; the fields are those of {@link Commune}. */
public record NewCommune(
    String code,
    String name,
    int population,
    double lat,
    double lon,
    @Nullable BigDecimal under30Share,
    @Nullable Integer need) {

  /** Whether the register already says all this; what the file leaves open is not a difference. */
  boolean sameAs(Commune known) {
    return known.name().equals(name)
        && known.population() == population
        && known.lat() == lat
        && known.lon() == lon
        && (under30Share == null
            || (known.under30Share() != null && known.under30Share().compareTo(under30Share) == 0))
        && (need == null || need.equals(known.needSet()));
  }
}
