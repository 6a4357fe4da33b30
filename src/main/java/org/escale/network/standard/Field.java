package org.escale.network.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The 32 fields of the standard, in the order of its schema, under the names of the code. docs/
 * glossary.md ties each to its French name.
 */
public enum Field {
  ID("id", Kind.TEXT),
  /** SIRET, RNA or RIDET number of the structure. */
  PIVOT("pivot", Kind.TEXT, "[a-zA-Z0-9]{9,14}"),
  NAME("nom", Kind.TEXT),
  COMMUNE("commune", Kind.TEXT),
  POSTCODE("code_postal", Kind.TEXT, "\\d{5}"),
  INSEE_CODE("code_insee", Kind.TEXT, "([013-9]\\d|2[AB1-9])\\d{3}"),
  ADDRESS("adresse", Kind.TEXT),
  ADDRESS_MORE("complement_adresse", Kind.TEXT),
  LATITUDE("latitude", Kind.NUMBER),
  LONGITUDE("longitude", Kind.NUMBER),
  TYPOLOGIES("typologie", Vocabulary.TYPOLOGIES),
  PHONE(
      "telephone",
      Kind.TEXT,
      "(\\+33|\\+590|\\+594|\\+262|\\+596|\\+269|\\+687|\\+689|\\+508|\\+681)(\\d){6,9}"),
  EMAILS("courriels", Kind.LIST),
  WEBSITES("site_web", Kind.LIST),
  /** In the opening_hours language of OpenStreetMap. */
  OPENING_HOURS("horaires", Kind.TEXT),
  SUMMARY("presentation_resume", Kind.TEXT),
  DETAILS("presentation_detail", Kind.TEXT),
  /** Who gathered the data. */
  SOURCE("source", Kind.TEXT),
  ITINERANCE("itinerance", Vocabulary.ITINERANCE),
  PARENT("structure_parente", Kind.TEXT),
  UPDATED("date_maj", Kind.DATE),
  SERVICES("services", Vocabulary.SERVICES),
  PUBLICS("publics_specifiquement_adresses", Vocabulary.PUBLICS),
  SPECIAL_CARE("prise_en_charge_specifique", Vocabulary.SPECIAL_CARE),
  FEES("frais_a_charge", Vocabulary.FEES),
  PROGRAMMES("dispositif_programmes_nationaux", Vocabulary.PROGRAMMES),
  LABELS("formations_labels", Vocabulary.LABELS),
  OTHER_LABELS("autres_formations_labels", Kind.LIST),
  ACCESS_MODES("modalites_acces", Vocabulary.ACCESS_MODES),
  SUPPORT_MODES("modalites_accompagnement", Vocabulary.SUPPORT_MODES),
  /** Its sheet in Acceslibre. */
  ACCESS_URL("fiche_acces_libre", Kind.TEXT),
  BOOKING_URL("prise_rdv", Kind.TEXT);

  /** How a field's text is read. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    /** Values joined by {@link StandardPlace#JOINT}. */
    LIST
  }

  /** The most characters of {@link #SUMMARY}. */
  public static final int LONGEST_SUMMARY = 280;

  private static final List<Field> REQUIRED =
      List.of(ID, PIVOT, NAME, COMMUNE, POSTCODE, ADDRESS, UPDATED);

  private final String wireName;
  private final Kind kind;
  private final @Nullable Pattern pattern;
  private final @Nullable Vocabulary vocabulary;

  Field(String wireName, Kind kind) {
    this.wireName = wireName;
    this.kind = kind;
    this.pattern = null;
    this.vocabulary = null;
  }

  Field(String wireName, Kind kind, String pattern) {
    this.wireName = wireName;
    this.kind = kind;
    this.pattern = Pattern.compile(pattern);
    this.vocabulary = null;
  }

  Field(String wireName, Vocabulary vocabulary) {
    this.wireName = wireName;
    this.kind = Kind.LIST;
    this.pattern = null;
    this.vocabulary = vocabulary;
  }

  /** What the files call it. */
  public String wireName() {
    return wireName;
  }

  public Kind kind() {
    return kind;
  }

  /** The whole of a value must match it. */
  public Optional<Pattern> pattern() {
    return Optional.ofNullable(pattern);
  }

  public Optional<Vocabulary> vocabulary() {
    return Optional.ofNullable(vocabulary);
  }

  /** Whether the schema refuses a place without it. */
  public boolean required() {
    return REQUIRED.contains(this);
  }

  /**
   * Whether a place without it is not published: what the schema requires, and the services, whose
   * pattern has no room for none although the schema does not say that they are required.
   */
  public boolean neededToPublish() {
    return required() || this == SERVICES;
  }

  public static Optional<Field> of(String wireName) {
    return Arrays.stream(values()).filter(field -> field.wireName.equals(wireName)).findFirst();
  }
}
