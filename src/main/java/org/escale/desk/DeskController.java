package org.escale.desk;

import static org.escale.access.Permission.ATTENDANCE_RECORD;
import static org.escale.access.Permission.SEASON_PLAN;

import java.util.List;
import java.util.stream.Stream;
import org.escale.access.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where one lands after signing in: what waits, then one's own work. What somebody sees follows
 * from their rights, so that a role made later has its desk too.
 */
@Controller
@PreAuthorize("isAuthenticated()")
class DeskController {
  private final SetUp setUp;
  private final SeasonDesk season;
  private final RequestDesk requests;
  private final WithdrawnDesk withdrawn;
  private final RoadDesk road;
  private final WeekDesk week;
  private final CommuneDesk commune;
  private final FiguresDesk figures;
  private final AdministrationDesk administration;
  private final Today today;

  DeskController(
      SetUp setUp,
      SeasonDesk season,
      RequestDesk requests,
      WithdrawnDesk withdrawn,
      RoadDesk road,
      WeekDesk week,
      CommuneDesk commune,
      FiguresDesk figures,
      AdministrationDesk administration,
      Today today) {
    this.setUp = setUp;
    this.season = season;
    this.requests = requests;
    this.withdrawn = withdrawn;
    this.road = road;
    this.week = week;
    this.commune = commune;
    this.figures = figures;
    this.administration = administration;
    this.today = today;
  }

  @GetMapping("/gestion")
  String desk(@AuthenticationPrincipal SignedIn who, Model model) {
    var plans = who.may(SEASON_PLAN);
    model.addAttribute("today", today.day());
    model.addAttribute("zone", today.zone());
    model.addAttribute("tasks", tasks(who));
    model.addAttribute("plans", plans);
    model.addAttribute("season", plans ? season.view().orElse(null) : null);
    model.addAttribute("week", plans ? week.view() : null);
    model.addAttribute("crew", !plans && who.may(ATTENDANCE_RECORD));
    model.addAttribute("road", !plans && who.may(ATTENDANCE_RECORD) ? road.view(who) : null);
    model.addAttribute("commune", commune.view(who));
    model.addAttribute("figures", figures.view(who));
    model.addAttribute("administration", administration.view(who));
    return "desk/desk";
  }

  /** In the order in which to do them: without a territory there is no season to plan. */
  private List<Task> tasks(SignedIn who) {
    return Stream.of(
            setUp.tasks(who),
            administration.tasks(who),
            commune.tasks(who),
            withdrawn.tasks(who),
            setUp.complete() ? season.tasks(who) : List.<Task>of(),
            requests.tasks(who),
            road.tasks(who))
        .flatMap(List::stream)
        .toList();
  }
}
