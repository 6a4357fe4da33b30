package org.escale.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the animateur writes about a session: its length in minutes, what was done, a note. */
public record SessionAccount(
    @NotNull(message = "{attendance.minutes-wrong}")
        @Min(value = 1, message = "{attendance.minutes-wrong}")
        @Max(value = 1440, message = "{attendance.minutes-wrong}")
        @Nullable Integer minutes,
    @Size(max = 200) @Nullable String activity,
    @Size(max = 4000) @Nullable String note) {

  /** What a form leaves empty is absent. */
  public SessionAccount {
    activity = activity == null || activity.isBlank() ? null : activity.strip();
    note = note == null || note.isBlank() ? null : note.strip();
  }

  /** What is written so far; the length is the planned one until somebody says otherwise. */
  static SessionAccount soFar(BoardSession session, @Nullable SessionReport report) {
    var planned = (int) session.minutes();
    if (report == null) return new SessionAccount(planned, null, null);
    var minutes = report.minutes() == null ? Integer.valueOf(planned) : report.minutes();
    return new SessionAccount(minutes, report.activity(), report.note());
  }
}
