package org.escale.portal.counters;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The kinds of counters that have words of their own, {@code reference/counter-kinds.csv}. The
 * national directory has many more, which residents seldom look for.
 */
@Component("counterKinds")
public class CounterKinds {
  /** The family of all kinds without words of their own. */
  public static final String OTHER = "other";

  private final Map<String, CounterKind> byCode = new LinkedHashMap<>();
  private final Map<String, String> otherNames = new HashMap<>();

  CounterKinds() {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file())) {
      for (var row : rows) {
        var code = row.getField("code");
        byCode.put(
            code,
            new CounterKind(
                code, row.getField("family"), row.getField("label_fr"), row.getField("label_en")));
        for (var other : row.getField("also").split(" ")) {
          if (!other.isEmpty()) otherNames.put(other, code);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of the list. */
  public List<CounterKind> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<CounterKind> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** In the order of the list; the family of the others comes last. */
  public List<String> families() {
    return Stream.concat(all().stream().map(CounterKind::family).distinct(), Stream.of(OTHER))
        .toList();
  }

  /** What a counter of these kinds is called; null where none of them has words. */
  public @Nullable String label(List<String> kinds, Locale locale) {
    return kinds.stream()
        .map(byCode::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(kind -> kind.label(locale))
        .orElse(null);
  }

  /** The codes of a family. */
  List<String> of(String family) {
    return all().stream()
        .filter(kind -> kind.family().equals(family))
        .map(CounterKind::code)
        .toList();
  }

  /** The present name of a code: the directory has renamed some. */
  String present(String code) {
    return otherNames.getOrDefault(code, code);
  }

  private static InputStreamReader file() throws IOException {
    return new InputStreamReader(
        new ClassPathResource("reference/counter-kinds.csv").getInputStream(),
        StandardCharsets.UTF_8);
  }
}
