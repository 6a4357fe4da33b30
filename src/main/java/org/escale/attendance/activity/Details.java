package org.escale.attendance.activity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of those who came together, each part only if it was told.
 *
 * @param genders how many people; of one person, that person once. So are ages and statuses
 * @param minutes how long they were helped, 1 to 1440
 */
public record Details(
    @Nullable Boolean first,
    Map<Gender, Integer> genders,
    Map<AgeBand, Integer> ages,
    Map<SocialStatus, Integer> statuses,
    List<Theme> themes,
    List<Equipment> equipment,
    List<Orientation> orientation,
    @Nullable Autonomy autonomy,
    @Nullable WorkshopLevel level,
    @Nullable PlaceKind place,
    @Nullable Integer minutes) {

  /** Counts only: what a paper sheet tells of an audience. */
  public static Details ofCounts(
      Map<Gender, Integer> genders,
      Map<AgeBand, Integer> ages,
      Map<SocialStatus, Integer> statuses) {
    return new Details(
        null, genders, ages, statuses, List.of(), List.of(), List.of(), null, null, null, null);
  }

  /** Whether nothing was told. */
  public boolean empty() {
    return equals(ofCounts(Map.of(), Map.of(), Map.of()));
  }

  /** Whether each of the counts is of at most so many people. */
  public boolean within(int headcount) {
    return List.of(genders, ages, statuses).stream()
        .allMatch(
            counts -> counts.values().stream().mapToLong(Integer::longValue).sum() <= headcount);
  }
}
