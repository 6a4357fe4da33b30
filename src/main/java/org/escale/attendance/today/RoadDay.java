package org.escale.attendance.today;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vehicle drives on a day.
 *
 * @param leavesAt local time, {@code 08:15}
 * @param steps a stop each: when to be there, where, for which sessions, and when to leave
 */
record RoadDay(
    LocalDate day,
    @JsonProperty("leaves_at") @Nullable String leavesAt,
    @JsonProperty("back_at") @Nullable String backAt,
    List<String> steps) {}
