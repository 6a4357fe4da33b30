package org.escale.attendance.activity;

/**
 * The level of a workshop. The model's list {@code NiveauAtelier}.
 *
 * @see NationalValue
 */
public enum WorkshopLevel implements NationalValue {
  BEGINNER("debutant"),
  INTERMEDIATE("intermediaire"),
  ADVANCED("avance");

  private final String code;

  WorkshopLevel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String messageKey() {
    return "activity.level." + code;
  }
}
