package org.escale.territory.settings;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.escale.territory.Authority;
import org.jspecify.annotations.Nullable;

/** The authority as it is typed. */
record AuthorityForm(
    @NotBlank(message = "{territory.error.missing}") @Size(max = 200) String name,
    String zone,
    @Pattern(regexp = "[ABC]", message = "{territory.error.school-zone}") String schoolZone,
    @Size(max = 300) @Nullable String contact,
    @Size(max = 500) @Nullable String tileUrl,
    @Size(max = 300) @Nullable String tileAttribution) {

  static AuthorityForm of(Authority authority) {
    return new AuthorityForm(
        authority.name(),
        authority.zone().getId(),
        authority.schoolZone(),
        authority.contact(),
        authority.tileUrl(),
        authority.tileAttribution());
  }

  @AssertTrue(message = "{territory.error.time-zone}")
  public boolean isZoneKnown() {
    try {
      return zone.contains("/") && ZoneId.of(zone.strip()) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  @AssertTrue(message = "{territory.error.tile-url}")
  public boolean isTileAddressUsable() {
    if (tileUrl == null || tileUrl.isBlank()) return true;
    try {
      var uri = URI.create(tileUrl.strip().replaceAll("[{}]", ""));
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && tileUrl.contains("{z}")
          && tileUrl.contains("{x}")
          && tileUrl.contains("{y}");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Maps that others made are shown with their makers' name. */
  @AssertTrue(message = "{territory.error.tile-attribution}")
  public boolean isAttributionGiven() {
    return tileUrl == null
        || tileUrl.isBlank()
        || (tileAttribution != null && !tileAttribution.isBlank());
  }

  Authority read(boolean demonstration) {
    return new Authority(
        name.strip(),
        ZoneId.of(zone.strip()),
        schoolZone,
        orNull(contact),
        orNull(tileUrl),
        orNull(tileUrl) == null ? null : orNull(tileAttribution),
        demonstration);
  }

  private static @Nullable String orNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
