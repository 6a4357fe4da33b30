package org.escale.calendar.openinghours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words mean, out of the file {@code words.txt}: a word may stand for several tokens. */
final class Words {
  /** Tokens in the place of a word; a comment is the word itself. */
  record Meaning(String phrase, List<Canonical.Part> parts, boolean ofTheLanguage) {}

  /** The words of the specification, besides weekdays, months and holidays. */
  private static final Set<String> OF_THE_LANGUAGE =
      Set.of(
          "open", "closed", "off", "unknown", "dawn", "sunrise", "sunset", "dusk", "easter", "week",
          "day", "days");

  private static final Words ALL = read();

  private final Map<String, Meaning> words = new HashMap<>(2048);

  /** Those of several words, by the first one, the longest first. */
  private final Map<String, List<Meaning>> phrases = new HashMap<>();

  static @Nullable Meaning word(String word) {
    return ALL.words.get(word);
  }

  /** The longest phrase that stands there, or null. */
  static @Nullable Meaning phrase(String firstWord, char[] text, int at) {
    var candidates = ALL.phrases.get(firstWord);
    if (candidates == null) return null;
    for (var candidate : candidates) {
      if (stands(candidate.phrase, text, at)) return candidate;
    }
    return null;
  }

  private static boolean stands(String phrase, char[] text, int at) {
    var end = at + phrase.length();
    if (end > text.length) return false;
    for (var i = 0; i < phrase.length(); i++) {
      if (text[at + i] != phrase.charAt(i)) return false;
    }
    var inWord = Character.isLetter(text[end - 1]);
    return !inWord || end == text.length || !Letters.ofWord(text[end]);
  }

  private void add(String name, String phrase, List<Canonical.Part> parts) {
    var first = firstWord(phrase);
    var meaning = new Meaning(phrase, parts, ofTheLanguage(name, phrase));
    if (first.length() == phrase.length()) {
      words.putIfAbsent(phrase, meaning);
      return;
    }
    var same = phrases.computeIfAbsent(first, _ -> new ArrayList<>());
    same.add(meaning);
    same.sort((one, other) -> other.phrase.length() - one.phrase.length());
  }

  private static String firstWord(String phrase) {
    var end = 0;
    while (end < phrase.length() && Letters.ofWord(phrase.charAt(end))) end++;
    return phrase.substring(0, end);
  }

  private static Words read() {
    var words = new Words();
    try (var file = Words.class.getResourceAsStream("words.txt")) {
      if (file == null) throw new IllegalStateException("words.txt is missing");
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(words::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private void take(String line) {
    var colon = line.indexOf(": ");
    var name = line.substring(0, colon);
    var canonical = Canonical.of(name);
    for (var word : line.substring(colon + 2).trim().split(" +")) {
      add(name, word.replace('_', ' '), canonical.parts());
    }
  }

  private static boolean ofTheLanguage(String name, String word) {
    return (name.equalsIgnoreCase(word) && !name.equals(word)) || OF_THE_LANGUAGE.contains(word);
  }
}
