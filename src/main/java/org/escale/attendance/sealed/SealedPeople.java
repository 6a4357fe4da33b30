package org.escale.attendance.sealed;

import java.util.List;
import org.escale.attendance.residents.Received;
import org.escale.attendance.residents.Received.OfResident;
import org.escale.attendance.residents.Received.OfVisit;
import org.jspecify.annotations.Nullable;

/**
 * What became of one sealed body of people who agreed to be known.
 *
 * @param id the body's, as the device told it
 * @param outcome refused, where the body as a whole could not be taken in; otherwise null, and its
 *     people and visits have outcomes of their own
 */
record SealedPeople(
    int epoch,
    String id,
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable List<OfResident> results,
    @Nullable List<OfVisit> visits) {
  static SealedPeople refused(int epoch, String id, String reason) {
    return new SealedPeople(epoch, id, "refused", reason, null, null);
  }

  static SealedPeople of(int epoch, String id, Received received) {
    return new SealedPeople(epoch, id, null, null, received.results(), received.visits());
  }

  /** People of this outcome. */
  long count(String wanted) {
    return results == null
        ? 0
        : results.stream().filter(one -> one.outcome().equals(wanted)).count();
  }
}
