package org.escale.planning.season.search;

import java.util.SplittableRandom;
import org.escale.planning.season.tables.DayUse;
import org.escale.planning.season.tables.Tables;

/**
 * Moves that draw whole days from the {@link Catalogue}: one, with the day from which it takes a
 * request; or two that stand in each other's way.
 */
final class CatalogueMoves {
  private static final double TWO_DAYS = 0.8;
  private final Catalogue catalogue;
  private final Neighbours neighbours;
  private final StopMoves stops;
  private final SplittableRandom dice;

  CatalogueMoves(
      Catalogue catalogue, Neighbours neighbours, StopMoves stops, SplittableRandom dice) {
    this.stops = stops;
    this.catalogue = catalogue;
    this.neighbours = neighbours;
    this.dice = dice;
  }

  /** Makes a proposal; false when the one drawn has no meaning here. */
  boolean propose(int day, Proposal proposal) {
    draw(day, proposal);
    var use = proposal.use[0];
    int holder = neighbours.holder(day, use);
    if (holder == Tables.NONE) {
      int other = dice.nextDouble() < TWO_DAYS ? neighbours.draw(day) : day;
      if (other >= 0 && other != day) {
        draw(other, proposal);
      }
      return true;
    }
    if (holder < 0) {
      return false;
    }
    if (dice.nextBoolean()) {
      draw(holder, proposal);
    } else {
      proposal.add(holder);
      withdraw(use, proposal.use[1]);
    }
    return true;
  }

  private void draw(int day, Proposal proposal) {
    proposal.addUnread(day);
    int last = proposal.count - 1;
    catalogue.draw(day, dice, proposal.use[last]);
    proposal.known[last] = true;
  }

  /** Takes the requests of one use from another. */
  private void withdraw(DayUse taker, DayUse giver) {
    for (int request : taker.content) {
      if (request >= 0) {
        stops.withdraw(request, giver);
      }
    }
  }
}
