package org.escale.portal.nearby;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whom a place may address in particular, by the standard. One that says nothing is for all. */
public enum Audience {
  YOUNG("jeunes", "Jeunes"),
  STUDENTS("etudiants", "Étudiants"),
  FAMILIES("familles", "Familles et/ou enfants"),
  SENIORS("seniors", "Seniors"),
  WOMEN("femmes", "Femmes");

  private final String code;
  private final String value;

  Audience(String code, String value) {
    this.code = code;
    this.value = value;
  }

  /** As it stands in addresses and messages. */
  public String code() {
    return code;
  }

  public static Optional<Audience> of(String code) {
    return Arrays.stream(values()).filter(audience -> audience.code.equals(code)).findFirst();
  }

  boolean addressedBy(List<String> publics) {
    return publics.isEmpty() || publics.contains(value);
  }
}
