package org.escale.portal.site;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What machines ask of every site. */
@Controller
class RobotsController {
  @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String robots() {
    return """
    User-agent: *
    Disallow: /gestion
    Disallow: /bord
    Disallow: /compte
    Disallow: /connexion
    Disallow: /demander-le-bus/suivi
    """;
  }

  @GetMapping("/favicon.ico")
  String icon() {
    return "forward:/assets/img/bus.svg";
  }
}
