package org.escale.desk;

import org.escale.planning.RequestStatus;
import org.escale.planning.Requests;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one lands after signing in: what waits, and the way to each part of one's work. */
@Controller
@PreAuthorize("isAuthenticated()")
class DeskController {
  private final Requests requests;

  DeskController(Requests requests) {
    this.requests = requests;
  }

  @GetMapping("/gestion")
  String desk(Model model) {
    model.addAttribute(
        "waiting",
        requests.all().stream()
            .filter(request -> request.status() == RequestStatus.SUBMITTED)
            .count());
    return "desk/desk";
  }
}
