package org.escale.portal.whereabouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Places by the words of their names and addresses, and the communes and postcodes they tell. */
public final class NameIndex {
  public static final NameIndex EMPTY = new NameIndex(List.of());

  /** Said in every other address, so that they tell nothing. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a",
          "au",
          "aux",
          "d",
          "de",
          "des",
          "du",
          "en",
          "et",
          "l",
          "la",
          "le",
          "les",
          "sur",
          "rue",
          "avenue",
          "place",
          "boulevard",
          "chemin",
          "route",
          "allee",
          "impasse",
          "quai",
          "square");

  private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d{1,4}|bis|ter");

  private final List<NamedPlace> places;
  private final TreeMap<String, Places> byWord = new TreeMap<>();
  private final Map<String, List<Locality>> communes = new HashMap<>();
  private final Map<String, Set<Locality>> postcodes = new HashMap<>();

  public NameIndex(Collection<NamedPlace> places) {
    this.places = List.copyOf(places);
    var byCommune = new LinkedHashMap<String, List<NamedPlace>>();
    for (int n = 0; n < this.places.size(); n++) {
      var place = this.places.get(n);
      for (var word : place.words().plain().split(" ")) {
        if (tells(word)) byWord.computeIfAbsent(word, w -> new Places()).add(n);
      }
      var code = place.communeCode();
      if (code != null && !place.communeName().isEmpty()) {
        byCommune.computeIfAbsent(code, c -> new ArrayList<>()).add(place);
      }
    }
    byCommune.forEach(this::add);
  }

  private void add(String code, List<NamedPlace> there) {
    var centre =
        new Point(
            there.stream().mapToDouble(p -> p.point().lat()).average().orElseThrow(),
            there.stream().mapToDouble(p -> p.point().lon()).average().orElseThrow());
    var locality = new Locality(code, there.getFirst().communeName(), centre);
    communes
        .computeIfAbsent(PlaceName.of(locality.name()).plain(), name -> new ArrayList<>())
        .add(locality);
    for (var place : there) {
      if (place.postcode() == null) continue;
      postcodes.computeIfAbsent(place.postcode(), p -> new LinkedHashSet<>()).add(locality);
    }
  }

  List<Locality> communesNamed(PlaceName name) {
    return communes.getOrDefault(name.plain(), List.of());
  }

  Set<Locality> communesOf(String postcode) {
    return postcodes.getOrDefault(postcode, Set.of());
  }

  /** By their plain names; those of one name together. */
  Map<String, List<Locality>> communes() {
    return communes;
  }

  /** Those that have every word that tells something; a last one may be just begun. */
  List<NamedPlace> withWords(PlaceName typed, int most) {
    var words = Arrays.stream(typed.plain().split(" ")).filter(NameIndex::tells).toList();
    if (words.isEmpty()) return List.of();
    var all = new BitSet(places.size());
    all.set(0, places.size());
    for (var word : words) {
      all.and(with(word, word.equals(words.getLast()) && word.length() >= 3));
      if (all.isEmpty()) return List.of();
    }
    return all.stream().limit(most).mapToObj(places::get).toList();
  }

  private static boolean tells(String word) {
    return !SMALL_WORDS.contains(word) && !HOUSE_NUMBER.matcher(word).matches();
  }

  private BitSet with(String word, boolean begun) {
    var with = new BitSet();
    if (begun) {
      byWord.subMap(word, word + Character.MAX_VALUE).values().forEach(some -> some.into(with));
    } else {
      var some = byWord.get(word);
      if (some != null) some.into(with);
    }
    return with;
  }

  /** The numbers of the places that have a word: most words have one place, a few have them all. */
  private static final class Places {
    private int[] numbers = new int[1];
    private int count;

    void add(int number) {
      if (count > 0 && numbers[count - 1] == number) return;
      if (count == numbers.length) numbers = Arrays.copyOf(numbers, 2 * count);
      numbers[count++] = number;
    }

    void into(BitSet all) {
      for (int n = 0; n < count; n++) all.set(numbers[n]);
    }
  }
}
