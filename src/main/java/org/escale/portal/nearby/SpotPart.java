package org.escale.portal.nearby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.escale.portal.whereabouts.NameIndex;

/**
 * Spots that change together: our own, which follow the agenda, or those of others, which are many
 * and change rarely. Each by its position, its names, its page and its commune.
 */
record SpotPart(
    List<Spot> spots,
    SpotTree tree,
    NameIndex names,
    Map<String, Spot> byPath,
    Map<String, List<Spot>> byCommune) {

  SpotPart(List<Spot> spots) {
    this(
        List.copyOf(spots),
        new SpotTree(spots),
        new NameIndex(spots.stream().map(Spot::named).toList()),
        new HashMap<>(),
        new HashMap<>());
    for (var spot : spots) {
      byPath.put(spot.path(), spot);
      if (spot.communeCode() == null) continue;
      byCommune.computeIfAbsent(spot.communeCode(), code -> new ArrayList<>()).add(spot);
    }
  }

  int size() {
    return spots.size();
  }
}
