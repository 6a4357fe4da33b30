package org.escale.planning.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.escale.planning.PlanRoads;
import org.escale.planning.season.Label;
import org.escale.planning.season.PlannedDay;
import org.escale.planning.season.Season;
import org.escale.territory.TerritoryMap;
import org.escale.territory.TerritoryMap.Mark;
import org.escale.territory.TerritoryMaps;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Draws a vehicle's day on the map of the territory. */
@Component
class RouteMap {
  private final TerritoryMaps maps;
  private final MessageSourceAccessor messages;

  RouteMap(TerritoryMaps maps, MessageSource messages) {
    this.maps = maps;
    this.messages = new MessageSourceAccessor(messages);
  }

  /** The communes, with the way from the depot along the stops and back. */
  TerritoryMap of(Season season, PlannedDay day) {
    Map<String, Label> labels = new HashMap<>();
    season.depots().forEach(depot -> labels.put(depot.id(), depot.label()));
    season.stops().forEach(stop -> labels.put(stop.id(), stop.label()));
    var names = new Names(season);
    var drawing = maps.draw(messages.getMessage("planning.route.map"));
    var way = new ArrayList<double[]>();
    var places = new PlanRoads(season).places(day);
    for (var place : places) {
      var label = labels.get(place);
      if (label != null && label.lat() != null && label.lon() != null) {
        way.add(new double[] {label.lat(), label.lon()});
      }
    }
    drawing.line(way, Mark.plain(messages.getMessage("planning.route.map")));
    for (var place : new java.util.LinkedHashSet<>(places)) {
      var label = labels.get(place);
      if (label != null && label.lat() != null && label.lon() != null) {
        drawing.point(label.lat(), label.lon(), Mark.plain(names.place(place)));
      }
    }
    return drawing.build();
  }
}
