package org.escale.planning.season.search;

import java.util.SplittableRandom;

/**
 * The contents to choose from at a stop in one slot, or in a slot and the next: REQUEST_STOP,
 * REQUEST_SLOT and REQUEST_ONCE by what {@link Offers} lists, PAIRED_OPEN_SESSION, and PIN_KEPT.
 */
final class Contents {
  private static final double NEVER = DayOptions.NEVER;
  private final Tables tables;
  private final State state;
  private final Days days;
  private final Offers offers;
  private final OpenWorth open;
  private final Choices choices = new Choices();
  private int day;
  private double temperature;

  Contents(Tables tables, State state, Offers offers, OpenWorth open) {
    this.tables = tables;
    this.state = state;
    this.days = tables.days;
    this.offers = offers;
    this.open = open;
  }

  void beginLook(int day, double temperature) {
    this.day = day;
    this.temperature = temperature;
  }

  /** The worth of a draw among the contents of one slot. */
  double alone(int k, int stop) {
    chooseAlone(k, stop);
    return choices.worth(temperature);
  }

  /** The worth of a draw among the contents of a slot and the next. */
  double together(int k, int stop, int next) {
    chooseTogether(k, stop, next);
    return choices.worth(temperature);
  }

  void drawAlone(int k, int stop, SplittableRandom dice, DayUse use) {
    chooseAlone(k, stop);
    use.set(k, stop, choices.draw(temperature, dice).content);
  }

  void drawTogether(int k, int stop, int next, SplittableRandom dice, DayUse use) {
    chooseTogether(k, stop, next);
    var drawn = choices.draw(temperature, dice);
    use.set(k, stop, drawn.content);
    use.set(k + 1, next, drawn.nextContent);
  }

  private void chooseAlone(int k, int stop) {
    choices.clear();
    choices.add(Tables.OPEN, Tables.OPEN, openAt(k, stop));
    for (int i = firstRequest(k, stop); i != Offers.END; i = offers.next(i)) {
      addAlone(k, stop, offers.request(i));
    }
    int pinned = pinnedRequest(k, stop);
    if (pinned >= 0) {
      addAlone(k, stop, pinned);
    }
  }

  private void addAlone(int k, int stop, int r) {
    if (!tables.specific[r]) { // PAIRED_OPEN_SESSION
      choices.add(r, Tables.OPEN, requestAt(k, stop, r));
    }
  }

  private void chooseTogether(int k, int stop, int next) {
    choices.clear();
    choices.add(Tables.OPEN, Tables.OPEN, bothOpenAt(k, stop, next));
    addTogether(k, stop, Tables.OPEN, next);
    for (int i = firstRequest(k, stop); i != Offers.END; i = offers.next(i)) {
      addTogether(k, stop, offers.request(i), next);
    }
    int pinned = pinnedRequest(k, stop);
    if (pinned >= 0) {
      addTogether(k, stop, pinned, next);
    }
  }

  /** Adds this content followed by each that may follow; two open sessions are added elsewhere. */
  private void addTogether(int k, int stop, int content, int next) {
    boolean isRequest = content != Tables.OPEN;
    double points = isRequest ? requestAt(k, stop, content) : openAt(k, stop);
    if (isRequest && (!tables.specific[content] || stop == next)) {
      choices.add(content, Tables.OPEN, points + openAt(k + 1, next));
    }
    if (isRequest && tables.specific[content]) {
      return; // PAIRED_OPEN_SESSION
    }
    for (int i = firstRequest(k + 1, next); i != Offers.END; i = offers.next(i)) {
      addAfter(k, content, points, next, offers.request(i));
    }
    int pinned = pinnedRequest(k + 1, next);
    if (pinned >= 0) {
      addAfter(k, content, points, next, pinned);
    }
  }

  private void addAfter(int k, int content, double points, int next, int r) {
    if (!tables.specific[r] && r != content) { // PAIRED_OPEN_SESSION, REQUEST_ONCE
      choices.add(content, r, points + requestAt(k + 1, next, r));
    }
  }

  private int cell(int k) {
    return day * Tables.SLOTS + k;
  }

  private int firstRequest(int k, int stop) {
    return days.pinnedStop[cell(k)] < 0 ? offers.first(k, stop) : Offers.END;
  }

  private int pinnedRequest(int k, int stop) {
    return days.pinnedStop[cell(k)] == stop ? days.pinnedContent[cell(k)] : Tables.OPEN;
  }

  private boolean mayOpen(int k, int stop) {
    int pinned = days.pinnedStop[cell(k)];
    return pinned < 0 || (pinned == stop && days.pinnedContent[cell(k)] == Tables.OPEN);
  }

  private double openAt(int k, int stop) {
    return mayOpen(k, stop) ? open.one(k, tables.communeOf[stop]) + keepingOpen(k, stop) : NEVER;
  }

  private double bothOpenAt(int k, int stop, int next) {
    return mayOpen(k, stop) && mayOpen(k + 1, next)
        ? open.both(k, tables.communeOf[stop]) + keepingOpen(k, stop) + keepingOpen(k + 1, next)
        : NEVER;
  }

  /** What it adds, to an open session at any stop, that the plan in force has it at this one. */
  private double keepingOpen(int k, int stop) {
    int cell = cell(k);
    return state.keeping(cell, stop, Tables.OPEN) - state.keeping(cell, Tables.NONE, Tables.OPEN);
  }

  private double requestAt(int k, int stop, int r) {
    return tables.weight[r] + state.keeping(cell(k), stop, r);
  }
}
