package org.escale.portal.feed;

import java.util.Locale;
import org.escale.agenda.Timetable;
import org.escale.agenda.TimetableEntry;
import org.escale.agenda.TimetableFilter;
import org.escale.portal.nearby.Nearby;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** All coming openings as schema.org Events. */
@Controller
class EventMarkupController {
  private final Timetable timetable;
  private final Nearby nearby;
  private final EventMarkup markup;

  EventMarkupController(Timetable timetable, Nearby nearby, EventMarkup markup) {
    this.timetable = timetable;
    this.nearby = nearby;
    this.markup = markup;
  }

  @GetMapping(path = "/evenements.jsonld", produces = "application/ld+json;charset=UTF-8")
  @ResponseBody
  String events(Locale locale) {
    var coming =
        timetable.entries(TimetableFilter.since(nearby.today())).stream()
            .filter(TimetableEntry::forEveryone)
            .toList();
    var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    return markup.write(coming, site, locale);
  }
}
