package org.escale.attendance.activity;

/**
 * The kind of place where somebody was helped. The model's list {@code TypeLieu}.
 *
 * @see NationalValue
 */
public enum PlaceKind implements NationalValue {
  PLACE_OF_ACTIVITY("lieu_activite"),
  HOME("domicile"),
  REMOTELY("a_distance"),
  OTHER("autre");

  private final String code;

  PlaceKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.place." + code;
  }
}
