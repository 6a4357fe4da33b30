package org.escale.planning.season.search;

import java.util.SplittableRandom;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;

/** Small changes of a day, some with a second day that has to give way. */
final class LocalMoves {
  /** The kinds of change, and how many of a hundred are of this kind. */
  private enum Kind {
    STAND_ELSEWHERE(22),
    DROP(8),
    EXTEND(10),
    SHIFT(10),
    FILL(10),
    SERVE(18),
    SWAP_DAYS(6),
    TRANSFER(8),
    SWAP_SESSIONS(8);

    private static final Kind[] OF_A_HUNDRED = new Kind[100];
    private final int share;

    Kind(int share) {
      this.share = share;
    }

    static {
      int at = 0;
      for (var kind : values()) {
        for (int i = 0; i < kind.share; i++) {
          OF_A_HUNDRED[at++] = kind;
        }
      }
    }
  }

  private final Tables tables;
  private final State state;
  private final Neighbours neighbours;
  private final StopMoves stops;
  private final SplittableRandom dice;

  LocalMoves(
      Tables tables, State state, Neighbours neighbours, StopMoves stops, SplittableRandom dice) {
    this.tables = tables;
    this.state = state;
    this.neighbours = neighbours;
    this.dice = dice;
    this.stops = stops;
  }

  /** Makes a proposal; false when the one drawn has no meaning here. */
  boolean propose(int day, Proposal proposal) {
    proposal.add(day);
    var use = proposal.use[0];
    var kind = Kind.OF_A_HUNDRED[dice.nextInt(Kind.OF_A_HUNDRED.length)];
    boolean worked = use.isWorked();
    return switch (kind) {
      case STAND_ELSEWHERE -> worked ? stops.standElsewhere(day, use) : stops.fill(day, use);
      case DROP -> stops.drop(use);
      case EXTEND -> worked ? stops.extend(day, use) : stops.fill(day, use);
      case SHIFT -> worked ? stops.shift(use) : stops.fill(day, use);
      case FILL -> {
        use.clear();
        yield stops.fill(day, use);
      }
      case SERVE -> serve(day, proposal);
      case SWAP_DAYS -> {
        boolean second = proposal.add(neighbours.draw(day));
        proposal.swapDays();
        yield second && (worked || proposal.use[1].isWorked());
      }
      case TRANSFER -> transfer(day, proposal);
      case SWAP_SESSIONS -> swapSessions(day, proposal);
    };
  }

  /** A request that this date allows, taken from the day that serves it, if one does. */
  private boolean serve(int day, Proposal proposal) {
    int k = dice.nextInt(Tables.SLOTS);
    int[] requests = tables.requestsAt[tables.days.date[day] * Tables.SLOTS + k];
    if (requests.length == 0) {
      return false;
    }
    int request = requests[dice.nextInt(requests.length)];
    var use = proposal.use[0];
    boolean specific = tables.specific[request];
    if ((use.uses(k) && use.content[k] == request) || (specific && k == Tables.SLOTS - 1)) {
      return false;
    }
    int[] possible = tables.stopsOf[request];
    if (possible.length == 0) {
      return false;
    }
    int holder = state.servedOn[request];
    if (holder >= 0 && holder != day) {
      proposal.add(holder);
      stops.withdraw(request, proposal.use[1]);
    }
    int stop = possible[dice.nextInt(possible.length)];
    int other = dice.nextInt(4) == 0 ? -1 : adjacent(use, k);
    int otherStop = other < 0 ? Tables.NONE : use.stop[other];
    int otherContent =
        other < 0 || use.content[other] == request ? Tables.OPEN : use.content[other];
    use.clear();
    use.set(k, stop, request);
    if (specific) {
      use.set(k + 1, stop, Tables.OPEN);
    } else if (other >= 0) {
      use.set(other, dice.nextInt(4) == 0 ? stop : otherStop, otherContent);
    } else if (dice.nextBoolean()) {
      stops.extend(day, use);
    }
    return true;
  }

  private static int adjacent(DayUse use, int k) {
    if (k > 0 && use.uses(k - 1)) {
      return k - 1;
    }
    return k < Tables.SLOTS - 1 && use.uses(k + 1) ? k + 1 : -1;
  }

  /** One day grows, and another one of the block gives the time for it. */
  private boolean transfer(int day, Proposal proposal) {
    if (!proposal.add(neighbours.ofBlock(day))) {
      return false;
    }
    var grows = proposal.use[0];
    if (!(grows.isWorked() ? stops.extend(day, grows) : stops.fill(day, grows))) {
      return false;
    }
    var gives = proposal.use[1];
    int k = stops.usedSlot(gives);
    int other = k < 0 ? -1 : StopMoves.otherSlot(gives, k);
    if (other < 0 || dice.nextBoolean()) {
      return stops.drop(gives);
    }
    gives.set(k, gives.stop[other], Tables.OPEN);
    return true;
  }

  private boolean swapSessions(int day, Proposal proposal) {
    if (!proposal.add(neighbours.draw(day))) {
      return false;
    }
    var one = proposal.use[0];
    var other = proposal.use[1];
    int k = stops.usedSlot(one);
    int j = stops.usedSlot(other);
    if (k < 0 || j < 0) {
      return false;
    }
    int stop = one.stop[k];
    int content = one.content[k];
    one.set(k, other.stop[j], other.content[j]);
    other.set(j, stop, content);
    return true;
  }
}
