package org.escale.network;

import java.math.BigDecimal;
import java.util.Optional;
import org.escale.tabular.WrittenValue;
import org.springframework.validation.Errors;

/** Numbers of the network's forms, typed with a decimal comma or point. */
public final class TypedNumber {
  private TypedNumber() {}

  /** The number in that field; empty, with the error noted, where there is none in these limits. */
  public static Optional<BigDecimal> read(
      Errors errors, String field, String typed, int least, int most) {
    var number =
        WrittenValue.number(typed).filter(n -> n.doubleValue() >= least && n.doubleValue() <= most);
    if (number.isEmpty()) {
      errors.rejectValue(field, "network.error.number", new Object[] {least, most}, null);
    }
    return number;
  }

  /** As people write it. */
  public static String written(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
