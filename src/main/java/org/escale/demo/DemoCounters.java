package org.escale.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.portal.counters.CounterImport;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counters of the administration, entered by a file in the format of the national directory; every
 * one of them, its address and its hours are invented.
 */
@Component
class DemoCounters {
  private static final Map<String, String> IN_TOWNS =
      Map.of(
          "france_services", "France Services",
          "caf", "Caisse d’allocations familiales",
          "cpam", "Assurance maladie",
          "france_travail", "France Travail",
          "sip", "Centre des impôts des particuliers",
          "gendarmerie", "Gendarmerie");
  private static final List<String> TOWNS = List.of("Denain", "Saint-Amand-les-Eaux");

  private final Communes communes;
  private final CounterImport directory;
  private final JsonMapper json;

  DemoCounters(Communes communes, CounterImport directory, JsonMapper json) {
    this.communes = communes;
    this.directory = directory;
    this.json = json;
  }

  /** Every commune has its town hall; the two largest towns have the rest. */
  void enter(Map<String, String> postcodes) {
    var services = new ArrayList<Map<String, Object>>();
    var all = communes.all();
    var codes = all.stream().map(Commune::code).toList();
    for (var commune : all) {
      var postcode = postcodes.get(commune.code());
      services.add(
          service("mairie", "Mairie", commune, postcode, services.size(), List.of(commune.code())));
      if (!TOWNS.contains(commune.name())) continue;
      IN_TOWNS.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(kind ->
              services.add(
                  service(
                      kind.getKey(), kind.getValue(), commune, postcode, services.size(), codes)));
    }
    var file = json.writeValueAsString(Map.of("service", services));
    directory.apply(
        LongFile.of("guichets-inventes.json", file.getBytes(StandardCharsets.UTF_8)),
        Progress.silent());
  }

  private static Map<String, Object> service(
      String kind,
      String name,
      Commune commune,
      @Nullable String postcode,
      int number,
      List<String> competence) {
    var service = new LinkedHashMap<String, Object>();
    service.put("id", "invente-" + kind + "-" + commune.code());
    service.put("nom", name + " (fiche inventée) - " + commune.name());
    service.put("statut_de_diffusion", "true");
    service.put("code_insee_commune", commune.code());
    service.put(
        "pivot", List.of(Map.of("type_service_local", kind, "code_insee_commune", competence)));
    service.put("adresse", List.of(address(commune, postcode, number)));
    service.put(
        "telephone",
        List.of(Map.of("valeur", String.format(Locale.ROOT, "03 53 01 02 %02d", number % 100))));
    service.put("plage_ouverture", ranges(kind, commune));
    service.put("date_modification", "02/11/2026 09:00:00");
    return service;
  }

  private static Map<String, Object> address(
      Commune commune, @Nullable String postcode, int number) {
    return Map.of(
        "type_adresse",
        "Adresse",
        "numero_voie",
        (1 + number % 40) + " place du Guichet",
        "code_postal",
        postcode == null ? "" : postcode,
        "nom_commune",
        commune.name(),
        "latitude",
        String.format(Locale.ROOT, "%.5f", commune.lat() + 0.0005 * (number % 5)),
        "longitude",
        String.format(Locale.ROOT, "%.5f", commune.lon() - 0.0007 * (number % 7)));
  }

  private static List<Map<String, String>> ranges(String kind, Commune commune) {
    if (kind.equals("mairie") && commune.population() < 2_000) {
      return List.of(
          range("Lundi", "Vendredi", "09:00:00", "12:00:00", "", "", ""),
          range("Samedi", "Samedi", "09:00:00", "11:30:00", "", "", "un samedi sur deux"));
    }
    if (kind.equals("sip")) {
      return List.of(
          range("Lundi", "Jeudi", "08:30:00", "12:00:00", "", "", ""),
          range("Lundi", "Jeudi", "13:30:00", "16:00:00", "", "", "sur rendez-vous"));
    }
    return List.of(range("Lundi", "Vendredi", "08:30:00", "12:00:00", "13:30:00", "17:00:00", ""));
  }

  private static Map<String, String> range(
      String first,
      String last,
      String start,
      String end,
      String secondStart,
      String secondEnd,
      String comment) {
    return Map.of(
        "nom_jour_debut", first,
        "nom_jour_fin", last,
        "valeur_heure_debut_1", start,
        "valeur_heure_fin_1", end,
        "valeur_heure_debut_2", secondStart,
        "valeur_heure_fin_2", secondEnd,
        "commentaire", comment);
  }
}
