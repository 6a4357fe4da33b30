package org.escale.attendance.today;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as a device keeps it.
 *
 * @param startsAt UTC
 * @param cancelled why it was cancelled; null when it was not
 * @param stations the workstations that are this device's to give out, from 1
 * @param state {@code due}, {@code open} or {@code closed}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record LeasedSession(
    UUID id,
    LocalDate day,
    @JsonProperty("starts_at") String startsAt,
    @JsonProperty("ends_at") String endsAt,
    @Nullable String commune,
    String place,
    @Nullable String address,
    String kind,
    @Nullable String title,
    @Nullable String cancelled,
    List<Integer> stations,
    String state) {}
