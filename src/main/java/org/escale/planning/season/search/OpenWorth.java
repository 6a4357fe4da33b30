package org.escale.planning.season.search;

/**
 * What open sessions would add, slot by slot and commune by commune, at a stop that the plan in
 * force does not have there: OPEN_ACCESS, UNSERVED and DISRUPTION, under SINGLE_OPEN_SESSION.
 */
final class OpenWorth {
  private static final double NEVER = DayOptions.NEVER;
  private final Tables tables;
  private final State state;
  private final double[] gain;
  private final double[][] one = new double[Tables.SLOTS][];
  private final double[][] both = new double[Tables.SLOTS - 1][];

  OpenWorth(Tables tables, State state) {
    this.tables = tables;
    this.state = state;
    gain = state.openAccess.gains();
    for (int k = 0; k < Tables.SLOTS; k++) {
      one[k] = new double[tables.communes];
    }
    for (int k = 0; k < Tables.SLOTS - 1; k++) {
      both[k] = new double[tables.communes];
    }
  }

  /** Looks at one slot of a day; those before it come first. */
  void look(int day, int k, boolean followsAnother, Roads roads) {
    int moment = tables.days.date[day] * Tables.SLOTS + k;
    int cell = day * Tables.SLOTS + k;
    int q = tables.quality[moment];
    double keeping = state.keeping(cell, Tables.NONE, Tables.OPEN);
    for (int commune : roads.communes) {
      one[k][commune] =
          state.isOpened(commune, moment)
              ? NEVER
              : gain[commune * OpenAccess.QUALITIES + q] + keeping;
    }
    if (followsAnother) {
      int together = q + tables.quality[moment - 1];
      double keepingBoth = keeping + state.keeping(cell - 1, Tables.NONE, Tables.OPEN);
      for (int commune : roads.communes) {
        both[k - 1][commune] =
            one[k][commune] == NEVER || one[k - 1][commune] == NEVER
                ? NEVER
                : gain[commune * OpenAccess.QUALITIES + together] + keepingBoth;
      }
    }
  }

  /** An open session in this slot. */
  double one(int k, int commune) {
    return one[k][commune];
  }

  /** Open sessions in this slot and the next. */
  double both(int k, int commune) {
    return both[k][commune];
  }
}
