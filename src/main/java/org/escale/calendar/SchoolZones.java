package org.escale.calendar;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which zone of the school calendar a commune is in, by its département (arrêté on the national
 * school calendar: the zone is that of the académie). Corsica and the overseas have calendars of
 * their own, which are not known here.
 */
public final class SchoolZones {
  private static final String A =
      "01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 70 71 73 74 79 86 87 89"
          + " 90";
  private static final String B =
      "02 04 05 06 08 10 13 14 18 22 27 28 29 35 36 37 41 44 45 49 50 51 52 53 54 55 56 57 59 60 61"
          + " 62 67 68 72 76 80 83 84 85 88";
  private static final String C = "09 11 12 30 31 32 34 46 48 65 66 75 77 78 81 82 91 92 93 94 95";

  private static final Map<String, String> BY_DEPARTEMENT =
      Map.of("A", A, "B", B, "C", C).entrySet().stream()
          .flatMap(zone ->
              Stream.of(zone.getValue().split(" ")).map(code -> Map.entry(code, zone.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private SchoolZones() {}

  /** A, B or C; empty where the calendar is another. */
  public static Optional<String> of(String inseeCode) {
    return inseeCode.length() < 2
        ? Optional.empty()
        : Optional.ofNullable(BY_DEPARTEMENT.get(inseeCode.substring(0, 2)));
  }
}
