package org.escale.attendance.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A count with its corrections, where and when it was made, and what was told of it: a line of the
 * national export.
 *
 * @param kind as it was told; null where nobody said
 * @param people with every correction; at least one
 * @param label what was noted of a group
 * @param told counts by attribute ({@code gender}, {@code age}, {@code status}) and value; an
 *     attribute is absent where its counts are of more people than remain after a correction
 * @param firstVisit null where nobody said
 */
public record Activity(
    UUID id,
    @Nullable String kind,
    LocalDate day,
    int people,
    String audience,
    @Nullable String label,
    String place,
    @Nullable String address,
    String commune,
    String communeCode,
    @Nullable Boolean firstVisit,
    Map<Question, Map<String, Integer>> told,
    List<String> themes,
    List<String> equipment,
    List<String> orientation,
    @Nullable String autonomy,
    @Nullable String level,
    @Nullable String placeKind,
    @Nullable Integer minutes,
    Instant recordedAt,
    Instant changedAt) {

  /** What it is in the national model, in which an individual activity is of one person. */
  String nationalKind() {
    if (kind != null) return kind;
    return (people == 1 ? ActivityKind.INDIVIDUAL : ActivityKind.GROUP).code();
  }

  /** How many gave that answer; of those who gave none, the model says {@code non_communique}. */
  int giving(Question question, NationalValue answer) {
    var counts = told.getOrDefault(question, Map.of());
    int given = counts.getOrDefault(answer.code(), 0);
    if (!answer.code().equals(Gender.NOT_SAID.code())) return given;
    return given + people - counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
