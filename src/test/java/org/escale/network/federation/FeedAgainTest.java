package org.escale.network.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.escale.EscaleTest;
import org.escale.network.PlaceFilter;
import org.escale.network.standard.SharedPlaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Another operator’s file comes again, and changes what it says otherwise than before. */
@EscaleTest
class FeedAgainTest extends WithAFeed {
  @Autowired Duplicates duplicates;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

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
}
