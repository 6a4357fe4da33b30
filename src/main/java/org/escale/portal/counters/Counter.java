package org.escale.portal.counters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counter of the administration, as the national directory tells of it.
 *
 * @param id the directory's own
 * @param kinds what it is there for, in the directory's codes ("type_service_local")
 * @param communeCode where it stands; null outside the territory
 * @param hours what is shown, day by day
 * @param openingHours the same in the opening_hours language; null where not all could be read
 * @param hoursNote hours in words, as they came
 * @param sheetUrl its page at service-public.gouv.fr
 * @param sourceChangedOn when the directory last changed it
 * @param communes the communes of the territory that it is there for, in the order of their codes
 */
public record Counter(
    String id,
    String name,
    List<String> kinds,
    @Nullable String communeCode,
    @Nullable String communeName,
    @Nullable String postcode,
    @Nullable String address,
    @Nullable String addressMore,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String website,
    List<OpenRange> hours,
    @Nullable String openingHours,
    @Nullable String hoursNote,
    @Nullable String sheetUrl,
    @Nullable LocalDate sourceChangedOn,
    List<String> communes) {

  /** The telephone number as it is dialled. */
  public @Nullable String dialled() {
    return phone == null ? null : phone.replaceAll("[^0-9+]", "");
  }

  /** The name of its site as people say it. */
  public @Nullable String host() {
    return website == null
        ? null
        : website.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*$", "");
  }
}
