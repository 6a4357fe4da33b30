package org.escale.portal.map;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.escale.portal.nearby.Box;
import org.escale.portal.nearby.Guide;
import org.escale.portal.nearby.Spot;
import org.escale.portal.nearby.SpotOpening;
import org.escale.territory.MapView;
import org.escale.territory.TerritoryMaps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what a map shows of a view: only what is in it, and no more signs than fingers hit. */
@Component
class Sights {
  /** How far ahead somebody looks. */
  private static final Duration AHEAD = Duration.ofDays(120);

  /** The bus's next openings: so many have their date on the map and stand first in the list. */
  static final int COMINGS = 6;

  private final Guide guide;
  private final TerritoryMaps maps;
  private final Clock clock;

  Sights(Guide guide, TerritoryMaps maps, Clock clock) {
    this.guide = guide;
    this.maps = maps;
    this.clock = clock;
  }

  Sight of(MapView view) {
    var now = clock.instant();
    var pins = pins(view, now);
    var clusters = Clusters.of(pins);
    var comings =
        pins.stream()
            .filter(pin -> pin.spot().mobile())
            .map(Pin::next)
            .filter(next -> next != null)
            .sorted(Comparator.comparing(SpotOpening::startsAt).thenComparing(o -> o.spot().id()))
            .limit(COMINGS)
            .toList();
    var soon = comings.stream().map(SpotOpening::spot).map(Spot::path).collect(Collectors.toSet());
    var signs = signs(clusters, view, soon, now);
    long stops = pins.stream().filter(pin -> pin.spot().mobile()).count();
    var areas = maps.areas(view);
    return new Sight(
        view, areas, new Labels(signs).name(areas), signs, comings, pins.size() - stops, stops);
  }

  /** A stop to which no bus is promised is none. When a place opens is asked for those alone. */
  private List<Pin> pins(MapView view, Instant now) {
    var pins = new ArrayList<Pin>();
    var sheet = view.sheet();
    for (var spot :
        guide.spots().within(new Box(view.south(), view.west(), view.north(), view.east()))) {
      var next = spot.mobile() ? next(spot, now) : null;
      if (spot.mobile() && next == null) continue;
      var at = sheet.at(spot.point().lat(), spot.point().lon());
      pins.add(new Pin(spot, at.x(), at.y(), next));
    }
    return pins;
  }

  private static @Nullable SpotOpening next(Spot spot, Instant now) {
    return spot.times().next(spot, now, now.plus(AHEAD));
  }

  /** Those alone in the order of their communes, with their letters; then those of several. */
  private static List<Sign> signs(
      List<Cluster> clusters, MapView view, Set<String> soon, Instant now) {
    var signs = new ArrayList<Sign>();
    var alone =
        clusters.stream()
            .filter(Cluster::single)
            .sorted(
                Comparator.<Cluster, String>comparing(c -> c.first().spot().communeName())
                    .thenComparing(c -> c.first().spot().name())
                    .thenComparing(c -> c.first().spot().path()))
            .toList();
    for (var cluster : alone) {
      signs.add(alone(cluster, Letters.of(signs.size()), soon, now));
    }
    clusters.stream()
        .filter(cluster -> !cluster.single())
        .sorted(
            Comparator.<Cluster>comparingInt(c -> -c.pins().size())
                .thenComparing(Cluster::y)
                .thenComparing(Cluster::x))
        .map(cluster -> together(cluster, view, soon, now))
        .forEach(signs::add);
    return signs;
  }

  private static Sign alone(Cluster cluster, String letters, Set<String> soon, Instant now) {
    var pin = cluster.first();
    var spot = pin.spot();
    var next = spot.mobile() ? pin.next() : next(spot, now);
    return new Sign(
        spot.mobile() ? Sign.Kind.STOP : Sign.Kind.PLACE,
        letters,
        Math.round(pin.x()),
        Math.round(pin.y()),
        spot.path(),
        cluster.places(),
        cluster.stops(),
        cluster.communes(),
        soon.contains(spot.path()) && next != null ? next.day() : null,
        next,
        spot.name(),
        spot.address(),
        List.of());
  }

  private static Sign together(Cluster cluster, MapView view, Set<String> soon, Instant now) {
    var closer = Addresses.closer(cluster, view);
    var coming = cluster.nextStop();
    boolean promised = coming != null && soon.contains(coming.spot().path());
    return new Sign(
        cluster.stops() == 0
            ? Sign.Kind.PLACES
            : cluster.places() == 0 ? Sign.Kind.STOPS : Sign.Kind.BOTH,
        String.valueOf(cluster.pins().size()),
        Math.round(cluster.x()),
        Math.round(cluster.y()),
        closer == null ? "#liste" : Addresses.of(closer),
        cluster.places(),
        cluster.stops(),
        cluster.communes(),
        promised && coming != null ? coming.day() : null,
        coming,
        null,
        null,
        closer == null ? told(cluster, now) : List.of());
  }

  /** Each with its next opening. */
  private static List<Pin> told(Cluster cluster, Instant now) {
    return cluster.pins().stream()
        .map(pin -> new Pin(pin.spot(), pin.x(), pin.y(), next(pin.spot(), now)))
        .toList();
  }
}
