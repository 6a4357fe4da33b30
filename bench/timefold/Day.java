package timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** A date on which a vehicle may work. The planning entity; its variable is what the day holds. */
@PlanningEntity
public class Day {
  @PlanningId public int index;
  int vehicle;
  int date;
  int week;

  /** Whether a pin asks for a visit on it. */
  boolean mustWork;

  @ValueRangeProvider(id = "uses")
  public List<Use> uses;

  @PlanningVariable(valueRangeProviderRefs = "uses", allowsUnassigned = true)
  public Use use;

  public Day() {}

  Day copy() {
    var copy = new Day();
    copy.index = index;
    copy.vehicle = vehicle;
    copy.date = date;
    copy.week = week;
    copy.mustWork = mustWork;
    copy.uses = uses;
    copy.use = use;
    return copy;
  }
}
