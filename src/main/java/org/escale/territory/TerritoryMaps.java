package org.escale.territory;

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
}
