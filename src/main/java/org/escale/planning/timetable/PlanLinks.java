package org.escale.planning.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of a plan's page: each changes one thing of what is shown and keeps the rest.
 *
 * @param here the page without any choice
 * @param colours {@code commune} or {@code type}
 * @param commune the one that stands out, if any
 */
record PlanLinks(String here, String colours, String vehicle, @Nullable String commune) {

  public String byCommune() {
    return address(new PlanLinks(here, "commune", vehicle, commune), null, "saison");
  }

  public String byKind() {
    return address(new PlanLinks(here, "type", vehicle, commune), null, "saison");
  }

  public String vehicle(String other) {
    return address(new PlanLinks(here, colours, other, commune), null, "saison");
  }

  /** Lets a commune stand out; null lets all stand out again. */
  public String commune(@Nullable String code) {
    return address(new PlanLinks(here, "commune", vehicle, code), null, "saison");
  }

  public String day(LocalDate day) {
    return address(this, day, "jour");
  }

  private static String address(PlanLinks links, @Nullable LocalDate day, String part) {
    var address =
        UriComponentsBuilder.fromPath(links.here)
            .queryParam("couleurs", links.colours)
            .queryParam("vehicule", links.vehicle);
    if (links.commune != null) address.queryParam("commune", links.commune);
    if (day != null) address.queryParam("jour", day);
    return address.fragment(part).encode().toUriString();
  }
}
