package org.escale.planning.season.whynot;

import java.util.List;
import org.escale.planning.season.check.BrokenRule;

/**
 * Why a vehicle cannot serve a request at a stop in some slot, whatever else the plan holds.
 *
 * @param rules the rules that every such plan breaks, the most telling first; at least one
 */
public record Obstacle(String vehicle, String stop, List<BrokenRule> rules) {

  public Obstacle {
    rules = List.copyOf(rules);
  }
}
