package org.escale.attendance.activity;

/**
 * How much somebody does alone. The model's list {@code Autonomie}.
 *
 * @see NationalValue
 */
public enum Autonomy implements NationalValue {
  FULLY_HELPED("entierement_accompagne"),
  PARTLY_ALONE("partiellement_autonome"),
  ALONE("autonome");

  private final String code;

  Autonomy(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.autonomy." + code;
  }
}
