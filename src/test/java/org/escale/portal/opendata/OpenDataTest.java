package org.escale.portal.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.agenda.AgendaWorld;
import org.escale.agenda.Sessions;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.network.NetworkWorld;
import org.escale.network.federation.ImportedPlaces;
import org.escale.network.standard.Field;
import org.escale.network.standard.SchemaFile;
import org.escale.network.standard.SharedPlaces;
import org.escale.network.standard.WrittenFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the public is told of places, as files of the national standard. */
@EscaleTest
class OpenDataTest extends AtOpenData {
  @Autowired Sessions sessions;
  @Autowired ImportedPlaces imported;

  @Test
  void published_places_go_out_whole_and_drafts_stay_in() {
    var library = NetworkWorld.library();
    transaction.executeWithoutResult(t -> {
      places.add(library);
      places.add(NetworkWorld.draft("Espace à venir"));
    });
    var rows = csv();
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().keySet())
        .containsExactlyElementsOf(Arrays.stream(Field.values()).map(Field::wireName).toList());
    assertThat(rows.getFirst())
        .containsEntry("id", library.id().toString())
        .containsEntry("nom", "Médiathèque de l’Étang")
        .containsEntry("telephone", "+33327000000")
        .containsEntry("services", "Accès internet et matériel informatique")
        .containsEntry("modalites_accompagnement", "En autonomie|Accompagnement individuel")
        .containsEntry("horaires", "Tu-Sa 10:00-12:00,14:00-18:00")
        .containsEntry("date_maj", "2026-09-01")
        .containsEntry("source", "Inventaire");
    assertThat(SchemaFile.read().faults(rows)).isEmpty();
  }

  @Test
  void json_and_geojson_say_the_same_as_csv() {
    transaction.executeWithoutResult(t -> places.add(NetworkWorld.library()));
    var row = new LinkedHashMap<>(csv().getFirst());
    row.values().removeIf(String::isEmpty);
    assertThat(WrittenFile.json(get("/donnees/lieux.json").body().getBytes(UTF_8)).getFirst())
        .isEqualTo(row);
    var feature = tree("/donnees/lieux.geojson").path("features").path(0);
    assertThat(feature.path("geometry").path("coordinates").path(0).asDouble()).isEqualTo(3.39);
    assertThat(feature.path("properties").path("nom").asString()).isEqualTo(row.get("nom"));
  }

  @Test
  void a_bus_is_one_place_for_each_stop_with_the_days_and_hours_to_come() throws Exception {
    postcode("59172", "59220");
    postcode("59446", "59195");
    publishBus();
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    sessions.add(AgendaWorld.morning(AgendaWorld.DENAIN, "2026-12-15"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-15"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-12-02"));
    var gone = sessions.add(AgendaWorld.afternoon(AgendaWorld.OISY, "2026-12-03"));
    sessions.cancel(gone.id(), "Neige");
    sessions.add(AgendaWorld.forGroup(sql, AgendaWorld.OISY, "2026-12-04"));
    sessions.add(AgendaWorld.afternoon(AgendaWorld.SAINT_AMAND, "2026-12-08"));
    var rows = csv();
    assertThat(rows.stream().map(row -> row.get("id")))
        .as("the stop of a commune whose postcode nobody knows is left out")
        .containsExactly("bus-1-" + AgendaWorld.DENAIN, "bus-1-" + AgendaWorld.OISY);
    var denain = rows.getFirst();
    assertThat(denain)
        .containsEntry("horaires", "2026 Dec 01 14:00-16:30; 2026 Dec 15 09:30-12:00,14:00-16:30")
        .containsEntry("itinerance", "Itinérant")
        .containsEntry("code_postal", "59220")
        .containsEntry("commune", "Denain");
    assertThat(rows.get(1)).containsEntry("horaires", "2026 Dec 02 14:00-16:30");
    for (var row : rows)
      assertThat(OpeningHours.parse(String.valueOf(row.get("horaires"))).doubts()).isEmpty();
    assertThat(SchemaFile.read().faults(rows)).isEmpty();
    assertThat(get("/donnees").body()).contains("Un lieu publié n’est pas dans ces fichiers");
  }

  @Test
  void our_own_export_comes_back_without_a_change() {
    postcode("59172", "59220");
    publishBus();
    sessions.add(AgendaWorld.afternoon(AgendaWorld.DENAIN, "2026-12-01"));
    transaction.executeWithoutResult(t -> places.add(NetworkWorld.library()));
    imported.apply(SharedPlaces.file("places/exemple-valide.csv"), "Exemple");
    for (var file : List.of("lieux.csv", "lieux.json", "lieux.geojson")) {
      var before = places.published();
      var bytes = get("/donnees/" + file).body().getBytes(UTF_8);
      assertThat(imported.apply(bytes, "Nous-mêmes"))
          .as(file)
          .containsEntry("rows", 3L)
          .containsEntry("own", 3L)
          .containsEntry("added", 0L)
          .containsEntry("changed", 0L);
      assertThat(places.published()).isEqualTo(before);
    }
  }

  @Test
  void everything_that_exists_goes_out_again_by_the_rules_of_the_schemas_file() {
    for (var file :
        List.of(
            "places/places-a.json",
            "places/raw-ultra-num.json",
            "places/raw-epernay.json",
            "places/exemple-valide.csv",
            "tours/bus-france-services-charente.json")) {
      imported.apply(SharedPlaces.file(file), file);
    }
    assertThat(csv()).as("drafts are not told").hasSize(1);
    sql.sql(
            """
            UPDATE network.place SET published = true, pivot = coalesce(pivot, '43493312300029')
            WHERE cardinality(services) > 0 AND commune_name IS NOT NULL AND postcode IS NOT NULL AND address IS NOT NULL
            """)
        .update();
    var rows = csv();
    assertThat(rows).hasSizeGreaterThan(380);
    assertThat(SchemaFile.read().faults(rows)).isEmpty();
    assertThat(rows.stream().map(row -> row.get("services"))).doesNotContain("");
    System.out.println("published and exported by the schema's rules: " + rows.size());
  }

  private void publishBus() {
    sql.sql(
            """
            INSERT INTO network.place (id, kind, name, life, published, vehicle_id, pivot, services, fees, source)
            VALUES (gen_random_uuid(), 'mobile', 'Cyberbus', 'open', true, :bus, '20004219000000',
              ARRAY['Accès internet et matériel informatique'], ARRAY['Gratuit'], NULL)
            """)
        .param("bus", AgendaWorld.BUS)
        .update();
  }

  /** Told by a place of the commune that is not published. */
  private void postcode(String commune, String postcode) {
    sql.sql(
            """
            INSERT INTO network.place (id, kind, name, life, commune_code, postcode)
            VALUES (gen_random_uuid(), 'town-hall', 'Mairie', 'planned', :commune, :postcode)
            """)
        .param("commune", commune)
        .param("postcode", postcode)
        .update();
  }

  private List<Map<String, String>> csv() {
    return WrittenFile.csv(get("/donnees/lieux.csv").body().getBytes(UTF_8));
  }
}
