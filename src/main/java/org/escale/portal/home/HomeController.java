package org.escale.portal.home;

import java.util.List;
import java.util.Locale;
import org.escale.portal.nearby.Asked;
import org.escale.portal.nearby.Guide;
import org.escale.portal.nearby.Nearby;
import org.escale.portal.nearby.NextOpenings;
import org.escale.portal.whereabouts.AddressService;
import org.escale.portal.whereabouts.Gazetteer;
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
  private static final int MOST_SUGGESTIONS = 60;

  private static final int MOST_LETTERS = 200;

  private static final Point MIDDLE_OF_FRANCE = new Point(46.5, 2.5);

  private final Guide guide;
  private final Nearby nearby;
  private final AddressService addresses;
  private final Refining refining;

  HomeController(Guide guide, Nearby nearby, AddressService addresses, Refining refining) {
    this.guide = guide;
    this.nearby = nearby;
    this.addresses = addresses;
    this.refining = refining;
  }

  @GetMapping("/")
  String home(
      @RequestParam(name = "ou", defaultValue = "") String asTyped,
      @RequestParam(required = false) @Nullable String lat,
      @RequestParam(required = false) @Nullable String lon,
      @RequestParam(name = "besoin", defaultValue = "") String need,
      @RequestParam(name = "public", defaultValue = "") String audience,
      @RequestParam(name = "plain-pied", defaultValue = "") String stepFree,
      @RequestParam(name = "langue", defaultValue = "") String language,
      @RequestParam(name = "quand", defaultValue = "") String when,
      @RequestParam(name = "tri", defaultValue = "") String order,
      Locale locale,
      Model model) {
    var typed = shortened(asTyped).replaceAll("\\p{Cntrl}", " ");
    var asked = Asked.of(need, audience, stepFree, language, when, order);
    var names = guide.gazetteer();
    var where = where(typed, lat, lon, names);
    model.addAttribute("typed", typed);
    model.addAttribute("asked", asked);
    model.addAttribute("refining", refining.choices(asked, guide.spots().languages(), locale));
    model.addAttribute("suggestions", suggestions(names));
    model.addAttribute("where", where.getClass().getSimpleName());
    model.addAttribute("whereabouts", where);
    model.addAttribute(
        "position", where instanceof Whereabouts.At at && typed.isBlank() ? at : null);
    model.addAttribute("next", next(where, asked));
    return "portal/home";
  }

  private NextOpenings next(Whereabouts where, Asked asked) {
    return switch (where) {
      case Whereabouts.In(var locality) -> nearby.in(locality, asked);
      case Whereabouts.Towards(_, var locality) -> nearby.in(locality, asked);
      case Whereabouts.At(var point, _) -> nearby.at(point, asked);
      case Whereabouts.Anywhere _,
          Whereabouts.OneOf _,
          Whereabouts.Named _,
          Whereabouts.Unknown _ ->
          nearby.anywhere(asked);
    };
  }

  /** No commune, place or address is longer. */
  private static String shortened(String typed) {
    return typed.substring(0, Math.min(MOST_LETTERS, typed.length()));
  }

  private static List<Locality> suggestions(Gazetteer names) {
    return names.territory().size() <= MOST_SUGGESTIONS ? names.territory() : List.of();
  }

  private Whereabouts where(
      String typed, @Nullable String lat, @Nullable String lon, Gazetteer names) {
    if (typed.isBlank() && lat != null && lon != null) {
      try {
        var point = new Point(Double.parseDouble(lat), Double.parseDouble(lon));
        return new Whereabouts.At(point, null);
      } catch (IllegalArgumentException _) {
        return new Whereabouts.Anywhere();
      }
    }
    var read = names.read(typed);
    if (!(read instanceof Whereabouts.Towards || read instanceof Whereabouts.Unknown)) return read;
    return addresses.find(typed, middle(names)).<Whereabouts>map(at -> at).orElse(read);
  }

  private static Point middle(Gazetteer names) {
    return names.territory().isEmpty()
        ? MIDDLE_OF_FRANCE
        : names.territory().get(names.territory().size() / 2).centre();
  }
}
