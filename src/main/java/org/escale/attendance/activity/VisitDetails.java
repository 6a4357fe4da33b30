package org.escale.attendance.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.escale.attendance.activity.DetailsRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what was told of visits. Of several tellings the last one holds, by (epoch, seq) of the
 * device, in whatever order they arrive; told again, it changes nothing.
 *
 * <p>A group's counts are never of more people than the visit was first counted with. A correction
 * made since does not enter into that, or else what is kept would depend on which arrives first.
 */
@Service
public class VisitDetails {
  private final VisitDetailRepository repository;

  VisitDetails(VisitDetailRepository repository) {
    this.repository = repository;
  }

  /** Why details of a visit of so many people would be refused; empty when they would be kept. */
  public static Optional<Reason> refusal(int headcount, JsonNode details) {
    try {
      return DetailsReader.read(details).within(headcount)
          ? Optional.empty()
          : Optional.of(Reason.TOTALS_EXCEED);
    } catch (DetailsRefused refused) {
      return Optional.of(refused.reason());
    }
  }

  /**
   * @throws DetailsRefused when they cannot be kept; nothing was changed
   */
  @Transactional
  public void write(UUID visit, UUID device, int epoch, long seq, JsonNode details) {
    writeAll(List.of(new ToldDetails(visit, device, epoch, seq, null, details)))
        .getFirst()
        .ifPresent(reason -> {
          throw new DetailsRefused(reason);
        });
  }

  /**
   * Keeps many in two statements. One that is refused does not keep the others from being kept.
   *
   * @return in the order of what was told, why each was refused; empty for those that are kept
   */
  @Transactional
  public List<Optional<Reason>> writeAll(List<ToldDetails> told) {
    var headcounts = repository.headcounts(told.stream().map(ToldDetails::visit).toList());
    var kept = new HashMap<UUID, KnownDetails>();
    var outcomes = new ArrayList<Optional<Reason>>();
    for (var one : told) {
      var headcount = headcounts.get(one.visit());
      var refusal =
          headcount == null ? Optional.of(Reason.NOT_A_COUNT) : refusal(headcount, one.details());
      outcomes.add(refusal);
      if (refusal.isEmpty()) kept.merge(one.visit(), KnownDetails.of(one), KnownDetails::later);
    }
    repository.write(kept.values());
    return outcomes;
  }

  /**
   * Keeps what was typed in at the office, by visit, in the transaction that counted the visits.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void writeTyped(Map<UUID, Details> typed) {
    repository.write(
        typed.entrySet().stream()
            .map(one -> KnownDetails.typed(one.getKey(), one.getValue()))
            .toList());
  }
}
