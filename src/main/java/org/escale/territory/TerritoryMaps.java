package org.escale.territory;

import java.util.List;
import org.springframework.stereotype.Service;

/** Begins maps of the territory. */
@Service
public class TerritoryMaps {
  private final CommuneRepository communes;
  private final Authorities authorities;

  TerritoryMaps(CommuneRepository communes, Authorities authorities) {
    this.communes = communes;
    this.authorities = authorities;
  }

  /**
   * A drawing of all communes; what it shows is then added to it.
   *
   * @param label what the map shows, in words
   */
  public MapDrawing draw(String label) {
    return new MapDrawing(label, communes.all(), communes.outlines(), authorities.get());
  }

  /** The closest view that shows all communes. */
  public MapView whole() {
    return MapView.around(
        communes.all().stream()
            .map(commune -> new MapProjection.Position(commune.lat(), commune.lon()))
            .toList());
  }

  /**
   * What a view shows of the communes, the most populated first, each with its name; without the
   * operator's tiles.
   */
  public List<TerritoryMap.Area> areas(MapView view) {
    return new ViewedCommunes(communes.all(), communes.outlines(), view).areas();
  }
}
