package org.escale.portal.procedures;

import java.util.List;
import org.escale.portal.counters.Counters;
import org.escale.portal.links.Links;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Public services online, by what happens in a life. Where the resident is, if that is known, goes
 * along in every link ({@code ou}), so that it need not be typed twice.
 */
@Controller
@RequestMapping("/demarches")
class ProceduresController {
  private static final int MOST_COUNTERS = 6;

  private final Procedures procedures;
  private final Counters counters;
  private final Links links;

  ProceduresController(Procedures procedures, Counters counters, Links links) {
    this.procedures = procedures;
    this.counters = counters;
    this.links = links;
  }

  @GetMapping
  String events(@RequestParam(name = "ou", defaultValue = "") String where, Model model) {
    model
        .addAttribute("events", procedures.shownEvents())
        .addAttribute("ways", Ways.from(where))
        .addAttribute("anyCounters", counters.any());
    return "portal/procedures";
  }

  @GetMapping("/{code}")
  String event(
      @PathVariable String code,
      @RequestParam(name = "ou", defaultValue = "") String where,
      Model model) {
    var event =
        procedures
            .findEvent(code)
            .filter(LifeEvent::shown)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, code));
    var shown = procedures.shownOf(event);
    if (shown.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND, code);
    var dealing = shown.stream().flatMap(each -> each.counterKinds().stream()).distinct().toList();
    var near = counters.dealingWith(dealing, Ways.from(where).where(), MOST_COUNTERS);
    model
        .addAttribute("event", event)
        .addAttribute("procedures", shown)
        .addAttribute("dead", links.dead(shown.stream().map(Procedure::url).toList()))
        .addAttribute("ways", Ways.from(where))
        .addAttribute("counters", near)
        .addAttribute("imported", counters.lastImport().orElse(null))
        .addAttribute("others", others(event));
    return "portal/procedure-event";
  }

  private List<LifeEvent> others(LifeEvent event) {
    return procedures.shownEvents().stream()
        .filter(other -> !other.code().equals(event.code()))
        .toList();
  }
}
