package org.escale.network.standard.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.escale.network.standard.Field;
import org.escale.tabular.PlainText;

/**
 * Which column of a feed says what: by the standard's name, by those of its older drafts, or by
 * other headers that people write. Accents, case, spaces and signs do not count; a number that a
 * survey tool appends to a header that stands twice ("__1") does not either.
 */
final class Columns {
  private static final List<String> FORTNIGHT = List.of("ouverture", "semaine", "semaineouverture");
  private static final Map<Field, List<String>> ALSO_CALLED = new EnumMap<>(Field.class);

  static {
    called(Field.ID, "identifiant", "identifiant unique", "globalid", "uuid", "id structure");
    called(Field.PIVOT, "siret", "numero siret", "n siret", "rna", "ridet", "siren");
    called(
        Field.NAME,
        "name",
        "nom du lieu",
        "nom de la structure",
        "nom de votre structure",
        "nom structure",
        "nom de l'organisation",
        "raison sociale");
    called(Field.COMMUNE, "ville", "localité", "nom commune", "commune nom");
    called(Field.POSTCODE, "cp", "code postale", "postcode");
    called(Field.INSEE_CODE, "insee", "code commune", "commune insee");
    called(Field.ADDRESS, "rue", "voie", "adresse postale", "address", "adresse de la structure");
    called(Field.ADDRESS_MORE, "complément d'adresse", "complément");
    called(Field.LATITUDE, "lat", "y");
    called(Field.LONGITUDE, "lon", "lng", "long", "x");
    called(
        Field.TYPOLOGIES,
        "typologies",
        "type de lieu",
        "type de structure",
        "typologie de la structure");
    called(
        Field.PHONE,
        "tel",
        "numéro de téléphone",
        "numéro de téléphone de la structure",
        "fixe",
        "téléphone fixe",
        "mobile",
        "portable");
    called(
        Field.EMAILS, "courriel", "email", "mail", "adresse mail", "adresse mail de la structure");
    called(Field.WEBSITES, "site", "site internet", "url", "site web de la structure");
    called(
        Field.OPENING_HOURS,
        "opening_hours",
        "horaires d'ouverture",
        "heures d'ouverture",
        "horaires d'ouverture de la structure");
    called(Field.SUMMARY, "presentation_resumee", "résumé", "description courte");
    called(Field.DETAILS, "presentation", "description", "description longue");
    called(Field.UPDATED, "date de mise à jour", "date mise à jour", "editdate", "updated_at");
    called(
        Field.SERVICES, "service", "qu'apportez vous aux usagers qui viennent à votre rencontre");
    called(
        Field.PUBLICS,
        "publics_accueillis",
        "publics",
        "quel(s) type(s) de public accompagnez-vous");
    called(Field.FEES, "conditions_acces", "tarifs", "quelles sont vos conditions d'accès");
    called(Field.PROGRAMMES, "labels_nationaux", "possédez-vous des labels nationaux ou régionaux");
    called(Field.OTHER_LABELS, "labels_autres");
    called(
        Field.ACCESS_MODES,
        "doit-on prendre rendez-vous pour accéder à vos services ? et si oui, comment");
    called(Field.SUPPORT_MODES, "quelles sont vos modalités d'accompagnement");
    called(Field.ACCESS_URL, "accessibilite", "acceslibre");
  }

  private final Map<Field, List<String>> byField = new EnumMap<>(Field.class);
  private final Set<String> known = new LinkedHashSet<>();
  private final List<String> notUnderstood = new ArrayList<>();
  private WeekColumns week = WeekColumns.among(List.of());
  private Optional<String> fortnight = Optional.empty();

  /** Those of a row; the objects of a JSON file need not have the same ones. */
  void learn(Collection<String> columns) {
    if (!known.addAll(columns)) return;
    byField.clear();
    notUnderstood.clear();
    for (var column : known) {
      var field = field(column);
      if (field.isPresent()) {
        byField.computeIfAbsent(field.get(), f -> new ArrayList<>()).add(column);
      } else {
        notUnderstood.add(column);
      }
    }
    week = WeekColumns.among(notUnderstood);
    notUnderstood.removeAll(week.columns());
    fortnight = notUnderstood.stream().filter(c -> FORTNIGHT.contains(bare(c))).findFirst();
    fortnight.ifPresent(notUnderstood::remove);
  }

  /** Those that say this field. */
  List<String> of(Field field) {
    return byField.getOrDefault(field, List.of());
  }

  WeekColumns week() {
    return week;
  }

  /** The column that says in which weeks the hours hold: even or odd. */
  Optional<String> fortnight() {
    return fortnight;
  }

  List<String> notUnderstood() {
    return notUnderstood;
  }

  private static Optional<Field> field(String column) {
    var bare = bare(column);
    if (bare.matches("tag\\d+")) return Optional.of(Field.SERVICES);
    return Arrays.stream(Field.values())
        .filter(field ->
            PlainText.bare(field.wireName()).equals(bare)
                || ALSO_CALLED.getOrDefault(field, List.of()).contains(bare))
        .findFirst();
  }

  private static String bare(String column) {
    return PlainText.bare(column.replaceFirst("__\\d+$", ""));
  }

  private static void called(Field field, String... names) {
    ALSO_CALLED.put(field, Arrays.stream(names).map(PlainText::bare).toList());
  }
}
