package org.escale.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commissioner's request for the bus.
 *
 * @param reference its short name, the same in files and plans
 * @param commissioner who asks: a function or an organisation, never a person's name
 * @param email where answers are sent
 * @param accountId the account that wrote it in the workspace
 * @param stopId where the bus must stand; any stop of the commune when absent
 * @param title what is to be done, in a few words
 * @param audience code of the audience, as in {@code audience.*} of the messages
 * @param note what else its author wants to say
 * @param expected number of people
 * @param specific an activity for one group, which an open session must follow at the same stop
 * @param priority 1 (welcome) to 5 (indispensable)
 * @param reply the authority's last word to the author
 * @param wishes when it can be served, in order: what its author wished for, or what was agreed on
 * @param firstWishes what its author wished for before accepting a proposal; empty when none was
 * @param proposals what the authority proposes instead, while it waits for the author's answer
 */
public record Request(
    UUID id,
    String reference,
    String commissioner,
    CommissionerKind kind,
    @Nullable String email,
    @Nullable UUID accountId,
    String communeCode,
    @Nullable String stopId,
    String title,
    String audience,
    @Nullable String note,
    int expected,
    boolean specific,
    int priority,
    RequestStatus status,
    @Nullable String reply,
    Instant createdAt,
    Instant updatedAt,
    List<Wish> wishes,
    List<Wish> firstWishes,
    List<Wish> proposals) {

  /** Whether its dates are those that the authority proposed and its author accepted. */
  public boolean agreed() {
    return !firstWishes.isEmpty();
  }

  /**
   * Points for serving it in a plan: 20 per step of priority, and one more per five people
   * expected, at most 19. So a larger group never outweighs a higher priority.
   */
  public int weight() {
    return 20 * priority + Math.min(19, expected / 5);
  }

  /**
   * Whether a plan can serve it.
   *
   * @param elsewhere references of those that the published plans of other seasons serve
   */
  boolean awaitsPlan(java.util.Set<String> elsewhere) {
    return status == RequestStatus.RETAINED
        || status == RequestStatus.SCHEDULED && !elsewhere.contains(reference);
  }

  /** A fingerprint of the proposals: whoever accepts them has read these and no others. */
  public String proposal() {
    return FollowSecret.hash(RequestWords.written(proposals.stream())).substring(0, 32);
  }
}
