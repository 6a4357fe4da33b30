package org.escale.hosting;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells clients to which past of the data they talk. */
@RestController
class IncarnationController {
  private final Installation installation;

  IncarnationController(Installation installation) {
    this.installation = installation;
  }

  @GetMapping("/api/incarnation")
  Installation.Incarnation incarnation() {
    return installation.current();
  }
}
