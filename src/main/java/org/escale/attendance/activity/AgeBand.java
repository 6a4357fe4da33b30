package org.escale.attendance.activity;

/**
 * An age band, in full years. The model's list {@code TrancheAge}.
 *
 * @see NationalValue
 */
public enum AgeBand implements NationalValue {
  UNDER_12("moins_de_douze"),
  FROM_12("douze_dix_huit"),
  FROM_18("dix_huit_vingt_quatre"),
  FROM_25("vingt_cinq_trente_neuf"),
  FROM_40("quarante_cinquante_neuf"),
  FROM_60("soixante_soixante_neuf"),
  FROM_70("soixante_dix_plus"),
  NOT_SAID("non_communique");

  private final String code;

  AgeBand(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.age." + code;
  }
}
