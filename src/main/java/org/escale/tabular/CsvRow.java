package org.escale.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link CsvTable}. A cell that cannot be read gives null and notes a problem on the
 * table; so does an empty cell of a required column.
 */
public final class CsvRow {
  private final CsvTable table;
  private final int line;
  private final List<String> cells;

  CsvRow(CsvTable table, int line, List<String> cells) {
    this.table = table;
    this.line = line;
    this.cells = cells;
  }

  /** Counted from 1, as a text editor does. */
  public int line() {
    return line;
  }

  /** The columns as the file names them. */
  public List<String> headers() {
    return table.headers();
  }

  /** What the cell says, without spaces around; empty where there is no cell. Notes nothing. */
  public String text(Column column) {
    int position = table.position(column);
    if (position < 0 || position >= cells.size()) return "";
    var cell = cells.get(position);
    return cell.startsWith("'") && CsvWriter.isFormula(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  /** What the cell says; null where it is empty. */
  public @Nullable String words(Column column) {
    return read(column, Optional::of, "");
  }

  public @Nullable BigDecimal number(Column column, double least, double most) {
    var number = read(column, WrittenValue::number, "tabular.not-a-number");
    if (number == null) return null;
    if (number.doubleValue() >= least && number.doubleValue() <= most) return number;
    problem(
        column,
        "tabular.out-of-range",
        text(column),
        BigDecimal.valueOf(least),
        BigDecimal.valueOf(most));
    return null;
  }

  public @Nullable Integer wholeNumber(Column column, int least, int most) {
    var number = number(column, least, most);
    if (number == null) return null;
    if (number.stripTrailingZeros().scale() <= 0) return number.intValue();
    problem(column, "tabular.not-whole", text(column));
    return null;
  }

  public @Nullable LocalDate date(Column column) {
    return read(column, WrittenValue::date, "tabular.not-a-date");
  }

  /** Notes that this cell is wrong. */
  public void problem(Column column, String messageKey, Object... arguments) {
    table.problem(line, column.name(), messageKey, arguments);
  }

  private <T> @Nullable T read(
      Column column, Function<String, Optional<T>> reading, String messageKey) {
    if (!table.has(column)) return null;
    var text = text(column);
    if (text.isEmpty()) {
      if (column.required()) problem(column, "tabular.cell-missing", column.name());
      return null;
    }
    var value = reading.apply(text);
    if (value.isEmpty()) problem(column, messageKey, text);
    return value.orElse(null);
  }
}
