package org.escale.planning;

/**
 * What counts, in points.
 *
 * @param unserved taken away for a commune without any open session
 * @param openAccess for the first point of quality, if one commune had all the need
 * @param regularity taken away for a run of weeks in which a commune waits too long
 * @param distancePer100Km taken away for 100 km
 * @param disruption taken away for a half-day that differs from the plan in force
 */
public record SeasonWeights(
    int unserved, int openAccess, int regularity, int distancePer100Km, int disruption) {

  /**
   * What a season begins with. The points for open sessions grow with the number of communes, which
   * share them.
   */
  public static SeasonWeights usual(int communes) {
    return new SeasonWeights(100_000, (int) Math.rint(800.0 * communes / 39), 10, 20, 40);
  }
}
