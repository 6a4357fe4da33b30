package org.escale.attendance.activity;

/**
 * What somebody does in life. The model's list {@code StatutSocial}.
 *
 * @see NationalValue
 */
public enum SocialStatus implements NationalValue {
  AT_SCHOOL("scolarise"),
  OUT_OF_WORK("sans_emploi"),
  AT_WORK("en_emploi"),
  RETIRED("retraite"),
  NOT_SAID("non_communique");

  private final String code;

  SocialStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.status." + code;
  }
}
