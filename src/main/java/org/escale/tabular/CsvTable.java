package org.escale.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table read from a CSV file as people really save it: separated by semicolons, commas or tabs,
 * in any usual encoding, its first line naming the columns. What is wrong with it gathers in {@link
 * #problems()} while the cells are read, so that all of it can be said at once.
 */
public final class CsvTable {
  /** More lines than France has communes; a longer table is somebody's mistake. */
  static final int MOST_ROWS = 50_000;

  /** So many are kept of a table that is too long to be held; more of them nobody reads. */
  static final int MOST_PROBLEMS = 5_000;

  private static final int LONGEST_HEAD = 1 << 16;
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  private final List<String> headers;
  private final List<String> bareHeaders;
  private final int headerLine;
  private final List<ImportProblem> problems = new ArrayList<>();
  private int problemsKept = Integer.MAX_VALUE;
  private int problemCount;
  private final List<CsvRow> rows = new ArrayList<>();
  private final Map<Column, Integer> positions = new HashMap<>();

  private CsvTable(List<String> headers, int headerLine) {
    this.headers = headers;
    this.bareHeaders = headers.stream().map(PlainText::bare).toList();
    this.headerLine = headerLine;
  }

  /**
   * @throws UnreadableFile when the file is no table: empty, too large, a workbook, a PDF, a quote
   *     that never closes
   */
  public static CsvTable read(byte[] file) {
    var text = FileText.of(file);
    try (var records = reader(separator(firstLine(text.lines()))).ofCsvRecord(text)) {
      return each(records, MOST_ROWS, table -> {}, (table, row) -> table.rows.add(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hands on the lines of a table that is too long to be held, one by one, in their order; the
   * table keeps none of them. It keeps the first {@link #MOST_PROBLEMS} problems and counts the
   * others.
   *
   * @param expected the columns that {@link #expect} looks for before the first line
   * @throws UnreadableFile as {@link #read} does, but for the number of lines
   */
  public static CsvTable walk(
      BufferedReader text, List<Column> expected, Consumer<? super CsvRow> line) {
    try {
      var head = new char[LONGEST_HEAD];
      text.mark(LONGEST_HEAD);
      int length = Math.max(0, text.read(head));
      text.reset();
      var separator = separator(firstLine(new String(head, 0, length).lines()));
      try (var records = reader(separator).ofCsvRecord(text)) {
        var count = new int[1];
        var table =
            each(
                records,
                Integer.MAX_VALUE,
                begun -> {
                  begun.problemsKept = MOST_PROBLEMS;
                  begun.expectColumns(expected);
                },
                (begun, row) -> {
                  count[0]++;
                  line.accept(row);
                });
        if (count[0] == 0) table.problem(table.headerLine, null, "tabular.no-row");
        return table;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvTable each(
      Iterable<CsvRecord> records,
      int most,
      Consumer<CsvTable> begun,
      BiConsumer<CsvTable, CsvRow> line) {
    CsvTable table = null;
    int count = 0;
    try {
      for (var record : records) {
        var cells = record.getFields().stream().map(String::strip).toList();
        if (cells.stream().allMatch(String::isEmpty)) continue;
        int at = (int) record.getStartingLineNumber();
        if (table == null) {
          table = new CsvTable(cells, at);
          begun.accept(table);
        } else if (count++ == most) {
          throw refused(at, "tabular.too-many-rows", most);
        } else {
          line.accept(table, new CsvRow(table, at, cells));
        }
      }
    } catch (CsvParseException e) {
      throw refused(0, "tabular.broken");
    }
    if (table == null) throw refused(0, "tabular.empty");
    return table;
  }

  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false);
  }

  /** The columns as the file names them. */
  public List<String> headers() {
    return headers;
  }

  public List<CsvRow> rows() {
    return rows;
  }

  public boolean has(Column column) {
    return position(column) >= 0;
  }

  /** Notes which required columns are missing, which stand twice, and whether there is any row. */
  public void expect(Column... columns) {
    expectColumns(List.of(columns));
    if (rows.isEmpty()) problem(headerLine, null, "tabular.no-row");
  }

  private void expectColumns(List<Column> columns) {
    for (var column : columns) {
      var count = bareHeaders.stream().filter(column::answersTo).count();
      if (count > 1) problem(headerLine, column.name(), "tabular.column-twice", column.name());
      if (count == 0 && column.required()) {
        var found = headers.stream().map(h -> "« " + h + " »").collect(Collectors.joining(", "));
        problem(headerLine, column.name(), "tabular.column-missing", column.name(), found);
      }
    }
  }

  /** Notes the cells of that column that say the same as an earlier one. */
  public void expectDistinct(Column column) {
    var byValue =
        rows.stream()
            .filter(row -> !row.text(column).isEmpty())
            .collect(Collectors.groupingBy(row -> row.text(column)));
    for (Map.Entry<String, List<CsvRow>> same : byValue.entrySet()) {
      var first = same.getValue().getFirst().line();
      same.getValue().stream()
          .skip(1)
          .forEach(row -> row.problem(column, "tabular.twice", same.getKey(), first));
    }
  }

  /** All that was noted so far, in the order of the lines. */
  public List<ImportProblem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(ImportProblem::line)).toList();
  }

  /** How many were noted, those that were not kept included. */
  public int problemCount() {
    return problemCount;
  }

  void problem(int line, @Nullable String column, String messageKey, Object... arguments) {
    if (problemCount++ >= problemsKept) return;
    problems.add(new ImportProblem(line, column, messageKey, arguments));
  }

  /** Where the column stands, from 0; negative where the file lacks it. */
  int position(Column column) {
    return positions.computeIfAbsent(
        column,
        wanted ->
            IntStream.range(0, bareHeaders.size())
                .filter(i -> wanted.answersTo(bareHeaders.get(i)))
                .findFirst()
                .orElse(-1));
  }

  private static String firstLine(Stream<String> lines) {
    return lines.filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /** What separates most in the first line that is not empty, outside quotes. */
  private static char separator(String first) {
    var unquoted = first.replaceAll("\"[^\"]*\"", "");
    int[] counts =
        SEPARATORS.stream()
            .mapToInt(separator -> (int) unquoted.chars().filter(c -> c == separator).count())
            .toArray();
    var most = Arrays.stream(counts).max().orElse(0);
    return SEPARATORS.get(
        IntStream.range(0, 3).filter(i -> counts[i] == most).findFirst().orElse(0));
  }

  private static UnreadableFile refused(int line, String messageKey, Object... arguments) {
    return new UnreadableFile(new ImportProblem(line, null, messageKey, arguments));
  }
}
