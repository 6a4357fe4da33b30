package org.escale.network.standard;

import java.util.List;

/**
 * The vocabularies of the standard: the values that a field may hold, letter by letter as the
 * patterns of its schema write them (standard-mediation-num, schema.json, v1.0.2, Licence Ouverte
 * 2.0).
 */
public enum Vocabulary {
  /** What a place helps with. */
  SERVICES(
      "Aide aux démarches administratives",
      "Maîtrise des outils numériques du quotidien",
      "Insertion professionnelle via le numérique",
      "Utilisation sécurisée du numérique",
      "Parentalité et éducation avec le numérique",
      "Loisirs et créations numériques",
      "Compréhension du monde numérique",
      "Accès internet et matériel informatique",
      "Acquisition de matériel informatique à prix solidaire"),
  /** Whom it addresses in particular; a place that lists nobody is for everyone. */
  PUBLICS("Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes"),
  /** Whom it can take special care of. */
  SPECIAL_CARE(
      "Surdité",
      "Handicaps moteurs",
      "Handicaps mentaux",
      "Illettrisme",
      "Langues étrangères (anglais)",
      "Langues étrangères (autres)",
      "Déficience visuelle"),
  FEES("Gratuit", "Gratuit sous condition", "Payant"),
  PROGRAMMES(
      "Aidants Connect",
      "Bibliothèques numérique de référence",
      "Certification PIX",
      "Conseillers numériques",
      "Emmaüs Connect",
      "France Services",
      "Grande école du numérique",
      "La Croix Rouge",
      "Point d'accès numérique CAF",
      "Promeneurs du net",
      "Relais numérique (Emmaüs Connect)"),
  /**
   * Trainings and labels. The schema's pattern wants {@code Étapes numériques(La Poste)} without
   * the space that its own example has: only so does a file conform, so that is what is written.
   */
  LABELS(
      "Formé à « Mon Espace Santé »",
      "Formé à « DUPLEX » (illettrisme)",
      "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
      "Collectif ressources et acteurs réemploi (Normandie)",
      "Étapes numériques(La Poste)",
      "Fabriques de Territoire",
      "Les Éclaireurs du numérique (Drôme)",
      "Mes Papiers (Métropole de Lyon)",
      "ORDI 3.0",
      "SUD LABS (PACA)"),
  /** How one comes. */
  ACCESS_MODES(
      "Se présenter",
      "Téléphoner",
      "Contacter par mail",
      "Prendre un RDV en ligne",
      "Ce lieu n'accueille pas de public",
      "Envoyer un mail avec une fiche de prescription"),
  /** How one is helped. */
  SUPPORT_MODES(
      "En autonomie", "Accompagnement individuel", "Dans un atelier collectif", "À distance"),
  ITINERANCE("Itinérant", "Fixe"),
  /**
   * Kinds of structures, of which the schema has no pattern: the list of data.inclusion, as in the
   * package @gouvfr-anct/lieux-de-mediation-numerique 2.3.0 (MIT).
   */
  TYPOLOGIES(
      "ACI",
      "ACIPHC",
      "AFPA",
      "AI",
      "ASE",
      "ASSO",
      "ASSO_CHOMEUR",
      "Autre",
      "AVIP",
      "BIB",
      "CAARUD",
      "CADA",
      "CAF",
      "CAP_EMPLOI",
      "CAVA",
      "CC",
      "CCAS",
      "CCONS",
      "CD",
      "CDAS",
      "CFP",
      "CHRS",
      "CHU",
      "CIAS",
      "CIDFF",
      "CITMET",
      "CMP",
      "CMS",
      "CPAM",
      "CPH",
      "CS",
      "CSAPA",
      "CSC",
      "DEETS",
      "DEPT",
      "DIPLP",
      "E2C",
      "EA",
      "EATT",
      "EI",
      "EITI",
      "ENM",
      "EPCI",
      "EPI",
      "EPIDE",
      "EPN",
      "ES",
      "ESAT",
      "ESS",
      "ETTI",
      "EVS",
      "FABLAB",
      "FABRIQUE",
      "FAIS",
      "FT",
      "GEIQ",
      "HUDA",
      "LA_POSTE",
      "MDE",
      "MDH",
      "MDEF",
      "MDPH",
      "MDS",
      "MJC",
      "ML",
      "MQ",
      "MSA",
      "MSAP",
      "MUNI",
      "OACAS",
      "ODC",
      "OF",
      "OIL",
      "OPCS",
      "PAD",
      "PENSION",
      "PI",
      "PIJ_BIJ",
      "PIMMS",
      "PJJ",
      "PLIE",
      "PREF",
      "PREVENTION",
      "REG",
      "RELAIS_LECTURE",
      "RESSOURCERIE",
      "RFS",
      "RS_FJT",
      "SCP",
      "SPIP",
      "TIERS_LIEUX",
      "UDAF");

  private final List<String> words;

  Vocabulary(String... values) {
    this.words = List.of(values);
  }

  /** In the order of the schema. */
  public List<String> words() {
    return words;
  }

  public boolean has(String value) {
    return words.contains(value);
  }
}
