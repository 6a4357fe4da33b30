package org.escale.network.schools;

/**
 * What an import of schools did, or would do.
 *
 * @param outside those of communes outside the territory, which were left out
 * @param others lines of other establishments than schools, which were left out
 * @param gone known schools that the file no longer has; they stay
 */
record SchoolCounts(int added, int changed, int unchanged, int outside, int others, int gone) {

  /** What was left out. */
  record Skipped(int outside, int others) {}

  boolean changesNothing() {
    return added + changed == 0;
  }
}
