package org.escale.planning.season;

/** A season or a plan that is not in the format: which field, and what is wrong with it. */
public class Malformed extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String field;
  private final String words;

  /**
   * @param field the path of the field, for example {@code stops[4].commune}; empty for the whole
   *     file
   * @param words what is wrong, in English
   */
  public Malformed(String field, String words) {
    super(field.isEmpty() ? words : field + ": " + words);
    this.field = field;
    this.words = words;
  }

  /** The path of the field, for example {@code stops[4].commune}. */
  public String field() {
    return field;
  }

  /** What is wrong, in English. */
  public String words() {
    return words;
  }
}
