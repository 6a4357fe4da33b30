package org.escale.planning.season.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What each slot of an empty day may hold at each stop, with its worth: an open session, or a
 * request that nobody serves.
 *
 * <p>Where one stop has several contents to choose from, the worth is that of a draw between them.
 */
final class SlotOptions {
  private static final double NEVER = DayOptions.NEVER;
  private final Tables tables;
  private final State state;
  private final Days days;
  private final boolean[] usable = new boolean[Tables.SLOTS];
  private final double[][] alone = new double[Tables.SLOTS][];
  private final double[] best = new double[Tables.SLOTS];
  private final double[][] open = new double[Tables.SLOTS][];
  private final double[][] bothOpen = new double[Tables.SLOTS - 1][];
  private final double[] visit;
  private final double[] visitGain;
  private final double[] openGain;

  /**
   * By slot and stop: the first of its requests in the lists below, or -1; meaningful where {@code
   * special}.
   */
  private final int[][] firstRequest = new int[Tables.SLOTS][];

  /**
   * By slot and stop: equal to {@code look} where there is more to choose from than an open
   * session.
   */
  private final int[][] special = new int[Tables.SLOTS][];

  private int[] specialStops = new int[64];
  private int[] nextRequest = new int[64];
  private int[] request = new int[64];
  private int requestCount;
  private int look;
  private int day;
  private double temperature;
  private final Choices choices = new Choices();

  SlotOptions(Tables tables, State state) {
    this.tables = tables;
    this.state = state;
    this.days = tables.days;
    visit = new double[tables.communes];
    visitGain = state.regularity.gains();
    openGain = state.openAccess.gains();
    for (int k = 0; k < Tables.SLOTS; k++) {
      alone[k] = new double[tables.stops];
      open[k] = new double[tables.communes];
      firstRequest[k] = new int[tables.stops];
      special[k] = new int[tables.stops];
    }
    for (int k = 0; k < Tables.SLOTS - 1; k++) {
      bothOpen[k] = new double[tables.communes];
    }
  }

  void look(int day, Roads roads, double temperature) {
    this.day = day;
    this.temperature = temperature;
    look++;
    requestCount = 0;
    for (int k = 0; k < Tables.SLOTS; k++) {
      usable[k] = mayUse(k);
    }
    int week = days.week[day] * tables.communes;
    for (int commune : roads.communes) {
      visit[commune] = visitGain[week + commune];
    }
    for (int k = 0; k < Tables.SLOTS; k++) {
      if (usable[k]) {
        lookAtOpenSessions(k, roads);
      }
    }
    for (int k = 0; k < Tables.SLOTS; k++) {
      if (usable[k]) {
        lookAtStops(k, roads);
      }
    }
  }

  /** SLOT_UNAVAILABLE, REST_AFTER_EVENING and slots that a pin closes. */
  private boolean mayUse(int k) {
    if (tables.quality[moment(k)] < 0 || days.pinnedStop[cell(k)] == Days.CLOSED) {
      return false;
    }
    return switch (k) {
      case 0 -> !uses(days.before[day], Tables.SLOTS - 1);
      case Tables.SLOTS - 1 -> !uses(days.after[day], 0);
      default -> true;
    };
  }

  private boolean uses(int otherDay, int k) {
    return otherDay >= 0 && state.stop[otherDay * Tables.SLOTS + k] >= 0;
  }

  private int cell(int k) {
    return day * Tables.SLOTS + k;
  }

  private int moment(int k) {
    return days.date[day] * Tables.SLOTS + k;
  }

  private void lookAtOpenSessions(int k, Roads roads) {
    int moment = moment(k);
    int q = tables.quality[moment];
    double keeping = state.keeping(cell(k), Tables.NONE, Tables.OPEN);
    for (int commune : roads.communes) {
      open[k][commune] =
          state.isOpened(commune, moment)
              ? NEVER
              : openGain[commune * OpenAccess.QUALITIES + q] + keeping;
    }
    if (k > 0 && usable[k - 1]) {
      int both = q + tables.quality[moment - 1];
      double keepingBoth = keeping + state.keeping(cell(k - 1), Tables.NONE, Tables.OPEN);
      for (int commune : roads.communes) {
        bothOpen[k - 1][commune] =
            open[k][commune] == NEVER || open[k - 1][commune] == NEVER
                ? NEVER
                : openGain[commune * OpenAccess.QUALITIES + both] + keepingBoth;
      }
    }
  }

  private void lookAtStops(int k, Roads roads) {
    for (int i = 0; i < roads.solos; i++) {
      int commune = tables.communeOf[roads.first[i]];
      alone[k][roads.first[i]] = open[k][commune] + visit[commune];
    }
    int specials = lookAtRequests(k);
    int previous = days.previousStop[cell(k)];
    if (previous >= 0 && special[k][previous] != look) {
      specials = markSpecial(k, previous, specials);
    }
    if (days.pinnedStop[cell(k)] >= 0) {
      Arrays.fill(alone[k], NEVER);
      int pinned = days.pinnedStop[cell(k)];
      if (special[k][pinned] != look) {
        specials = markSpecial(k, pinned, specials);
      }
    }
    for (int i = 0; i < specials; i++) {
      int stop = specialStops[i];
      chooseAlone(k, stop);
      alone[k][stop] = choices.worth(temperature) + visit[tables.communeOf[stop]];
    }
    best[k] = NEVER;
    for (int i = 0; i < roads.solos; i++) {
      best[k] = Math.max(best[k], alone[k][roads.first[i]]);
    }
  }

  /**
   * Lists the requests that could be served, stop by stop, and returns the number of special stops.
   */
  private int lookAtRequests(int k) {
    int specials = 0;
    for (int r : tables.requestsAt[moment(k)]) {
      if (state.servedOn[r] < 0 && !days.pinnedRequest[r]) {
        for (int stop : tables.stopsOf[r]) {
          if (special[k][stop] != look) {
            specials = markSpecial(k, stop, specials);
          }
          addRequest(k, stop, r);
        }
      }
    }
    return specials;
  }

  private int markSpecial(int k, int stop, int specials) {
    if (specials == specialStops.length) {
      specialStops = Arrays.copyOf(specialStops, 2 * specials);
    }
    special[k][stop] = look;
    firstRequest[k][stop] = -1;
    specialStops[specials] = stop;
    return specials + 1;
  }

  private void addRequest(int k, int stop, int r) {
    if (requestCount == request.length) {
      request = Arrays.copyOf(request, 2 * requestCount);
      nextRequest = Arrays.copyOf(nextRequest, 2 * requestCount);
    }
    request[requestCount] = r;
    nextRequest[requestCount] = firstRequest[k][stop];
    firstRequest[k][stop] = requestCount++;
  }

  boolean isUsable(int k) {
    return usable[k];
  }

  /** Whether a pin asks for a visit on this day. */
  boolean mustWork() {
    return days.pinned[day];
  }

  /** Whether no pin asks for a visit in a slot other than these two. */
  boolean needsOnly(int k, int next) {
    if (days.pinned[day]) {
      for (int other = 0; other < Tables.SLOTS; other++) {
        if (other != k && other != next && days.pinnedStop[cell(other)] >= 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** By stop: the worth of a visit in this slot, as the commune's only one of the day. */
  double[] alone(int k) {
    return alone[k];
  }

  /** The worth of the best visit in this slot. */
  double best(int k) {
    return best[k];
  }

  double alone(int k, int stop) {
    return alone[k][stop];
  }

  /** The worth of this slot and the next at one stop. */
  double together(int k, int stop) {
    if (special[k][stop] == look || special[k + 1][stop] == look || days.pinned[day]) {
      return together(k, stop, stop);
    }
    int commune = tables.communeOf[stop];
    return bothOpen[k][commune] + visit[commune];
  }

  /** The worth of this slot and the next at two stops of one commune. */
  double together(int k, int stop, int next) {
    chooseTogether(k, stop, next);
    return choices.worth(temperature) + visit[tables.communeOf[stop]];
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
    for (int i = firstRequest(k, stop); i != -1; i = nextRequest[i]) {
      if (!tables.specific[request[i]]) {
        choices.add(request[i], Tables.OPEN, requestAt(k, stop, request[i]));
      }
    }
    int pinned = pinnedRequest(k, stop);
    if (pinned >= 0 && !tables.specific[pinned]) {
      choices.add(pinned, Tables.OPEN, requestAt(k, stop, pinned));
    }
  }

  private void chooseTogether(int k, int stop, int next) {
    choices.clear();
    choices.add(Tables.OPEN, Tables.OPEN, bothOpenAt(k, stop, next));
    addTogether(k, stop, Tables.OPEN, next);
    for (int i = firstRequest(k, stop); i != -1; i = nextRequest[i]) {
      addTogether(k, stop, request[i], next);
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
    for (int i = firstRequest(k + 1, next); i != -1; i = nextRequest[i]) {
      if (!tables.specific[request[i]] && request[i] != content) {
        choices.add(content, request[i], points + requestAt(k + 1, next, request[i]));
      }
    }
    int pinned = pinnedRequest(k + 1, next);
    if (pinned >= 0 && !tables.specific[pinned] && pinned != content) {
      choices.add(content, pinned, points + requestAt(k + 1, next, pinned));
    }
  }

  private int firstRequest(int k, int stop) {
    return special[k][stop] == look && days.pinnedStop[cell(k)] < 0 ? firstRequest[k][stop] : -1;
  }

  private int pinnedRequest(int k, int stop) {
    return days.pinnedStop[cell(k)] == stop ? days.pinnedContent[cell(k)] : Tables.OPEN;
  }

  private boolean mayOpen(int k, int stop) {
    int pinned = days.pinnedStop[cell(k)];
    return pinned < 0 || (pinned == stop && days.pinnedContent[cell(k)] == Tables.OPEN);
  }

  private double openAt(int k, int stop) {
    return mayOpen(k, stop) ? open[k][tables.communeOf[stop]] + keepingOpen(k, stop) : NEVER;
  }

  private double bothOpenAt(int k, int stop, int next) {
    return mayOpen(k, stop) && mayOpen(k + 1, next)
        ? bothOpen[k][tables.communeOf[stop]] + keepingOpen(k, stop) + keepingOpen(k + 1, next)
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
