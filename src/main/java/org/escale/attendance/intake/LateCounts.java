package org.escale.attendance.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets take effect what waited for a visit that somebody has counted by hand. */
@Service
public class LateCounts {
  private final Settlement settlement;

  LateCounts(Settlement settlement) {
    this.settlement = settlement;
  }

  /** In the transaction that counted it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void counted(UUID visit) {
    settlement.settle(null, List.of(visit));
  }
}
