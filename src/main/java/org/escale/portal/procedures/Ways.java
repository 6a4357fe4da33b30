package org.escale.portal.procedures;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses to which the pages of procedures lead, each with where the resident is, if that is
 * known.
 *
 * @param where as the resident has typed it; empty where nobody knows
 */
record Ways(String where) {
  private static final int LONGEST = 100;

  /** What is too long is no place. */
  static Ways from(String typed) {
    return new Ways(typed.length() > LONGEST ? "" : typed.strip());
  }

  /** All life events. */
  public String all() {
    return address("/demarches");
  }

  public String event(LifeEvent event) {
    return address("/demarches/" + event.code());
  }

  /** The places and sessions that help with something. */
  public String help(String need) {
    return address("/?besoin=" + need);
  }

  private String address(String path) {
    return UriComponentsBuilder.fromUriString(path)
        .queryParamIfPresent("ou", Optional.of("{where}").filter(_ -> !where.isEmpty()))
        .encode()
        .buildAndExpand(where)
        .toUriString();
  }
}
