package org.escale.network.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.escale.EscaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each row of another operator’s file comes in, or is told to its producer. */
@EscaleTest
class FeedRowsTest extends WithAFeed {
  @Autowired FeedRecords records;
  @Autowired JdbcClient sql;

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
}
