package org.escale.planning.season;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan's worth in points, as stated by a plan or recomputed by the checker.
 *
 * @param total the sum of the terms, where the statement is true
 * @param terms each of the six terms, with its sign
 */
public record Objective(long total, Map<Term, Long> terms) {

  /** What a stated total or term may be at most, either side of zero. */
  public static final long LARGEST = 1_000_000_000_000_000L;

  /** No points in any term: of a plan that states nothing of its worth. */
  public static final Objective NOTHING =
      of(Arrays.stream(Term.values()).collect(Collectors.toMap(term -> term, term -> 0L)));

  public Objective {
    var ordered = new EnumMap<Term, Long>(Term.class);
    ordered.putAll(terms);
    terms = Collections.unmodifiableMap(ordered);
  }

  /** The objective with these terms. */
  public static Objective of(Map<Term, Long> terms) {
    return new Objective(terms.values().stream().mapToLong(Long::longValue).sum(), terms);
  }

  /** One of the six terms. */
  public long term(Term term) {
    var points = terms.get(term);
    if (points == null) {
      throw new Malformed("objective.terms", "has no " + term);
    }
    return points;
  }
}
