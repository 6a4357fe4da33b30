package org.escale.attendance.activity;

/**
 * The devices that were used. The model's list {@code Materiel}.
 *
 * @see NationalValue
 */
public enum Equipment implements NationalValue {
  COMPUTER("ordinateur"),
  PHONE("telephone"),
  TABLET("tablette"),
  OTHER("autre"),
  NONE("aucun");

  private final String code;

  Equipment(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.equipment." + code;
  }
}
