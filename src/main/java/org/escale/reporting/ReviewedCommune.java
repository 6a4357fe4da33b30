package org.escale.reporting;

/**
 * A commune in the review.
 *
 * @param sessions held there in the period
 */
public record ReviewedCommune(
    String code, String name, int population, int sessions, int visitors) {
  /** The bus came at least once. */
  public boolean reached() {
    return sessions > 0;
  }
}
