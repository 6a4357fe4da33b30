package org.escale.attendance.activity;

/**
 * What an activity is: help for one person, or for a group. The model's list {@code TypeActivite}.
 *
 * @see NationalValue
 */
public enum ActivityKind implements NationalValue {
  INDIVIDUAL("individuel"),
  GROUP("collectif");

  private final String code;

  ActivityKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.kind." + code;
  }
}
