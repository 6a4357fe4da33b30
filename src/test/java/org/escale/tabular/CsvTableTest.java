package org.escale.tabular;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static final Column CODE = Column.required("code", "code INSEE");
  private static final Column NAME = Column.required("nom", "commune");
  private static final Column POPULATION = Column.required("population");
  private static final Column DAY = Column.optional("jour");

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void the_usual_separators_are_understood(String separator) {
    var table =
        read(String.join(separator, "code", "nom") + "\n" + String.join(separator, "1", "Rœulx"));
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().text(NAME)).isEqualTo("Rœulx");
  }

  @Test
  void the_usual_encodings_are_understood() {
    var text = "code;nom\r\n59504;Rœulx\r\n59526;Hélesmes\r\n";
    var mark = new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    var wideMark = new byte[] {(byte) 0xFF, (byte) 0xFE};
    for (var file :
        List.of(
            text.getBytes(UTF_8),
            both(mark, text.getBytes(UTF_8)),
            both(wideMark, text.getBytes(UTF_16LE)),
            text.getBytes(Charset.forName("windows-1252")))) {
      assertThat(CsvTable.read(file).rows())
          .extracting(row -> row.text(CODE) + " " + row.text(NAME))
          .containsExactly("59504 Rœulx", "59526 Hélesmes");
    }
  }

  @Test
  void headers_match_without_accents_case_or_signs() {
    assertThat(read("CODE_insee;« Commune »\n1;a").has(CODE)).isTrue();
    assertThat(read("Code  Insee;x\n1;a").rows().getFirst().text(CODE)).isEqualTo("1");
  }

  @Test
  void french_numbers_and_dates_are_understood() {
    var row = read("code;nom;population;jour\n1;a;10 150;8/9/2026").rows().getFirst();
    assertThat(row.wholeNumber(POPULATION, 0, 1_000_000)).isEqualTo(10_150);
    assertThat(row.date(DAY)).isEqualTo(LocalDate.of(2026, 9, 8));
    assertThat(WrittenValue.number("50,3303")).contains(new BigDecimal("50.3303"));
    assertThat(WrittenValue.number("10\u202f150\u00a0000,5"))
        .contains(new BigDecimal("10150000.5"));
    assertThat(Stream.of("", "12 34", "1.2.3", "abc", "٣", "1e9", "NaN").map(WrittenValue::number))
        .allMatch(java.util.Optional::isEmpty);
    assertThat(Stream.of("", "31/2/2026", "2026-13-01", "hier").map(WrittenValue::date))
        .allMatch(java.util.Optional::isEmpty);
  }

  @Test
  void what_is_wrong_is_told_by_line_and_column() {
    var table =
        read(
            """
            code;nom;population

            1;"Deux
            lignes";12
            2;;douze
            ;;
            2;b;3,5
            """);
    table.expect(CODE, NAME, POPULATION, DAY);
    table.expectDistinct(CODE);
    for (var row : table.rows()) {
      row.words(NAME);
      row.wholeNumber(POPULATION, 0, 100);
    }
    assertThat(table.problems())
        .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.messageKey())
        .containsExactly(
            "5 nom tabular.cell-missing",
            "5 population tabular.not-a-number",
            "7 code tabular.twice",
            "7 population tabular.not-whole");
  }

  @Test
  void a_missing_or_doubled_column_is_told_once() {
    var table = read("code;Code INSEE;nom\n1;1;a\n2;2;b");
    table.expect(CODE, NAME, POPULATION);
    table.rows().forEach(row -> row.wholeNumber(POPULATION, 0, 9));
    assertThat(table.problems())
        .extracting(ImportProblem::messageKey)
        .containsExactlyInAnyOrder("tabular.column-twice", "tabular.column-missing");
  }

  @Test
  void what_is_no_table_is_refused_in_words() {
    assertRefused(new byte[0], "tabular.empty");
    assertRefused(" \n ;; \n".getBytes(UTF_8), "tabular.empty");
    assertRefused("%PDF-1.7 ...".getBytes(UTF_8), "tabular.pdf");
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "tabular.workbook");
    assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "tabular.not-text");
    assertRefused("code;nom\n1;\"ouvert".getBytes(UTF_8), "tabular.broken");
    assertRefused(new byte[FileText.LARGEST + 1], "tabular.too-large");
    var long_ = new byte[FileText.LARGEST];
    Arrays.fill(long_, (byte) '\n');
    for (int i = 0; i < CsvTable.MOST_ROWS + 2; i++) long_[2 * i] = 'a';
    assertRefused(long_, "tabular.too-many-rows");
  }

  @Test
  void what_is_written_reads_back_and_holds_no_formula() {
    var sheet =
        new Sheet(
            "t", List.of("code", "nom", "population"), List.of(List.of("1", "=1+1;\"", 12.5)));
    var written = CsvWriter.write(sheet);
    assertThat(new String(written, UTF_8)).contains("'=1+1").contains("12,5");
    var row = CsvTable.read(written).rows().getFirst();
    assertThat(row.text(NAME)).isEqualTo("=1+1;\"");
    assertThat(row.number(POPULATION, 0, 100)).isEqualByComparingTo("12.5");
    assertThat(XlsxWriter.write(sheet)).startsWith('P', 'K', 3, 4);
  }

  private static void assertRefused(byte[] file, String messageKey) {
    assertThatThrownBy(() -> CsvTable.read(file))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            refusal -> assertThat(refusal.problem().messageKey()).isEqualTo(messageKey));
  }

  private static CsvTable read(String text) {
    return CsvTable.read(text.getBytes(UTF_8));
  }

  private static byte[] both(byte[] first, byte[] second) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }
}
