package org.escale.network.federation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.escale.network.PlaceKind;
import org.escale.tabular.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which places look like one and the same: near each other with names alike; or the same pivot,
 * telephone number or address, and names alike or near. A pivot alone says little: a town has one
 * for all its libraries.
 */
final class Likeness {
  private static final double NEAR_METRES = 250;

  /** A town hall's switchboard answers for all of its libraries. */
  private static final double FAR_METRES = 2_000;

  private static final double METRES_A_DEGREE = 111_200;

  /** Cells of a grid somewhat larger than what is near, in degrees of latitude. */
  private static final double CELL = 0.004;

  private static final double VERY_ALIKE = 0.75;
  private static final double ALIKE = 0.5;
  private static final double SOMEWHAT_ALIKE = 0.3;

  /** Of so many places with the same number, it says nothing of any two. */
  private static final int TOO_MANY_TO_SAY = 12;

  private Likeness() {}

  /** What is compared of a place. */
  record Face(
      UUID id,
      String kind,
      String name,
      @Nullable String communeName,
      @Nullable String postcode,
      @Nullable String address,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable String phone,
      @Nullable String pivot) {}

  /**
   * Two places that look alike.
   *
   * @param one the one with the smaller identifier
   * @param metres how far they are from each other; null where that is not known
   * @param sameName how alike the names are, from 0 to 1
   */
  record Pair(
      UUID one,
      UUID other,
      @Nullable Long metres,
      double sameName,
      boolean samePivot,
      boolean samePhone,
      boolean sameAddress) {
    double weight() {
      return sameName
          + (samePivot ? 0.5 : 0)
          + (samePhone ? 0.4 : 0)
          + (sameAddress ? 0.4 : 0)
          + (metres != null && metres <= NEAR_METRES ? 0.4 : 0);
    }
  }

  /** The most alike first. */
  static List<Pair> pairs(List<Face> faces) {
    var found = new LinkedHashMap<String, Pair>();
    var trigrams = new HashMap<UUID, int[]>();
    for (var group : groups(faces)) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          if (areTwoSchools(group.get(i), group.get(j))) continue;
          var pair = compare(group.get(i), group.get(j), trigrams);
          if (isLikely(pair)) found.putIfAbsent(pair.one() + " " + pair.other(), pair);
        }
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingDouble(Pair::weight).reversed().thenComparing(Pair::one))
        .toList();
  }

  /** Each space in a school has its school: two of them are two, however alike their names. */
  private static boolean areTwoSchools(Face one, Face other) {
    var inSchool = PlaceKind.SCHOOL_SPACE.code();
    return one.kind().equals(inSchool) && other.kind().equals(inSchool);
  }

  private static boolean isLikely(Pair pair) {
    boolean near = pair.metres() != null && pair.metres() <= NEAR_METRES;
    boolean far = pair.metres() != null && pair.metres() > FAR_METRES;
    if (near && pair.sameName() >= ALIKE) return true;
    if (pair.samePivot() && (near || pair.sameName() >= VERY_ALIKE)) return true;
    if (pair.samePhone() && (near || !far && pair.sameName() >= SOMEWHAT_ALIKE)) return true;
    return pair.sameAddress() && pair.sameName() >= SOMEWHAT_ALIKE;
  }

  /**
   * Places that are worth comparing: neighbours of the grid, and those with something in common.
   */
  private static List<List<Face>> groups(List<Face> faces) {
    var groups = new ArrayList<List<Face>>();
    groups.addAll(common(faces, Face::pivot));
    groups.addAll(common(faces, Face::phone));
    groups.addAll(common(faces, Likeness::whole));
    var cells = new HashMap<String, List<Face>>();
    for (var face : faces) {
      if (face.lat() == null || face.lon() == null) continue;
      for (int north = 0; north <= 1; north++) {
        for (int east = 0; east <= 1; east++) {
          // Each place stands in four overlapping cells, so that near ones share at least one.
          var cell =
              Math.floorDiv((long) Math.floor(face.lat() / CELL) + north, 2L)
                  + " "
                  + Math.floorDiv((long) Math.floor(face.lon() / CELL) + east, 2L)
                  + " "
                  + north
                  + east;
          cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(face);
        }
      }
    }
    groups.addAll(cells.values());
    return groups;
  }

  private static List<List<Face>> common(List<Face> faces, Function<Face, @Nullable String> what) {
    var groups = new HashMap<String, List<Face>>();
    for (var face : faces) {
      var common = what.apply(face);
      if (common != null) groups.computeIfAbsent(common, c -> new ArrayList<>()).add(face);
    }
    return groups.values().stream().filter(group -> group.size() <= TOO_MANY_TO_SAY).toList();
  }

  private static @Nullable String whole(Face face) {
    if (face.address() == null || face.postcode() == null) return null;
    var bare = PlainText.bare(face.address());
    var commune = face.communeName() == null ? "" : PlainText.bare(face.communeName());
    return bare.isEmpty() ? null : face.postcode() + " " + commune + " " + bare;
  }

  private static Pair compare(Face a, Face b, Map<UUID, int[]> trigrams) {
    boolean inOrder = a.id().toString().compareTo(b.id().toString()) < 0;
    return new Pair(
        inOrder ? a.id() : b.id(),
        inOrder ? b.id() : a.id(),
        metres(a, b),
        shared(pieces(a, trigrams), pieces(b, trigrams)),
        same(a.pivot(), b.pivot()),
        same(a.phone(), b.phone()),
        same(whole(a), whole(b)));
  }

  private static int[] pieces(Face face, Map<UUID, int[]> trigrams) {
    return trigrams.computeIfAbsent(face.id(), id -> trigrams(face.name()));
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  private static @Nullable Long metres(Face a, Face b) {
    if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) return null;
    double east = (a.lon() - b.lon()) * Math.cos(Math.toRadians(a.lat()));
    return Math.round(Math.hypot(a.lat() - b.lat(), east) * METRES_A_DEGREE);
  }

  /** The share of three-letter pieces that both names have; each in order. */
  private static double shared(int[] one, int[] other) {
    int both = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) both++;
      boolean behind = one[i] <= other[j];
      if (other[j] <= one[i]) j++;
      if (behind) i++;
    }
    int all = one.length + other.length - both;
    return all == 0 ? 0 : (double) both / all;
  }

  /** Each piece as a number: of tens of thousands of names, text would not fit the memory. */
  private static int[] trigrams(String name) {
    var bare = PlainText.bare(name);
    int last = Math.max(bare.isEmpty() ? 0 : 1, bare.length() - 2);
    return IntStream.range(0, last)
        .map(i -> bare.substring(i, Math.min(i + 3, bare.length())).hashCode())
        .sorted()
        .distinct()
        .toArray();
  }
}
