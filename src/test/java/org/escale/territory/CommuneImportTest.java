package org.escale.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.escale.EscaleTest;
import org.escale.network.NewStop;
import org.escale.network.Stops;
import org.escale.tabular.ImportProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class CommuneImportTest {
  private static final String HEADER = "code;nom;population;latitude;longitude\n";

  @Autowired CommuneImport communeImport;
  @Autowired Communes communes;
  @Autowired Stops stops;
  @Autowired JdbcClient sql;

  @Test
  void the_demonstration_is_the_territory_of_the_presentation() throws IOException {
    communeImport.apply(demonstration());
    var populations = communes.all().stream().mapToInt(Commune::population).toArray();
    assertThat(populations).hasSize(39);
    assertThat(IntStream.of(populations).filter(p -> p < 1_000)).hasSize(8);
    assertThat(IntStream.of(populations).filter(p -> p > 10_000)).hasSize(4);
    assertThat(communes.all().stream().filter(c -> c.population() > 15_000).map(Commune::name))
        .containsExactly("Denain", "Saint-Amand-les-Eaux");
    assertThat(IntStream.of(populations).sum() / 145_000.0).isBetween(0.97, 1.03);
  }

  @Test
  void communes_come_in_french_order() {
    apply("59504;Rœulx;1;50;3\n59297;Hélesmes;1;50;3\n59302;Hérin;1;50;3\n59603;Roubaix;1;50;3\n");
    assertThat(communes.all())
        .extracting(Commune::name)
        .containsExactly("Hélesmes", "Hérin", "Rœulx", "Roubaix");
  }

  @Test
  void the_same_file_twice_changes_nothing() throws IOException {
    communeImport.apply(demonstration());
    long entries = auditEntries();
    var second = communeImport.apply(demonstration());
    assertThat(second.changesNothing()).isTrue();
    assertThat(second.unchanged()).isEqualTo(39);
    assertThat(auditEntries()).isEqualTo(entries).isEqualTo(39);
  }

  @Test
  void a_file_with_a_fault_brings_nothing_and_its_faults_are_told() {
    var file =
        HEADER
            + "59172;Denain;20622;50,3303;3,3898\n59172;Denain;x;50;3\n5A;Oisy;695;50.35;333\nXY;;;;";
    var preview = communeImport.preview(file.getBytes(UTF_8));
    assertThat(preview.problems())
        .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::messageKey)
        .contains(
            org.assertj.core.groups.Tuple.tuple(3, "code", "tabular.twice"),
            org.assertj.core.groups.Tuple.tuple(3, "population", "tabular.not-a-number"),
            org.assertj.core.groups.Tuple.tuple(4, "code", "territory.import.bad-code"),
            org.assertj.core.groups.Tuple.tuple(4, "longitude", "tabular.out-of-range"),
            org.assertj.core.groups.Tuple.tuple(5, "nom", "tabular.cell-missing"));
    assertThatThrownBy(() -> communeImport.apply(file.getBytes(UTF_8)))
        .isInstanceOf(ImportRefused.class);
    assertThat(communes.all()).isEmpty();
  }

  @Test
  void the_need_is_the_population_share_unless_somebody_sets_it() {
    apply("59001;Une;3000;50;3\n59002;Autre;1000;50;3\n");
    assertThat(communes.get("59001").need()).isEqualTo(750_000);
    communeImport.apply(
        "code;nom;population;lat;lon;besoin;moins de 30 ans\n59001;Une;3000;50;3;12,5;41,5\n"
            .getBytes(UTF_8));
    assertThat(communes.get("59001"))
        .satisfies(une -> {
          assertThat(une.needSet()).isEqualTo(125_000);
          assertThat(une.need()).isEqualTo(125_000);
          assertThat(une.under30Share()).isEqualByComparingTo("41.5");
        });
    assertThat(communes.get("59002").need()).isEqualTo(250_000);
    apply("59001;Une;3000;50;3\n");
    assertThat(communes.get("59001").needSet()).as("no such column: kept").isEqualTo(125_000);
    communeImport.apply(
        "code;nom;population;lat;lon;besoin\n59001;Une;3000;50;3;\n".getBytes(UTF_8));
    assertThat(communes.get("59001").needSet()).as("empty cell: given back").isNull();
  }

  @Test
  void communes_that_the_file_does_not_name_stay_unless_asked_otherwise() {
    apply("59001;Une;3000;50;3\n59002;Autre;1000;50;3\n");
    var one = (HEADER + "59001;Une;3000;50;3\n").getBytes(UTF_8);
    assertThat(communeImport.preview(one).absent())
        .extracting(Commune::code)
        .containsExactly("59002");
    communeImport.apply(one);
    assertThat(communes.all()).hasSize(2);
    stops.add(new NewStop("59002", "Place", null, 50, 3));
    assertThatThrownBy(() -> communeImport.applyAndRemoveOthers(one))
        .isInstanceOf(CommunesInUse.class);
    assertThat(communes.all()).hasSize(2);
    sql.sql("DELETE FROM network.stop").update();
    communeImport.applyAndRemoveOthers(one);
    assertThat(communes.all()).extracting(Commune::code).containsExactly("59001");
  }

  @Test
  void codes_survive_spreadsheets_and_corsica() {
    apply("1004;Ambérieu;1;46;5\n2a004;Ajaccio;1;42;8\n");
    assertThat(Stream.of("01004", "2A004").map(communes::get).map(Commune::name))
        .containsExactly("Ambérieu", "Ajaccio");
  }

  private void apply(String lines) {
    communeImport.apply((HEADER + lines).getBytes(UTF_8));
  }

  private long auditEntries() {
    return sql.sql("SELECT count(*) FROM access.audit_entry").query(Long.class).single();
  }

  private static byte[] demonstration() throws IOException {
    return new ClassPathResource("demo/communes.csv").getContentAsByteArray();
  }
}
