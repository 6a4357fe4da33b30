package org.escale.planning;

import java.util.List;
import org.escale.planning.season.whynot.SlotAnswer;

/**
 * Why a plan refuses a request.
 *
 * @param answers one for each slot that the request allows, in time's order
 */
public record Explanation(PlanContent content, String reference, List<SlotAnswer> answers) {

  public Explanation {
    answers = List.copyOf(answers);
  }
}
