package org.escale.attendance.activity;

/**
 * What somebody came for: the digital skills first, then, from {@link #CITIZENSHIP}, the
 * administrative procedures. The model's list {@code Thematique}.
 *
 * @see NationalValue
 */
public enum Theme implements NationalValue {
  DIAGNOSIS("diagnostic_numerique"),
  TAKING_A_DEVICE_IN_HAND("prendre_en_main_du_materiel"),
  MAINTENANCE("maintenance_de_materiel"),
  OWN_CONTENT("gere_ses_contenus_numeriques"),
  BROWSING("navigation_sur_internet"),
  EMAIL("email"),
  OFFICE_SOFTWARE("bureautique"),
  SOCIAL_NETWORKS("reseaux_sociaux"),
  HEALTH("sante"),
  BANKING_AND_SHOPPING("banque_et_achats_en_ligne"),
  ENTREPRENEURSHIP("entrepreneuriat"),
  FINDING_WORK("insertion_professionnelle"),
  SECURITY("securite_numerique"),
  PARENTING("parentalite"),
  SCHOOL("scolarite_et_numerique"),
  CREATION("creer_avec_le_numerique"),
  DIGITAL_CULTURE("culture_numerique"),
  ARTIFICIAL_INTELLIGENCE("intelligence_artificielle"),
  HELP_WITH_PROCEDURES("aide_aux_demarches_administratives"),
  CITIZENSHIP("papiers_elections_citoyennete"),
  FAMILY("famille_scolarite"),
  SOCIAL_CARE("social_sante"),
  WORK_AND_TRAINING("travail_formation"),
  HOUSING("logement"),
  TRANSPORT("transports_mobilite"),
  MONEY_AND_TAXES("argent_impots"),
  JUSTICE("justice"),
  FOREIGNERS_AND_EUROPE("etrangers_europe"),
  LEISURE("loisirs_sports_culture"),
  ASSOCIATIONS("associations");

  private final String code;

  Theme(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.theme." + code;
  }
}
