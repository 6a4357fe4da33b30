package org.escale.attendance.activity;

import java.util.Arrays;
import java.util.Optional;

/**
 * A value of the national activity model: what mediators in France tell of their work in « La Coop
 * de la médiation numérique ».
 *
 * <p>The values of the enums that implement this are facts about that model, as its published
 * schema gives them (repository {@code inclusion-numerique/coop-mediation-numerique}, file {@code
 * apps/web/prisma/schema.prisma}, read in November 2026). They are what is sent, stored and
 * exported.
 */
public interface NationalValue {
  /** As the model writes it. */
  String code();

  /** Its words in the message bundles. */
  String messageKey();

  /** The value of that list which the model writes so. */
  static <V extends Enum<V> & NationalValue> Optional<V> find(Class<V> list, String code) {
    return Arrays.stream(list.getEnumConstants())
        .filter(value -> value.code().equals(code))
        .findFirst();
  }
}
