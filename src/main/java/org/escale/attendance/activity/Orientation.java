package org.escale.attendance.activity;

/**
 * Where somebody was sent on to. The model's list {@code StructureDeRedirection}.
 *
 * @see NationalValue
 */
public enum Orientation implements NationalValue {
  ADMINISTRATION("administration"),
  DIGITAL_MEDIATION("mediation_numerique"),
  BODY_IN_CHARGE("operateur_ou_organisme_en_charge"),
  SOCIAL_AID("aide_sociale"),
  FINDING_WORK("insertion_professionnelle"),
  HELP_WITH_PROCEDURES("aide_aux_demarches_administratives"),
  OTHER("autre");

  private final String code;

  Orientation(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.orientation." + code;
  }
}
