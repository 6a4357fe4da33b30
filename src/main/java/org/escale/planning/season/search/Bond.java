package org.escale.planning.season.search;

/** What two days have to do with each other besides the time that they share. */
final class Bond {
  private static final int LAST = Tables.SLOTS - 1;
  private final Tables tables;
  private final State state;

  Bond(Tables tables, State state) {
    this.tables = tables;
    this.state = state;
  }

  /** REST_AFTER_EVENING, SINGLE_OPEN_SESSION and REQUEST_ONCE: whether one is broken by the two. */
  boolean clash(int day, DayUse use, int otherDay, DayUse otherUse) {
    return restAfterEvening(day, use, otherDay, otherUse)
        || restAfterEvening(otherDay, otherUse, day, use)
        || singleOpenSession(day, use, otherDay, otherUse)
        || requestOnce(use, otherUse);
  }

  private boolean restAfterEvening(int day, DayUse use, int nextDay, DayUse nextUse) {
    return tables.days.after[day] == nextDay && use.uses(LAST) && nextUse.uses(0);
  }

  private boolean singleOpenSession(int day, DayUse use, int otherDay, DayUse otherUse) {
    if (tables.days.date[day] != tables.days.date[otherDay]) {
      return false;
    }
    for (int k = 0; k <= LAST; k++) {
      if (use.opens(k) && otherUse.opens(k) && sameCommune(use, k, otherUse, k)) {
        return true;
      }
    }
    return false;
  }

  private static boolean requestOnce(DayUse use, DayUse otherUse) {
    for (int k = 0; k <= LAST; k++) {
      for (int l = 0; l <= LAST; l++) {
        if (use.content[k] >= 0 && use.content[k] == otherUse.content[l]) {
          return true;
        }
      }
    }
    return false;
  }

  /** What two empty days with these uses are worth together, beyond what each is worth alone. */
  double worth(int day, DayUse use, int otherDay, DayUse otherUse) {
    if (!shareCommune(use, otherUse)) {
      return 0;
    }
    double neither = state.value();
    state.put(day, use);
    double one = state.value();
    state.put(otherDay, otherUse);
    double both = state.value();
    state.clear(day);
    double other = state.value();
    state.clear(otherDay);
    return both - one - other + neither;
  }

  private boolean shareCommune(DayUse use, DayUse otherUse) {
    for (int k = 0; k <= LAST; k++) {
      for (int l = 0; l <= LAST; l++) {
        if (use.uses(k) && otherUse.uses(l) && sameCommune(use, k, otherUse, l)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean sameCommune(DayUse use, int k, DayUse otherUse, int l) {
    return tables.communeOf[use.stop[k]] == tables.communeOf[otherUse.stop[l]];
  }
}
