package org.escale.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind one figure of the review; their values sum to it.
 *
 * @param state of the sessions; for communes and residents, HELD means those reached
 * @param cut the part of the sessions held
 */
public record Detail(Review review, Measure measure, SessionState state, Cut cut) {

  /** A row with what it adds to the figure; exactly one of its three subjects is there. */
  public record Row(
      @Nullable ReviewedSession session,
      @Nullable DayOnTheRoad road,
      @Nullable ReviewedCommune commune,
      long value) {
    static Row of(ReviewedSession session, long value) {
      return new Row(session, null, null, value);
    }

    static Row of(ReviewedCommune commune, long value) {
      return new Row(null, null, commune, value);
    }
  }

  public List<Row> rows() {
    return switch (measure) {
      case VISITORS ->
          review.held(cut).stream()
              .filter(session -> cut.visitors(session) > 0)
              .map(session -> Row.of(session, cut.visitors(session)))
              .toList();
      case SESSIONS ->
          review.in(state).stream().filter(cut::holds).map(session -> Row.of(session, 1)).toList();
      case HOURS ->
          review.held(cut).stream().map(session -> Row.of(session, session.minutes())).toList();
      case KILOMETRES ->
          review.roads().stream()
              .map(road -> new Row(null, road, null, road.knownMetres()))
              .toList();
      case COMMUNES -> communes().stream().map(commune -> Row.of(commune, 1)).toList();
      case RESIDENTS ->
          communes().stream().map(commune -> Row.of(commune, commune.population())).toList();
    };
  }

  public long total() {
    return rows().stream().mapToLong(Row::value).sum();
  }

  private List<ReviewedCommune> communes() {
    return state == SessionState.HELD ? review.reached() : review.unreached();
  }
}
