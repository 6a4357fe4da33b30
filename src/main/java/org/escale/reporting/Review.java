package org.escale.reporting;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.escale.attendance.Audience;

/**
 * The review (« bilan ») of a period: its rows, and every figure as a sum over them, so that a
 * figure and the rows that it leads to can never differ.
 *
 * @param sessions of the period, in their order in time
 * @param roads one per vehicle and day with a session held
 * @param communes all of the territory's, the most visited first
 * @param audiences in the manager's order
 */
public record Review(
    Period period,
    List<ReviewedSession> sessions,
    List<DayOnTheRoad> roads,
    List<ReviewedCommune> communes,
    List<Audience> audiences) {

  /** In the order in which kinds are shown. */
  static final List<String> KINDS =
      List.of("open", "school", "town-hall", "department", "association", "event");

  public List<ReviewedSession> in(SessionState state) {
    return sessions.stream().filter(session -> session.state() == state).toList();
  }

  public int count(SessionState state) {
    return in(state).size();
  }

  /** The sessions held of that part. */
  public List<ReviewedSession> held(Cut cut) {
    return sessions.stream().filter(ReviewedSession::held).filter(cut::holds).toList();
  }

  /** The figures of all sessions held. */
  public Line total() {
    return line(Cut.EVERYTHING);
  }

  public long metres() {
    return roads.stream().mapToLong(DayOnTheRoad::knownMetres).sum();
  }

  public List<ReviewedCommune> reached() {
    return communes.stream().filter(ReviewedCommune::reached).toList();
  }

  public List<ReviewedCommune> unreached() {
    return communes.stream()
        .filter(commune -> !commune.reached())
        .sorted(Comparator.comparing(ReviewedCommune::name))
        .toList();
  }

  /** At least one session in each commune; where there is no commune there is nothing to meet. */
  public boolean targetMet() {
    return !communes.isEmpty() && unreached().isEmpty();
  }

  public int residents() {
    return communes.stream().mapToInt(ReviewedCommune::population).sum();
  }

  public int residentsReached() {
    return reached().stream().mapToInt(ReviewedCommune::population).sum();
  }

  /** Residents of the communes reached, as a share of one. */
  public double shareReached() {
    return residents() == 0 ? 0 : (double) residentsReached() / residents();
  }

  /** Sessions held whose length is the promised one, because no report tells it. */
  public long withPromisedLength() {
    return held(Cut.EVERYTHING).stream().filter(session -> !session.reported()).count();
  }

  public long roadsUnknown() {
    return roads.stream().filter(road -> road.metres() == null).count();
  }

  /** The figures part by part. Months and communes without a session are there, with zero. */
  public List<Line> by(Dimension dimension) {
    return values(dimension).map(value -> line(new Cut(dimension, value))).toList();
  }

  /** The visitors of a line against the most of any line, in twentieths from 1 to 20. */
  public static int twentieths(Line line, List<Line> all) {
    var most = all.stream().mapToInt(Line::visitors).max().orElse(1);
    return Math.clamp(Math.round(20f * line.visitors() / Math.max(1, most)), 1, 20);
  }

  Line line(Cut cut) {
    var held = held(cut);
    return new Line(
        cut,
        held.stream().mapToInt(cut::visitors).sum(),
        held.size(),
        held.stream().mapToInt(ReviewedSession::minutes).sum());
  }

  private Stream<String> values(Dimension dimension) {
    return switch (dimension) {
      case MONTH -> period.months().stream().map(YearMonth::toString);
      case AUDIENCE -> audiences.stream().map(Audience::code);
      case KIND -> KINDS.stream();
      case COMMUNE -> communes.stream().map(ReviewedCommune::code);
    };
  }
}
