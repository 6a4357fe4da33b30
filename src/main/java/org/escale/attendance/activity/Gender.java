package org.escale.attendance.activity;

/**
 * The gender somebody gives. The model's list {@code Genre}.
 *
 * @see NationalValue
 */
public enum Gender implements NationalValue {
  MALE("masculin"),
  FEMALE("feminin"),
  NOT_SAID("non_communique");

  private final String code;

  Gender(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.gender." + code;
  }
}
