package org.escale.portal.home;

import java.util.List;
import org.escale.portal.whereabouts.Localities;
import org.escale.portal.whereabouts.Locality;
import org.escale.portal.whereabouts.Point;
import org.escale.portal.whereabouts.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: « Où êtes-vous ? » and the next openings. */
@Controller
class HomeController {
  /** Beyond this many communes the list of suggestions would weigh more than the page. */
  private static final int MOST_SUGGESTIONS = 400;

  private final Localities localities;
  private final Openings openings;

  HomeController(Localities localities, Openings openings) {
    this.localities = localities;
    this.openings = openings;
  }

  @GetMapping("/")
  String home(
      @RequestParam(name = "ou", defaultValue = "") String typed,
      @RequestParam(required = false) @Nullable String lat,
      @RequestParam(required = false) @Nullable String lon,
      Model model) {
    var all = localities.all();
    var where = where(typed, lat, lon, all);
    model.addAttribute("typed", typed);
    model.addAttribute("suggestions", all.size() <= MOST_SUGGESTIONS ? all : List.of());
    model.addAttribute("where", where.getClass().getSimpleName());
    model.addAttribute("whereabouts", where);
    model.addAttribute(
        "next",
        switch (where) {
          case Whereabouts.In(var locality) -> openings.in(locality);
          case Whereabouts.At(var point) -> openings.at(point);
          case Whereabouts.Anywhere _, Whereabouts.OneOf _, Whereabouts.Unknown _ ->
              openings.anywhere();
        });
    return "portal/home";
  }

  private static Whereabouts where(
      String typed, @Nullable String lat, @Nullable String lon, List<Locality> all) {
    if (typed.isBlank() && lat != null && lon != null) {
      try {
        return new Whereabouts.At(new Point(Double.parseDouble(lat), Double.parseDouble(lon)));
      } catch (IllegalArgumentException _) {
        return new Whereabouts.Anywhere();
      }
    }
    return Whereabouts.read(typed, all);
  }
}
