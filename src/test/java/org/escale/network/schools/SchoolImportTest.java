package org.escale.network.schools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.escale.EscaleTest;
import org.escale.network.NetworkWorld;
import org.escale.tabular.UnreadableFile;
import org.escale.tabular.background.ImportOutcome;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscaleTest
class SchoolImportTest {
  private static final Path DATA = Path.of("../shared/data/schools");
  private static final String HEADER =
      "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;"
          + "Adresse_1;Code_postal;Code_commune;Nom_commune;Ecole_maternelle;Ecole_elementaire;"
          + "Telephone;Mail;latitude;longitude;etat;date_maj_ligne\n";
  private static final String PREVERT =
      "0590001F;Ecole Inventée du Pré;Ecole;Public;1 rue du Pré;59220;59172;Denain;1;1;0327000000;"
          + "ecole@demo.example;50.33;3.39;OUVERT;2026-05-27\n";

  @Autowired SchoolImport imports;
  @Autowired Schools schools;
  @Autowired CommuneImport communes;
  @Autowired JdbcClient sql;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
  }

  @Test
  void the_directory_enters_and_the_same_file_twice_changes_nothing() {
    assertThat(counts(apply(HEADER + PREVERT))).containsExactly(1L, 0L, 0L, 0L, 0L, 0L);
    var school = schools.get("0590001F");
    assertThat(school.kind()).isEqualTo("both");
    assertThat(school.sector()).isEqualTo("public");
    assertThat(school.communeCode()).isEqualTo("59172");
    assertThat(school.lat()).isEqualTo(50.33);
    assertThat(school.sourceDate()).hasToString("2026-05-27");
    var again = preview(HEADER + PREVERT);
    assertThat(again.idle()).isTrue();
    assertThat(counts(again)).containsExactly(0L, 0L, 1L, 0L, 0L, 0L);
    apply(HEADER + PREVERT);
    assertThat(audited()).as("deeds").isOne();
  }

  @Test
  void a_preview_changes_nothing() {
    assertThat(counts(preview(HEADER + PREVERT))).startsWith(1L);
    assertThat(schools.count(SchoolFilter.ALL)).isZero();
  }

  /** What a file has no column for stays; what it has a column for and leaves empty goes. */
  @Test
  void a_later_file_updates_what_it_tells_of() {
    apply(HEADER + PREVERT);
    schools.tell("0590001F", new SchoolFigures(120, 5, "4-days", List.of()));
    apply(
        HEADER
            + PREVERT
                .replace("0327000000", "")
                .replace("OUVERT", "A FERMER")
                .replace("Ecole Inventée du Pré", "ECOLE INVENTÉE DU PRÉ"));
    var school = schools.get("0590001F");
    assertThat(school.phone()).isNull();
    assertThat(school.state()).isEqualTo("to-close");
    assertThat(school.pupils()).isEqualTo(120);
    assertThat(school.rhythm()).isEqualTo("4-days");
    assertThat(school.name()).as("not shouted").isEqualTo("Ecole Inventée du Pré");
  }

  @Test
  void the_social_position_index_tells_of_pupils_without_a_position() {
    apply(HEADER + PREVERT);
    var index =
        "rentree_scolaire;uai;nom_de_l_etablissment;code_insee_de_la_commune;nom_de_la_commune;secteur;effectifs;ips\r\n"
            + "2022-2023;0590001F;ECOLE INVENTEE;59172;DENAIN;public;53.0;99.9\r\n"
            + "2022-2023;0590002G;ECOLE PRIMAIRE PRIVEE;59446;OISY;privé sous"
            + " contrat;49.0;84.0\r\n";
    assertThat(counts(apply(index))).containsExactly(1L, 1L, 0L, 0L, 0L, 0L);
    var known = schools.get("0590001F");
    assertThat(known.pupils()).isEqualTo(53);
    assertThat(known.lat()).isEqualTo(50.33);
    assertThat(known.communeName()).isEqualTo("Denain");
    var added = schools.get("0590002G");
    assertThat(added.kind()).isEqualTo("both");
    assertThat(added.sector()).isEqualTo("private");
    assertThat(added.lat()).isNull();
    assertThat(added.state()).isEqualTo("open");
  }

  @Test
  void other_establishments_and_other_communes_are_counted_and_left_out() {
    var file =
        HEADER
            + PREVERT
            + "0590003H;Collège;Collège;Public;;59220;59172;Denain;;;;;;;OUVERT;2026-05-27\n"
            + "0590004J;Ailleurs;Ecole;Public;;59000;59350;Lille;1;0;;;;;OUVERT;2026-05-27\n";
    assertThat(counts(apply(file))).containsExactly(1L, 0L, 0L, 1L, 1L, 0L);
    assertThat(counts(applyAll(file))).containsExactly(1L, 0L, 1L, 0L, 1L, 0L);
    assertThat(schools.get("0590004J").outsideTerritory()).isTrue();
  }

  @Test
  void a_school_that_the_directory_no_longer_has_is_named_and_stays() {
    apply(HEADER + PREVERT);
    var outcome =
        apply(
            HEADER + "0590002G;Autre;Ecole;Public;;59220;59172;Denain;1;0;;;;;OUVERT;2026-06-01\n");
    assertThat(counts(outcome)).containsExactly(1L, 0L, 0L, 0L, 0L, 1L);
    assertThat(outcome.listings().getFirst().rows())
        .containsExactly(List.of("Ecole Inventée du Pré", "Denain", "0590001F"));
    assertThat(schools.find("0590001F")).isPresent();
  }

  @Test
  void lost_zeros_come_back_and_wrong_letters_are_told() {
    communes.apply(
        "code;nom;population;latitude;longitude\n01004;Ambérieu;14000;45.95;5.35\n"
            .getBytes(UTF_8));
    apply(
        HEADER
            + "10001Z;Du Centre;Ecole;Public;;1500;1004;Ambérieu;1;1;474000000;;;;;\n"
                .replace("10001Z", "10001" + Uai.letter("0010001")));
    var school = schools.page(SchoolFilter.ALL, 0, 10).getFirst();
    assertThat(school.uai()).startsWith("0010001");
    assertThat(school.inseeCode()).isEqualTo("01004");
    assertThat(school.postcode()).isEqualTo("01500");
    assertThat(school.phone()).isEqualTo("0474000000");
  }

  @Test
  void what_is_wrong_is_told_by_line_and_column_and_nothing_enters() {
    var outcome =
        apply(
            HEADER
                + PREVERT
                + PREVERT
                + PREVERT.replace("0590001F", "0590001Z")
                + PREVERT.replace("0590001F", "DENAIN")
                + PREVERT.replace("0590001F", "0590002G").replace("50.33;3.39", "95;")
                + PREVERT.replace("0590001F", "0590003H").replace("OUVERT", "PEUT-ETRE")
                + PREVERT.replace("0590001F", "0590004J").replace("59172", "Denain"));
    assertThat(outcome.possible()).isFalse();
    assertThat(outcome.problems())
        .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.messageKey())
        .containsExactly(
            "3 UAI tabular.twice",
            "4 UAI network.school.import.wrong-letter",
            "5 UAI network.school.import.not-uai",
            "6 latitude tabular.out-of-range",
            "6 longitude network.school.import.half-position",
            "7 état network.school.import.unknown-state",
            "8 code commune network.school.import.not-insee");
    assertThat(schools.count(SchoolFilter.ALL)).isZero();
    assertThat(apply("UAI;nom\n1;2\n").problems().getFirst().messageKey())
        .isEqualTo("tabular.column-missing");
    assertThatThrownBy(() -> apply("%PDF-1.4")).isInstanceOf(UnreadableFile.class);
  }

  /** A sample of the national directory, of another département than the demonstration's. */
  @Test
  void a_real_extract_of_the_national_directory_goes_through() throws Exception {
    var file = DATA.resolve("annuaire-education-94.csv");
    assumeTrue(Files.exists(file), "the sample of the national directory is not here");
    var bytes = Files.readAllBytes(file);
    var here = imports.preview(LongFile.of("94.csv", bytes), false, Progress.silent());
    assertThat(here.problems().getFirst().messageKey())
        .isEqualTo("network.school.import.none-here");
    var all = imports.apply(LongFile.of("94.csv", bytes), true, Progress.silent());
    System.out.println("annuaire-education-94.csv: " + all.figures());
    assertThat(counts(all)).containsExactly(613L, 0L, 0L, 0L, 0L, 0L);
    assertThat(all.listings().get(1).rows()).as("to be closed").hasSize(2);
    assertThat(
            sql.sql("SELECT count(*) FROM network.school WHERE lat IS NULL OR kind IS NULL")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(imports.preview(LongFile.of("94.csv", bytes), true, Progress.silent()).idle())
        .isTrue();
  }

  @Test
  void the_social_position_index_of_the_territory_goes_through() throws Exception {
    var file = DATA.resolve("ips-2022-ecoles-caph.csv");
    assumeTrue(Files.exists(file), "the file of the social position index is not here");
    var bytes = Files.readAllBytes(file);
    var all = imports.apply(LongFile.of("ips.csv", bytes), true, Progress.silent());
    System.out.println("ips-2022-ecoles-caph.csv: " + all.figures());
    assertThat(counts(all)).containsExactly(77L, 0L, 0L, 0L, 0L, 0L);
    assertThat(
            sql.sql("SELECT count(*) FROM network.school WHERE pupils > 0 AND lat IS NULL")
                .query(Integer.class)
                .single())
        .isEqualTo(77);
    assertThat(imports.preview(LongFile.of("ips.csv", bytes), true, Progress.silent()).idle())
        .isTrue();
  }

  private ImportOutcome preview(String file) {
    return imports.preview(LongFile.of("f.csv", file.getBytes(UTF_8)), false, Progress.silent());
  }

  private ImportOutcome apply(String file) {
    return imports.apply(LongFile.of("f.csv", file.getBytes(UTF_8)), false, Progress.silent());
  }

  private ImportOutcome applyAll(String file) {
    return imports.apply(LongFile.of("f.csv", file.getBytes(UTF_8)), true, Progress.silent());
  }

  /** Added, changed, unchanged, outside, others, gone. */
  private static List<Long> counts(ImportOutcome outcome) {
    assertThat(outcome.problems()).isEmpty();
    return outcome.figures().stream().map(ImportOutcome.Figure::number).toList();
  }

  private int audited() {
    return sql.sql("SELECT count(*) FROM access.audit_entry WHERE action = 'school.import'")
        .query(Integer.class)
        .single();
  }
}
