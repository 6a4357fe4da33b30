package org.escale.network.standard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places as files of the standard. Unlike {@link org.escale.tabular.CsvWriter}, which writes for
 * people's spreadsheet programs, the values here are exact: a telephone number begins with its
 * plus.
 */
public final class StandardFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StandardFiles() {}

  /** Begins a file with all 32 columns, separated by commas; UTF-8. */
  public static Lines csv(OutputStream out) {
    var csv =
        CsvWriter.builder()
            .fieldSeparator(',')
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.NON_EMPTY)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var fields = Field.values();
    csv.writeRecord(Arrays.stream(fields).map(Field::wireName).toList());
    return new Lines(
        place -> csv.writeRecord(Arrays.stream(fields).map(place::text).toList()), csv::close);
  }

  /**
   * Begins an array of objects that hold the fields that are there; latitude and longitude as
   * numbers.
   */
  public static Lines json(OutputStream out) {
    var json = JSON.createGenerator(out);
    json.writeStartArray();
    return new Lines(
        place -> json.writePOJO(object(place)),
        () -> {
          json.writeEndArray();
          json.close();
        });
  }

  /** A file being written, place by place; it ends when it is closed. */
  public static final class Lines implements AutoCloseable {
    private final Consumer<StandardPlace> line;
    private final Closeable end;

    private Lines(Consumer<StandardPlace> line, Closeable end) {
      this.line = line;
      this.end = end;
    }

    public void add(StandardPlace place) {
      line.accept(place);
    }

    @Override
    public void close() {
      try {
        end.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The fields that are there under the standard's names. */
  public static Map<String, Object> object(StandardPlace place) {
    var object = new LinkedHashMap<String, Object>();
    place
        .texts()
        .forEach((field, text) ->
            object.put(
                field.wireName(), field.kind() == Field.Kind.NUMBER ? new BigDecimal(text) : text));
    return object;
  }
}
