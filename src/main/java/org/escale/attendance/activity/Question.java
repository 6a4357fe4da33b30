package org.escale.attendance.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of the national activity model that the manager may have asked; its code is the field
 * of {@code details} that the answer stands in.
 */
public enum Question {
  FIRST("first", null, null),
  AGE("age", "age", AgeBand.class),
  GENDER("gender", "gender", Gender.class),
  STATUS("status", "status", SocialStatus.class),
  THEMES("themes", "theme", Theme.class),
  EQUIPMENT("equipment", "equipment", Equipment.class),
  AUTONOMY("autonomy", "autonomy", Autonomy.class),
  ORIENTATION("orientation", "orientation", Orientation.class),
  LEVEL("level", "level", WorkshopLevel.class),
  PLACE("place", "place", PlaceKind.class),
  MINUTES("minutes", null, null);

  private final String code;
  private final @Nullable String list;
  private final @Nullable Class<? extends NationalValue> answers;

  Question(String code, @Nullable String list, @Nullable Class<? extends NationalValue> answers) {
    this.code = code;
    this.list = list;
    this.answers = answers;
  }

  public String code() {
    return code;
  }

  /** What the list of its answers is called; absent where it is answered by yes, no or a number. */
  public Optional<String> list() {
    return Optional.ofNullable(list);
  }

  /** The answers to choose from, in the model's order; none where it is answered otherwise. */
  public List<NationalValue> answers() {
    return answers == null ? List.of() : List.of(answers.getEnumConstants());
  }

  /** Whether its answer says something of the people themselves: a group answers it by counts. */
  public boolean ofPeople() {
    return this == AGE || this == GENDER || this == STATUS;
  }

  public String messageKey() {
    return "activity.question." + code;
  }

  static Optional<Question> find(String code) {
    return Arrays.stream(values()).filter(question -> question.code.equals(code)).findFirst();
  }
}
