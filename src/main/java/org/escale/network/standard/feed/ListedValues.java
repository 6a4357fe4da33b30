package org.escale.network.standard.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.escale.network.standard.Field;
import org.escale.tabular.PlainText;

/** The values of a list as people write them, in the words of the standard's vocabularies. */
final class ListedValues {
  /**
   * Some survey tools cut values at 31 characters; a beginning of so many letters is taken for the
   * one value that begins so.
   */
  private static final int LETTERS_OF_A_BEGINNING = 16;

  private static final Map<Field, Map<String, OldNames.Today>> BY_BARE = new ConcurrentHashMap<>();

  private ListedValues() {}

  /** A value as it was written, and what it is today; empty where nothing of today says it. */
  record Value(String written, Optional<OldNames.Today> today) {}

  /** Without those that say nothing. */
  static List<Value> read(Field field, String text) {
    var values = new ArrayList<Value>();
    for (var written : split(field, text)) {
      var today = today(field, written);
      if (today.isPresent() || !OldNames.saysNothing(PlainText.bare(written))) {
        values.add(new Value(written, today));
      }
    }
    return values;
  }

  /** By the standard's joint; by the older draft's semicolon; by commas that no space follows. */
  private static List<String> split(Field field, String text) {
    if (names(field).containsKey(PlainText.bare(text))) return List.of(text);
    var joint = text.contains("|") ? "\\|" : text.contains(";") ? ";" : ",(?!\\s)";
    return Arrays.stream(text.split(joint))
        .map(value -> value.replace('_', ' ').strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static Optional<OldNames.Today> today(Field field, String written) {
    var names = names(field);
    var whole = Optional.ofNullable(names.get(PlainText.bare(written)));
    if (whole.isPresent()) return whole;
    // « Gratuit : Je peux accéder gratuitement… », « Gratuit sous condition (situati »
    var name = PlainText.bare(written.split("\\s:\\s|\\(")[0]);
    return Optional.ofNullable(names.get(name))
        .or(() -> theOneThatBegins(PlainText.bare(written), names))
        .or(() -> theOneThatBegins(name, names));
  }

  private static Optional<OldNames.Today> theOneThatBegins(
      String beginning, Map<String, OldNames.Today> names) {
    if (beginning.length() < LETTERS_OF_A_BEGINNING) return Optional.empty();
    var candidates =
        names.entrySet().stream()
            .filter(name -> name.getKey().startsWith(beginning))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty();
  }

  private static Map<String, OldNames.Today> names(Field field) {
    return BY_BARE.computeIfAbsent(field, ListedValues::gathered);
  }

  private static Map<String, OldNames.Today> gathered(Field field) {
    var names =
        field.vocabulary().orElseThrow().words().stream()
            .collect(Collectors.toMap(PlainText::bare, value -> new OldNames.Today(field, value)));
    OldNames.in(field).forEach(names::putIfAbsent);
    return names;
  }
}
