package org.escale.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.escale.EscaleTest;
import org.escale.planning.RequestImport.RequestImportRefused;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.UnreadableFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class RequestImportTest {
  private static final String HEADER =
      "référence;demandeur;type;code commune;arrêt;titre;public;effectif;spécifique;dates\n";
  private static final String GOOD =
      """
      E1;École de la Scarpe;école;59172;59172-1;Découvrir;scolaires;24;oui;2026-12-01 matin, 03/12/2026 matin
      M1;Mairie;mairie;59446;;Démarches;grand public;1 200;non;2026-12-07..2026-12-13 après-midi
      """;

  @Autowired JdbcClient sql;
  @Autowired RequestImport requestImport;
  @Autowired Requests requests;

  @BeforeEach
  void ground() {
    Ground.lay(sql);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_table_as_a_french_spreadsheet_saves_it_comes_in_whole() {
    requestImport.apply((HEADER + GOOD).getBytes(Charset.forName("windows-1252")));
    assertThat(requests.all()).extracting(Request::commissioner).contains("École de la Scarpe");
    var school = requests.findByReference("E1").orElseThrow();
    assertThat(school.wishes())
        .containsExactly(
            new Wish(LocalDate.of(2026, 12, 1), Slot.AM),
            new Wish(LocalDate.of(2026, 12, 3), Slot.AM));
    var townHall = requests.findByReference("M1").orElseThrow();
    assertThat(townHall.expected()).isEqualTo(1200);
    assertThat(townHall.wishes()).hasSize(6).allMatch(wish -> wish.slot() == Slot.PM);
  }

  @Test
  void the_same_file_twice_changes_nothing() {
    requestImport.apply(utf8(HEADER + GOOD));
    var before = requests.all();
    var again = requestImport.apply(utf8(HEADER + GOOD));
    assertThat(again.added()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(requests.all()).isEqualTo(before);
  }

  @Test
  void what_is_exported_can_be_imported_elsewhere() {
    requestImport.apply(utf8(HEADER + GOOD));
    var file = CsvWriter.write(requestImport.sheet(requests.all()));
    var again = requestImport.preview(file);
    assertThat(again.problems()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(2);
  }

  @Test
  void every_fault_is_told_by_line_and_column_and_nothing_comes_in() {
    var file =
        utf8(
            HEADER
                + GOOD
                + """
                E1;École;école;59172;;Deux fois;scolaires;24;oui;2026-12-01 matin
                X2;École;école;99999;;Ailleurs;scolaires;24;oui;2026-12-01 matin
                X3;École;école;59172;59446-1;Mauvais arrêt;scolaires;24;oui;2026-12-01 matin
                X4;École;collège;59172;;Type;martiens;beaucoup;peut-être;le 31/02/2026
                X5;Mairie;mairie;59172;;Dimanche;public;5;non;2026-12-06
                OPEN;Mairie;mairie;59172;;Réservé;public;5;non;2026-12-07
                """);
    assertThatThrownBy(() -> requestImport.apply(file))
        .isInstanceOfSatisfying(
            RequestImportRefused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(ImportProblem::line, ImportProblem::column)
                    .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(4, "référence"),
                        org.assertj.core.groups.Tuple.tuple(5, "code commune"),
                        org.assertj.core.groups.Tuple.tuple(6, "arrêt"),
                        org.assertj.core.groups.Tuple.tuple(7, "type"),
                        org.assertj.core.groups.Tuple.tuple(7, "public"),
                        org.assertj.core.groups.Tuple.tuple(7, "effectif"),
                        org.assertj.core.groups.Tuple.tuple(7, "spécifique"),
                        org.assertj.core.groups.Tuple.tuple(7, "dates"),
                        org.assertj.core.groups.Tuple.tuple(8, "dates"),
                        org.assertj.core.groups.Tuple.tuple(9, "référence")));
    assertThat(requests.all()).isEmpty();
  }

  @Test
  void a_cell_of_separators_is_no_date() {
    var line = "E1;École;école;59172;;Découvrir;scolaires;24;oui;";
    for (var cell : java.util.List.of(",", "|", " , | ")) {
      var problems = requestImport.preview(utf8(HEADER + line + cell + "\n")).problems();
      assertThat(problems)
          .extracting(ImportProblem::messageKey)
          .containsExactly("planning.import.no-date");
    }
  }

  @Test
  void an_address_and_a_note_that_the_form_would_refuse_are_refused() {
    var header =
        "référence;demandeur;type;courriel;code commune;titre;public;effectif;note;dates\n";
    var line = "E1;École;école;%s;59172;Découvrir;scolaires;24;%s;2026-12-01 matin\n";
    var fine = header + line.formatted("ecole@essai.test", "x".repeat(2000));
    assertThat(requestImport.preview(utf8(fine)).problems()).isEmpty();
    var wrong = header + line.formatted("l’école", "x".repeat(2001));
    assertThat(requestImport.preview(utf8(wrong)).problems())
        .extracting(ImportProblem::messageKey)
        .containsExactlyInAnyOrder("planning.import.bad-email", "planning.import.too-long");
  }

  @Test
  void a_reference_that_says_something_else_now_is_refused() {
    requestImport.apply(utf8(HEADER + GOOD));
    var changed = requestImport.preview(utf8(HEADER + GOOD.replace("24", "25")));
    assertThat(changed.problems())
        .extracting(ImportProblem::messageKey)
        .containsExactly("planning.import.reference-taken");
  }

  @Test
  void a_missing_column_and_a_file_that_is_no_table_are_told() {
    var problems = requestImport.preview(utf8("référence;titre\nA;B\n")).problems();
    assertThat(problems).extracting(ImportProblem::messageKey).contains("tabular.column-missing");
    assertThatThrownBy(() -> requestImport.preview(utf8("%PDF-1.7")))
        .isInstanceOf(UnreadableFile.class);
  }
}
