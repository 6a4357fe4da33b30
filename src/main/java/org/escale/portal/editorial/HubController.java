package org.escale.portal.editorial;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where those who write the public's pages begin. */
@Controller
class HubController {
  @GetMapping("/gestion/portail")
  @PreAuthorize("hasAuthority('PORTAL_EDIT')")
  String show() {
    return "portal/hub";
  }
}
