package org.escale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.TypeMismatchException;

/** Every word in both languages, every key that is asked for, and no key that nobody asks for. */
class MessagesTest {
  /** A whole key in a template: {@code #{key}}, {@code #{key(...)}}. */
  private static final Pattern ASKED = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[(}]");

  /**
   * A whole key in an expression: {@code #messages.msg('key')}, {@code #messages.msg('key', ...)}.
   */
  private static final Pattern CALLED =
      Pattern.compile("#messages\\.msg\\(\\s*'([a-zA-Z0-9_.-]+)'\\s*[,)]");

  /** Any quoted piece that may be a key, or the beginning or the end of one. */
  private static final Pattern PIECE = Pattern.compile("(?<=[\"'{])([a-zA-Z0-9_.-]+)(?=[\"'}])");

  /** A rule on a form's field; its own words, if it has any, stand in its brackets. */
  private static final Pattern CONSTRAINT =
      Pattern.compile("import (jakarta\\.validation\\.constraints\\.(\\w+));");

  /** A whole key in a script of the app for tablets, wherever it stands. */
  private static final Pattern SAID = Pattern.compile("\"(tablet\\.[a-zA-Z0-9.-]+)\"");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  static List<Path> bundles() {
    return ProjectFiles.below(ProjectFiles.RESOURCES, ".properties").stream()
        .filter(file -> file.getFileName().toString().startsWith("messages"))
        .filter(file -> !file.toString().endsWith("_en.properties"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void french_and_english_have_the_same_keys_and_arguments(Path french) {
    var english = read(english(french));
    var words = read(french);
    assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(words.keySet());
    words.forEach((key, text) ->
        assertThat(arguments(english.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text)));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_text_says_something_and_can_be_formatted(Path french) {
    for (var bundle : List.of(french, english(french))) {
      read(bundle)
          .forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            if (!arguments(text).isEmpty()) {
              new MessageFormat(text);
              assertThat(text.replace("''", ""))
                  .as("a straight apostrophe in " + key)
                  .doesNotContain("'");
            }
          });
    }
  }

  @Test
  void every_bundle_is_loaded_and_no_key_stands_in_two() {
    var configured = ProjectFiles.text(ProjectFiles.RESOURCES.resolve("application.yaml"));
    var keys = new HashSet<String>();
    for (var bundle : bundles()) {
      var name = bundle.getFileName().toString().replace(".properties", "");
      assertThat(configured).containsPattern("basename:.*\\b" + name + "(,|\\s)");
      for (var key : read(bundle).keySet()) {
        assertThat(keys.add(key)).as("%s stands in %s only", key, name).isTrue();
      }
    }
  }

  @Test
  void every_key_that_a_template_asks_for_exists() {
    var keys = keys();
    for (var template : TemplatesTest.templates()) {
      var text = ProjectFiles.text(template);
      var asked =
          Stream.of(ASKED, CALLED)
              .flatMap(pattern -> pattern.matcher(text).results())
              .map(found -> found.group(1));
      assertThat(asked).as(template.toString()).isSubsetOf(keys);
    }
  }

  @Test
  void every_key_that_the_tablets_app_asks_for_exists() {
    var keys = keys();
    for (var script : scripts()) {
      var asked = SAID.matcher(ProjectFiles.text(script)).results().map(found -> found.group(1));
      assertThat(asked.filter(key -> !key.endsWith("."))).as(script.toString()).isSubsetOf(keys);
    }
  }

  /** Otherwise the validator says it in its own words, or in a language that nobody chose. */
  @Test
  void every_rule_without_words_of_its_own_finds_them_in_the_bundles() {
    assertThat(constraintsWithoutWords()).isNotEmpty().isSubsetOf(keys());
  }

  /**
   * A piece that ends in a dot stands for all keys that begin so, as in {@code 'slot.' + slot}; one
   * that begins with a dot completes another, as in {@code cause + '.title'}.
   */
  @Test
  void every_key_is_asked_for_somewhere() {
    var pieces = pieces();
    var beginnings = pieces.stream().filter(p -> p.length() > 2 && p.endsWith(".")).toList();
    var ends = pieces.stream().filter(p -> p.length() > 2 && p.startsWith(".")).toList();
    var idle = new TreeSet<>(keys());
    idle.removeAll(pieces);
    idle.removeAll(constraintsWithoutWords());
    // What Spring itself says of a form's field whose text is not of the field's kind.
    idle.remove(TypeMismatchException.ERROR_CODE);
    idle.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
    idle.removeIf(key ->
        ends.stream()
            .filter(key::endsWith)
            .anyMatch(end -> pieces.contains(key.substring(0, key.length() - end.length()))));
    assertThat(idle).as("keys that nothing asks for").isEmpty();
  }

  /** The keys under which the validator looks for the words of such rules. */
  private static Set<String> constraintsWithoutWords() {
    var asked = new TreeSet<String>();
    for (var file : ProjectFiles.below(ProjectFiles.JAVA, ".java")) {
      var text = ProjectFiles.text(file);
      for (var used : CONSTRAINT.matcher(text).results().toList()) {
        var rule = Pattern.compile("@" + used.group(2) + "\\b(\\([^)]*\\))?").matcher(text);
        if (rule.results().anyMatch(found -> !found.group().contains("message"))) {
          asked.add(used.group(1) + ".message");
        }
      }
    }
    return asked;
  }

  private static List<Path> scripts() {
    return ProjectFiles.below(ProjectFiles.RESOURCES.resolve("tablet"), ".js");
  }

  private static Set<String> pieces() {
    return Stream.of(
            TemplatesTest.templates(), ProjectFiles.below(ProjectFiles.JAVA, ".java"), scripts())
        .flatMap(List::stream)
        .map(ProjectFiles::text)
        // as in `tablet.tab.${name}`
        .map(text -> text.replaceAll("`([a-z.-]+\\.)\\$\\{", "\"$1\"\\${"))
        .flatMap(text ->
            Stream.concat(
                PIECE.matcher(text).results().map(found -> found.group(1)),
                ASKED.matcher(text).results().map(found -> found.group(1))))
        .collect(Collectors.toSet());
  }

  private static Set<String> keys() {
    return bundles().stream().flatMap(b -> read(b).keySet().stream()).collect(Collectors.toSet());
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Path english(Path french) {
    return french.resolveSibling(
        french.getFileName().toString().replace(".properties", "_en.properties"));
  }

  /** The lines as they stand: a key that stands twice in a file is a mistake too. */
  private static Map<String, String> read(Path bundle) {
    var words = new LinkedHashMap<String, String>();
    for (var line : ProjectFiles.text(bundle).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) continue;
      var equals = line.indexOf('=');
      assertThat(equals).as("%s: %s", bundle.getFileName(), line).isPositive();
      var key = line.substring(0, equals).strip();
      assertThat(words.put(key, line.substring(equals + 1).strip()))
          .as("%s twice in %s", key, bundle.getFileName())
          .isNull();
    }
    return words;
  }
}
