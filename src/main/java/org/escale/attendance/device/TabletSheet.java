package org.escale.attendance.device;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office sees of a tablet.
 *
 * @param boundTo name of its vehicle or place
 * @param offsetMs the server's clock less the tablet's, at the last contact
 * @param persisted whether its browser has promised to keep its data; null: not told yet
 * @param events how many are here
 * @param toJudge how many of them were set aside, wait, or contradict others
 * @param gaps what the tablet has told of and has not arrived
 * @param open sessions before today that it opened and did not close
 */
public record TabletSheet(
    UUID id,
    String name,
    String boundTo,
    Instant enrolledAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBecause,
    @Nullable Instant lastContact,
    @Nullable Long offsetMs,
    @Nullable String appVersion,
    @Nullable Boolean persisted,
    long events,
    long toJudge,
    List<Gap> gaps,
    List<OpenSession> open) {
  private static final long SKEW_MS = 300_000;
  private static final long MS_PER_MINUTE = 60_000;

  /** Events N to M of an epoch have not arrived. */
  public record Gap(UUID device, int epoch, long first, long last) {}

  /** A session that the tablet has opened and not closed. */
  public record OpenSession(UUID device, UUID session, LocalDate day, String where) {}

  public boolean skewed() {
    return offsetMs != null && Math.abs(offsetMs) > SKEW_MS;
  }

  /** How many minutes its clock is wrong. */
  public long skewMinutes() {
    return offsetMs == null ? 0 : Math.abs(offsetMs) / MS_PER_MINUTE;
  }

  /** Whether its clock is behind the server's. */
  public boolean slow() {
    return offsetMs != null && offsetMs > 0;
  }

  /** Whether nobody can say what it counted after its last contact. */
  public boolean lost() {
    return "lost".equals(revokedBecause);
  }

  public boolean revoked() {
    return revokedAt != null;
  }
}
