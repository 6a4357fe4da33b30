package org.escale.network.standard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places as files of the standard. Unlike {@link org.escale.tabular.CsvWriter}, which writes for
 * people's spreadsheet programs, the values here are exact: a telephone number begins with its
 * plus.
 */
public final class StandardFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StandardFiles() {}

  /** All 32 columns, separated by commas; UTF-8. */
  public static byte[] csv(List<StandardPlace> places) {
    var text = new StringWriter();
    try (var csv =
        CsvWriter.builder()
            .fieldSeparator(',')
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.NON_EMPTY)
            .build(text)) {
      var fields = Field.values();
      csv.writeRecord(Arrays.stream(fields).map(Field::wireName).toList());
      for (var place : places) csv.writeRecord(Arrays.stream(fields).map(place::text).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** An array of objects that hold the fields that are there; latitude and longitude as numbers. */
  public static byte[] json(List<StandardPlace> places) {
    return JSON.writeValueAsBytes(places.stream().map(StandardFiles::object).toList());
  }

  /** The fields that are there under the standard's names. */
  public static Map<String, Object> object(StandardPlace place) {
    var object = new LinkedHashMap<String, Object>();
    place
        .texts()
        .forEach((field, text) ->
            object.put(
                field.wireName(),
                field.kind() == Field.Kind.NUMBER ? new BigDecimal(text) : text));
    return object;
  }
}
