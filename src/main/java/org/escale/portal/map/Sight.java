package org.escale.portal.map;

import java.util.List;
import org.escale.portal.nearby.SpotOpening;
import org.escale.territory.MapView;
import org.escale.territory.TerritoryMap;

/**
 * What a map shows.
 *
 * @param names of communes, where there is room
 * @param comings the bus's next openings within it, the soonest first
 */
record Sight(
    MapView view,
    List<TerritoryMap.Area> areas,
    List<Label> names,
    List<Sign> signs,
    List<SpotOpening> comings,
    long places,
    long stops) {}
