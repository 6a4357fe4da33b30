package org.escale.network.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.escale.EscaleTest;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.PlaceFilter;
import org.escale.network.PlaceRefusal;
import org.escale.network.Places;
import org.escale.network.standard.SharedPlaces;
import org.escale.tabular.background.ImportOutcome;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Other operators' places come in, once and again, and are told from ours. */
@EscaleTest
class FederationTest {
  private static final String TWO =
      """
      id,pivot,nom,commune,code_postal,adresse,date_maj,services,horaires,telephone
      a,43493312300029,Maison du numérique,Denain,59220,1 rue inventée,2026-11-01,Accès internet et matériel informatique,Mo 09:00-12:00,+33327000000
      b,,Le Relais,Lens,62300,2 rue inventée,2026-11-01,Accès internet et matériel informatique,le mardi matin,
      """;

  @Autowired FederationImport federation;
  @Autowired FeedRecords records;
  @Autowired Duplicates duplicates;
  @Autowired Places places;
  @Autowired CommuneImport communes;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
  }

  @Test
  void complete_rows_are_published_and_rows_that_lack_something_wait_as_drafts() {
    assertThat(figures(preview(TWO))).containsEntry("added", 2L).containsEntry("drafts", 1L);
    assertThat(all()).as("a preview enters nothing").isEmpty();
    var done = apply(TWO);
    assertThat(figures(done))
        .containsEntry("rows", 2L)
        .containsEntry("added", 2L)
        .containsEntry("drafts", 1L)
        .containsEntry("outside", 1L)
        .containsEntry("refused", 0L);
    var published = named("Maison du numérique");
    assertThat(published.published()).isTrue();
    assertThat(published.at().communeCode()).isEqualTo("59172");
    assertThat(published.openingHours()).isEqualTo("Mo 09:00-12:00");
    assertThat(published.sourceOrThrow().name()).isEqualTo("Inventaire");
    assertThat(published.sourceOrThrow().charter()).isEqualTo("Charte inventée");
    var draft = named("Le Relais");
    assertThat(draft.published()).isFalse();
    assertThat(draft.missing()).containsExactly("pivot");
    assertThat(draft.at().outsideTerritory()).isTrue();
    assertThat(draft.hoursNote()).isEqualTo("le mardi matin");
    assertThat(places.life(draft.id())).as("no file says since when").isEmpty();
  }

  @Test
  void a_row_without_a_commune_is_not_said_to_be_outside_and_one_that_nothing_names_is_refused() {
    var done =
        apply(
            TWO
                + "c,,Sans commune,,,,,,,\n"
                + ",,Point numérique,,,,,,,\n"
                + ",,Point relais,Denain,,1 rue,,,,\n");
    assertThat(figures(done))
        .containsEntry("outside", 1L)
        .containsEntry("unplaced", 2L)
        .containsEntry("refused", 1L)
        .containsEntry("added", 4L);
    assertThat(records.remarks(records.latest().getFirst().id()))
        .extracting(r -> r.name() + " " + r.value() + " " + r.reason())
        .contains(
            "Point numérique  NOTHING_TO_KNOW_IT_BY",
            "Point relais 1 rue, Denain KNOWN_BY_NAME_AND_ADDRESS");
  }

  @Test
  void the_same_file_twice_changes_nothing() {
    apply(TWO);
    var before = all();
    var again = preview(TWO);
    assertThat(again.idle()).isTrue();
    apply(TWO);
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void hours_that_are_not_in_the_languages_own_words_are_kept_as_words() {
    for (var hours :
        List.of("jeudi 14:00-18:00", "Lundi-Vendredi 09:30 - 12:00", "9h-12h", "Mo 9-12 h")) {
      apply(TWO.replace("le mardi matin", hours));
      assertThat(named("Le Relais").openingHours()).as(hours).isNull();
      assertThat(named("Le Relais").hoursNote()).isEqualTo(hours);
    }
    apply(TWO.replace("le mardi matin", "\"Mo-Fr 09:00-12:00 \"\"sur rendez-vous\"\"; PH off\""));
    assertThat(named("Le Relais").openingHours())
        .isEqualTo("Mo-Fr 09:00-12:00 \"sur rendez-vous\"; PH off");
    assertThat(named("Le Relais").hoursNote()).isNull();
  }

  @Test
  void a_changed_row_changes_its_place_and_what_the_file_leaves_open_stays() {
    apply(TWO);
    var draft = named("Le Relais");
    sql.sql("UPDATE network.place SET pivot = '43493312300029' WHERE id = :id")
        .param("id", draft.id())
        .update();
    var done =
        apply(
            TWO.replace("1 rue inventée", "3 rue inventée")
                .replace("Le Relais", "Le Grand Relais"));
    assertThat(figures(done)).containsEntry("changed", 2L).containsEntry("added", 0L);
    assertThat(named("Maison du numérique").at().address()).isEqualTo("3 rue inventée");
    var renamed = named("Le Grand Relais");
    assertThat(renamed.id()).isEqualTo(draft.id());
    assertThat(renamed.sheet().pivot()).isEqualTo("43493312300029");
    assertThat(renamed.published()).as("what a person completed, a person publishes").isFalse();
  }

  @Test
  void a_draft_is_published_once_its_producer_completes_it_and_one_taken_out_stays_out() {
    apply(TWO);
    var out = named("Maison du numérique");
    transaction.executeWithoutResult(
        t -> places.change(out.id(), place -> place.withPublished(false)));
    apply(TWO.replace("b,,", "b,43493312300029,").replace("1 rue", "4 rue"));
    assertThat(named("Le Relais").published()).isTrue();
    assertThat(named("Maison du numérique").at().address()).isEqualTo("4 rue inventée");
    assertThat(named("Maison du numérique").published()).isFalse();
  }

  /** More rows than are compared at a time; some of them named twice, far apart. */
  @Test
  void thousands_of_rows_enter_once_and_what_a_file_no_longer_names_stays() {
    var file = new StringBuilder("id,pivot,nom,commune,code_postal,adresse,date_maj,services\n");
    for (int row = 0; row < 1_234; row++) {
      file.append("r")
          .append(row == 1_200 ? 7 : row)
          .append(",43493312300029,Lieu ")
          .append(row)
          .append(",Denain,59220,")
          .append(row)
          .append(" rue inventée,2026-11-01,Utilisation sécurisée du numérique\n");
    }
    assertThat(figures(apply(file.toString())))
        .containsEntry("rows", 1_234L)
        .containsEntry("added", 1_233L)
        .containsEntry("refused", 1L)
        .containsEntry("gone", 0L);
    assertThat(places.count(PlaceFilter.ALL)).isEqualTo(1_233);
    assertThat(figures(apply(TWO))).containsEntry("added", 2L).containsEntry("gone", 1_233L);
    assertThat(figures(apply(file.toString())))
        .containsEntry("unchanged", 1_233L)
        .containsEntry("gone", 2L);
  }

  @Test
  void the_report_tells_the_producer_each_value_that_is_wrong() {
    apply(TWO + "c,zéro,Ici,Denain,5922O,rue,2026-11-01,Voler,,12\n,,,,,,,,,12\n");
    var done = records.latest().getFirst();
    assertThat(done.refused()).isEqualTo(1);
    assertThat(records.remarks(done.id()).stream().filter(r -> r.line() > 3))
        .extracting(r ->
            r.line() + " " + r.sourceId() + " " + r.field() + " " + r.value() + " " + r.reason())
        .contains(
            "4 c pivot zéro NOT_A_PIVOT",
            "4 c code_postal 5922O NOT_A_POSTCODE",
            "4 c telephone 12 NOT_A_PHONE",
            "4 c services Voler NO_SUCH_VALUE",
            "5  nom  NO_NAME");
    assertThat(
            sql.sql("SELECT count(*) FROM access.audit_entry WHERE action = 'federation.import'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void duplicates_are_proposed_decided_and_undone_and_a_duplicate_is_not_published() {
    var library = NetworkWorld.library();
    transaction.executeWithoutResult(t -> places.add(library));
    apply(
        """
        id,pivot,nom,commune,code_postal,adresse,date_maj,services,latitude,longitude
        x,43493312300029,Mediatheque de l'Etang,Denain,59220,1 place inventée,2026-11-01,Accès internet et matériel informatique,50.3301,3.3901
        y,43493312300029,Espace jeunes,Denain,59220,9 place inventée,2026-11-01,Accès internet et matériel informatique,50.34,3.39
        """);
    var pair = duplicates.proposed();
    assertThat(pair).hasSize(1);
    var other = named("Mediatheque de l'Etang");
    assertThat(List.of(pair.getFirst().one(), pair.getFirst().other()))
        .containsExactlyInAnyOrder(library.id(), other.id());
    assertThat(duplicates.same(other.id(), library.id(), "a@essai.test")).isTrue();
    assertThat(places.get(other.id()).published()).isFalse();
    assertThat(duplicates.proposed()).isEmpty();
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(
                t -> places.change(other.id(), place -> place.withPublished(true))))
        .isInstanceOf(PlaceRefusal.Duplicate.class);
    duplicates.undoSame(other.id());
    assertThat(places.get(other.id()).published()).isTrue();
    duplicates.different(other.id(), library.id(), "a@essai.test");
    assertThat(duplicates.proposed()).isEmpty();
    duplicates.undoDifferent(library.id(), other.id());
    assertThat(duplicates.proposed()).hasSize(1);
  }

  /** What the issue asks to see: every file goes through, with counts and reasons. */
  @Test
  void every_feed_that_exists_enters_and_enters_again_without_a_change() {
    for (var name :
        List.of(
            "places/places-a.json",
            "places/raw-ultra-num.json",
            "places/raw-epernay.json",
            "places/exemple-valide.csv",
            "tours/bus-france-services-charente.json")) {
      var file = SharedPlaces.file(name);
      var done = apply(file, name);
      System.out.println(name + ": " + figures(done));
      for (var reason : done.listings().getFirst().rows()) System.out.println("  " + reason);
      assertThat(figures(done)).containsEntry("added", figures(done).get("rows"));
      assertThat(figures(done)).containsEntry("refused", 0L);
      assertThat(figures(apply(file, name)))
          .containsEntry("added", 0L)
          .containsEntry("changed", 0L)
          .containsEntry("unchanged", figures(done).get("rows"));
    }
    assertThat(places.count(PlaceFilter.ALL)).isEqualTo(344 + 155 + 39 + 1 + 12);
    System.out.println("proposed as duplicates: " + duplicates.proposed().size());
  }

  private ImportOutcome preview(String csv) {
    return take(csv.getBytes(UTF_8), "Inventaire", false);
  }

  private ImportOutcome apply(String csv) {
    return take(csv.getBytes(UTF_8), "Inventaire", true);
  }

  private ImportOutcome apply(byte[] file, String source) {
    return take(file, source, true);
  }

  private ImportOutcome take(byte[] file, String source, boolean applies) {
    var choices = Map.of("source", source, "charter", "Charte inventée", "owner", "");
    var sent = LongFile.of("lieux.csv", file);
    return applies
        ? federation.apply(sent, choices, Progress.silent())
        : federation.preview(sent, choices, Progress.silent());
  }

  private static Map<String, Long> figures(ImportOutcome outcome) {
    return ImportedPlaces.figures(outcome);
  }

  private List<Place> all() {
    return places.page(PlaceFilter.ALL, 0, 1_000);
  }

  private Place named(String name) {
    return all().stream().filter(place -> place.name().equals(name)).findFirst().orElseThrow();
  }
}
