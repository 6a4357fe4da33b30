package org.escale.network;

import java.util.Arrays;

/** What kind of place it is; in messages as {@code network.place.kind.<code>}. */
public enum PlaceKind {
  /** A computer room of a school, open to residents outside school hours (ENP). */
  SCHOOL_SPACE("school-space"),
  LIBRARY("library"),
  ASSOCIATION("association"),
  /** A counter that carries the State's label France Services. */
  FRANCE_SERVICES("france-services"),
  /** A place to work at a distance. */
  TELECENTRE("telecentre"),
  SOCIAL_CENTRE("social-centre"),
  TOWN_HALL("town-hall"),
  /** It travels: a bus, which opens at stops. */
  MOBILE("mobile"),
  OTHER("other");

  private final String code;

  PlaceKind(String code) {
    this.code = code;
  }

  /** As the database and the pages' addresses write it. */
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException when no kind has that code
   */
  public static PlaceKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("kind of place: " + code));
  }
}
