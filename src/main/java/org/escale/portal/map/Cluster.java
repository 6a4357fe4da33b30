package org.escale.portal.map;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.escale.portal.nearby.Spot;
import org.escale.portal.nearby.SpotOpening;
import org.jspecify.annotations.Nullable;

/**
 * Spots that stand so close on a drawing that they are one sign; or one alone.
 *
 * @param x and {@code y}: amid them
 */
record Cluster(List<Pin> pins, double x, double y) {
  static Cluster of(List<Pin> pins) {
    return new Cluster(
        pins,
        pins.stream().mapToDouble(Pin::x).average().orElse(0),
        pins.stream().mapToDouble(Pin::y).average().orElse(0));
  }

  boolean single() {
    return pins.size() == 1;
  }

  Pin first() {
    return pins.getFirst();
  }

  long places() {
    return pins.stream().filter(pin -> !pin.spot().mobile()).count();
  }

  long stops() {
    return pins.stream().filter(pin -> pin.spot().mobile()).count();
  }

  /** When the bus comes next to one of its stops. */
  @Nullable SpotOpening nextStop() {
    return pins.stream()
        .filter(pin -> pin.spot().mobile() && pin.next() != null)
        .map(Pin::next)
        .min(Comparator.comparing(SpotOpening::startsAt))
        .orElse(null);
  }

  /** The communes it lies in, those with most of it first. */
  List<String> communes() {
    return pins.stream()
        .map(Pin::spot)
        .map(Spot::communeName)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
