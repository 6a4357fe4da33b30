package org.escale.portal.whereabouts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All names by which somebody may say where they are: the territory's communes, the places, their
 * addresses and postcodes, the communes of places elsewhere. Accents, hyphens, capitals, « St » and
 * slips of the pen are forgiven.
 */
public final class Gazetteer {
  private static final int MOST_CHOICES = 8;
  private static final int MOST_SUGGESTIONS = 4;

  private final List<Locality> territory;
  private final Map<String, List<Locality>> named = new HashMap<>();
  private final List<NameIndex> indexes;

  public Gazetteer(List<Locality> territory, List<NameIndex> indexes) {
    this.territory = List.copyOf(territory);
    this.indexes = indexes;
    for (var locality : territory) {
      named.computeIfAbsent(plain(locality), name -> new ArrayList<>()).add(locality);
    }
  }

  /** The territory's own communes. */
  public List<Locality> territory() {
    return territory;
  }

  public Optional<Locality> commune(String code) {
    return Stream.concat(territory.stream(), elsewhere())
        .filter(locality -> locality.code().equals(code))
        .findFirst();
  }

  /**
   * What is meant, as far as names tell it. An address of which only the commune is known is {@link
   * Whereabouts.Towards} it.
   */
  public Whereabouts read(String typed) {
    var name = PlaceName.of(typed);
    var exactly = named.get(name.plain());
    if (exactly != null && exactly.size() == 1) return new Whereabouts.In(exactly.getFirst());
    var own = Whereabouts.read(typed, territory);
    if (!(own instanceof Whereabouts.Unknown unknown)) return own;
    return postcode(typed)
        .or(() -> communeElsewhere(typed, name))
        .or(() -> place(typed, name))
        .or(() -> towards(typed, name))
        .orElseGet(() -> suggestions(unknown, name));
  }

  private Optional<Whereabouts> postcode(String typed) {
    var code = typed.strip().replace(" ", "");
    if (!code.matches("\\d{5}")) return Optional.empty();
    var communes = new LinkedHashSet<Locality>();
    for (var index : indexes) index.communesOf(code).forEach(c -> communes.add(own(c)));
    return choice(typed, List.copyOf(communes));
  }

  /** The territory's own commune of that code, whose centre is better known. */
  private Locality own(Locality found) {
    return territory.stream()
        .filter(locality -> locality.code().equals(found.code()))
        .findFirst()
        .orElse(found);
  }

  private Optional<Whereabouts> communeElsewhere(String typed, PlaceName name) {
    return choice(
        typed, indexes.stream().flatMap(index -> index.communesNamed(name).stream()).toList());
  }

  private static Optional<Whereabouts> choice(String typed, List<Locality> found) {
    var known = new HashSet<String>();
    var communes = found.stream().filter(locality -> known.add(locality.code())).toList();
    if (communes.isEmpty()) return Optional.empty();
    if (communes.size() == 1) return Optional.of(new Whereabouts.In(communes.getFirst()));
    return Optional.of(
        new Whereabouts.OneOf(
            typed.strip(), communes.subList(0, Math.min(MOST_CHOICES, communes.size()))));
  }

  private Optional<Whereabouts> place(String typed, PlaceName name) {
    var places =
        indexes.stream()
            .flatMap(index -> index.withWords(name, MOST_CHOICES + 1).stream())
            .toList();
    if (places.isEmpty()) return Optional.empty();
    if (places.size() == 1) {
      var place = places.getFirst();
      var label =
          place.communeName().isEmpty() ? place.name() : place.name() + ", " + place.communeName();
      return Optional.of(new Whereabouts.At(place.point(), label));
    }
    return Optional.of(
        new Whereabouts.Named(
            typed.strip(), places.subList(0, Math.min(MOST_CHOICES, places.size()))));
  }

  /** The longest name of a commune that stands in what was typed. */
  private Optional<Whereabouts> towards(String typed, PlaceName name) {
    var words = " " + name.plain() + " ";
    return Stream.concat(Stream.of(named), indexes.stream().map(NameIndex::communes))
        .flatMap(communes -> communes.entrySet().stream())
        .filter(commune -> words.contains(" " + commune.getKey() + " "))
        .max(Comparator.comparingInt(commune -> commune.getKey().length()))
        .map(commune -> new Whereabouts.Towards(typed.strip(), commune.getValue().getFirst()));
  }

  private Stream<Locality> elsewhere() {
    return indexes.stream()
        .flatMap(index -> index.communes().values().stream())
        .flatMap(List::stream);
  }

  private static String plain(Locality locality) {
    return PlaceName.of(locality.name()).plain();
  }

  private record Likely(int letters, List<Locality> communes) {}

  /** The territory's own first. */
  private Whereabouts suggestions(Whereabouts.Unknown own, PlaceName name) {
    var suggestions = new ArrayList<>(own.suggestions());
    var most = Whereabouts.mistakesForgiven(name);
    indexes.stream()
        .flatMap(index -> index.communes().entrySet().stream())
        .filter(same -> Math.abs(same.getKey().length() - name.plain().length()) <= most)
        .map(same -> new Likely(new PlaceName(same.getKey()).lettersFrom(name), same.getValue()))
        .filter(likely -> likely.letters <= most)
        .sorted(Comparator.comparingInt(Likely::letters))
        .flatMap(likely -> likely.communes.stream())
        .filter(locality -> suggestions.stream().noneMatch(s -> s.code().equals(locality.code())))
        .limit(MOST_SUGGESTIONS)
        .forEach(suggestions::add);
    return new Whereabouts.Unknown(
        own.typed(), suggestions.subList(0, Math.min(MOST_SUGGESTIONS, suggestions.size())));
  }
}
