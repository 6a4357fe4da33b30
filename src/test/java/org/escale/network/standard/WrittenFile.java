package org.escale.network.standard;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A file of the standard as somebody else's program reads it: the text of every column. */
public final class WrittenFile {
  private WrittenFile() {}

  /** What we write of these places, as CSV. */
  static byte[] csvOf(List<StandardPlace> places) {
    var out = new ByteArrayOutputStream();
    try (var lines = StandardFiles.csv(out)) {
      places.forEach(lines::add);
    }
    return out.toByteArray();
  }

  /** What we write of these places, as JSON. */
  static byte[] jsonOf(List<StandardPlace> places) {
    var out = new ByteArrayOutputStream();
    try (var lines = StandardFiles.json(out)) {
      places.forEach(lines::add);
    }
    return out.toByteArray();
  }

  public static List<Map<String, String>> csv(byte[] file) {
    try (var records =
        CsvReader.builder()
            .fieldSeparator(',')
            .ofCsvRecord(new String(file, StandardCharsets.UTF_8))) {
      var rows = new ArrayList<Map<String, String>>();
      List<String> headers = List.of();
      for (var record : records) {
        if (headers.isEmpty()) {
          headers = record.getFields();
          continue;
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < headers.size(); i++) row.put(headers.get(i), record.getField(i));
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Map<String, String>> json(byte[] file) {
    return JsonMapper.builder()
        .build()
        .readTree(file)
        .valueStream()
        .map(object -> {
          var row = new LinkedHashMap<String, String>();
          object.properties().forEach(e -> row.put(e.getKey(), e.getValue().asString()));
          return (Map<String, String>) row;
        })
        .toList();
  }
}
