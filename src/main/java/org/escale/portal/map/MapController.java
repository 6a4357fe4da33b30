package org.escale.portal.map;

import org.escale.portal.whereabouts.Localities;
import org.escale.territory.MapView;
import org.escale.territory.TerritoryMap;
import org.escale.territory.TerritoryMaps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map. An address that cannot be read shows the whole territory. */
@Controller
class MapController {
  /** A commune and what lies around it. */
  private static final int COMMUNE_ZOOM = 50;

  private static final int STEPS = 4;
  private static final double ASIDE = 0.5;

  private final Sights sights;
  private final TerritoryMaps maps;
  private final Localities localities;

  MapController(Sights sights, TerritoryMaps maps, Localities localities) {
    this.sights = sights;
    this.maps = maps;
    this.localities = localities;
  }

  @GetMapping("/carte")
  String show(
      @RequestParam(defaultValue = "") String lat,
      @RequestParam(defaultValue = "") String lon,
      @RequestParam(defaultValue = "") String z,
      @RequestParam(defaultValue = "") String commune,
      Model model) {
    var whole = maps.whole();
    var view = view(lat, lon, z, commune, whole);
    model
        .addAttribute("sight", sights.of(view))
        .addAttribute("width", TerritoryMap.WIDTH)
        .addAttribute("height", MapView.HEIGHT)
        .addAttribute("communes", localities.all())
        .addAttribute("commune", commune)
        .addAttribute("closer", view.zoom() < MapView.CLOSEST ? to(view.zoomed(STEPS)) : null)
        .addAttribute("further", view.zoom() > MapView.FURTHEST ? to(view.zoomed(-STEPS)) : null)
        .addAttribute("north", to(view.moved(0, -ASIDE)))
        .addAttribute("south", to(view.moved(0, ASIDE)))
        .addAttribute("west", to(view.moved(-ASIDE, 0)))
        .addAttribute("east", to(view.moved(ASIDE, 0)))
        .addAttribute("elsewhere", !view.equals(whole));
    return "portal/map";
  }

  private MapView view(String lat, String lon, String z, String commune, MapView whole) {
    var chosen = localities.find(commune);
    if (chosen.isPresent()) {
      var centre = chosen.get().centre();
      return new MapView(centre.lat(), centre.lon(), COMMUNE_ZOOM);
    }
    var y = number(lat);
    var x = number(lon);
    if (y == null || x == null) return whole;
    var zoom = z.matches("\\d{1,2}") ? Integer.parseInt(z) : COMMUNE_ZOOM;
    return new MapView(y, x, zoom);
  }

  private static @Nullable Double number(String typed) {
    return typed.matches("-?\\d{1,3}(\\.\\d{1,12})?") ? Double.valueOf(typed) : null;
  }

  private static String to(MapView view) {
    return Addresses.of(view);
  }
}
