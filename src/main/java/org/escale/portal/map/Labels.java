package org.escale.portal.map;

import java.util.ArrayList;
import java.util.List;
import org.escale.territory.MapView;
import org.escale.territory.TerritoryMap;

/**
 * Writes names where nothing else stands: on their commune, above it or below it; else not at all.
 * Sizes are those of the letters on a phone, where they are the largest.
 */
final class Labels {
  private static final double LETTER = 9.5;
  private static final double HALF_HEIGHT = 20;
  private static final List<Integer> ASIDE = List.of(0, -72, 76);

  /** Half of a sign's size, and of the date below it. */
  private static final double SIGN = 46;

  private static final double DATE_BELOW = 64;
  private static final double DATE_HALF_WIDTH = 78;

  private final List<Room> taken = new ArrayList<>();

  private record Room(double west, double north, double east, double south) {
    boolean meets(Room other) {
      return west < other.east && other.west < east && north < other.south && other.north < south;
    }

    boolean inside() {
      return west >= 0 && north >= 0 && east <= TerritoryMap.WIDTH && south <= MapView.HEIGHT;
    }
  }

  Labels(List<Sign> signs) {
    for (var sign : signs) {
      taken.add(around(sign.x(), sign.y(), SIGN, SIGN));
      if (sign.kind() == Sign.Kind.BOTH) {
        taken.add(around(sign.x() + SIGN, sign.y() - SIGN, SIGN / 2, SIGN / 2));
      }
      if (sign.day() != null) {
        taken.add(around(sign.x(), sign.y() + DATE_BELOW, DATE_HALF_WIDTH, HALF_HEIGHT));
      }
    }
  }

  /** Of the areas in their order as many as have room. */
  List<Label> name(List<TerritoryMap.Area> areas) {
    var labels = new ArrayList<Label>();
    for (var area : areas) {
      var name = area.name();
      if (name == null) continue;
      for (int aside : ASIDE) {
        var room = around(area.x(), area.y() + aside, name.length() * LETTER, HALF_HEIGHT);
        if (!room.inside() || taken.stream().anyMatch(room::meets)) continue;
        taken.add(room);
        labels.add(new Label(name, Math.round(area.x()), Math.round(area.y() + aside)));
        break;
      }
    }
    return labels;
  }

  private static Room around(double x, double y, double halfWidth, double halfHeight) {
    return new Room(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
  }
}
