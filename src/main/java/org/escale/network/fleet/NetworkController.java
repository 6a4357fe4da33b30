package org.escale.network.fleet;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.network.Unavailability;
import org.escale.network.Vehicle;
import org.escale.network.Vehicles;
import org.escale.territory.Authorities;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.escale.territory.TerritoryMap;
import org.escale.territory.TerritoryMap.Mark;
import org.escale.territory.TerritoryMaps;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The network at a glance: vehicles, map, stops. */
@Controller
class NetworkController {
  private final Vehicles vehicles;
  private final Stops stops;
  private final Communes communes;
  private final TerritoryMaps maps;
  private final Authorities authorities;
  private final MessageSource messages;
  private final Clock clock;

  NetworkController(
      Vehicles vehicles,
      Stops stops,
      Communes communes,
      TerritoryMaps maps,
      Authorities authorities,
      MessageSource messages,
      Clock clock) {
    this.vehicles = vehicles;
    this.stops = stops;
    this.communes = communes;
    this.maps = maps;
    this.authorities = authorities;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/gestion/reseau")
  @PreAuthorize("hasAuthority('TERRITORY_READ')")
  String show(Locale locale, Model model) {
    var byCode =
        communes.all().stream().collect(Collectors.toMap(Commune::code, Function.identity()));
    var all = stops.all();
    var served = new HashSet<String>();
    all.stream().filter(Stop::active).forEach(stop -> served.add(stop.communeCode()));
    model.addAttribute("vehicles", vehicles.all());
    model.addAttribute("outNow", outNow());
    model.addAttribute("stops", byCommune(all, byCode));
    model.addAttribute("communes", byCode);
    model.addAttribute(
        "withoutStop",
        byCode.values().stream().filter(commune -> !served.contains(commune.code())).count());
    if (!byCode.isEmpty()) model.addAttribute("map", map(all, byCode, locale));
    return "network/network";
  }

  /** By the communes' names, as the French sort them; a commune's stops in their own order. */
  private static List<Stop> byCommune(List<Stop> all, Map<String, Commune> byCode) {
    var french = Collator.getInstance(Locale.FRENCH);
    return all.stream()
        .sorted(
            Comparator.comparing(
                stop -> {
                  var commune = byCode.get(stop.communeCode());
                  return commune == null ? stop.communeCode() : commune.name();
                },
                french))
        .toList();
  }

  /** The reason for which each vehicle that is out today is out. */
  private Map<UUID, String> outNow() {
    var today = LocalDate.ofInstant(clock.instant(), authorities.get().zone());
    var reasons = new HashMap<UUID, String>();
    for (var vehicle : vehicles.all()) {
      vehicles.unavailabilities(vehicle.id(), today, today).stream()
          .map(Unavailability::reason)
          .forEach(reason -> reasons.put(vehicle.id(), reason));
    }
    return reasons;
  }

  private TerritoryMap map(List<Stop> all, Map<String, Commune> byCode, Locale locale) {
    var drawing = maps.draw(messages.getMessage("network.map.label", null, locale));
    for (var stop : all) {
      if (!stop.active()) continue;
      var commune = byCode.get(stop.communeCode());
      var label =
          said("network.map.stop", locale, commune == null ? "" : commune.name(), stop.name());
      drawing.point(
          stop.lat(), stop.lon(), new Mark("", label, "/gestion/reseau/arrets/" + stop.id()));
    }
    for (Vehicle vehicle : vehicles.all()) {
      var label = said("network.map.depot", locale, vehicle.name(), vehicle.depotName());
      drawing.point(
          vehicle.depotLat(),
          vehicle.depotLon(),
          new Mark("map-depot", label, "/gestion/reseau/vehicules/" + vehicle.id()));
    }
    return drawing.build();
  }

  private String said(String messageKey, Locale locale, Object... arguments) {
    return messages.getMessage(messageKey, arguments, locale);
  }
}
