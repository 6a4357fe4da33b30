package org.escale.planning;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests to list; what is null or empty does not narrow.
 *
 * @param writtenBy only those that this account wrote
 */
public record RequestFilter(
    Set<RequestStatus> statuses,
    @Nullable String communeCode,
    @Nullable CommissionerKind kind,
    @Nullable UUID writtenBy) {

  /** All of them. */
  public static final RequestFilter ALL = new RequestFilter(Set.of(), null, null, null);

  boolean takes(Request request) {
    return (statuses.isEmpty() || statuses.contains(request.status()))
        && (communeCode == null || communeCode.equals(request.communeCode()))
        && (kind == null || kind == request.kind())
        && (writtenBy == null || writtenBy.equals(request.accountId()));
  }
}
