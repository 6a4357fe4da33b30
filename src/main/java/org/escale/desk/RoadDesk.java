package org.escale.desk;

import static org.escale.access.Permission.ATTENDANCE_RECORD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.agenda.RoadBook;
import org.escale.agenda.RoadBooks;
import org.escale.attendance.Board;
import org.escale.attendance.BoardSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day's road and sessions, for those who work on a vehicle. */
@Component
class RoadDesk {
  /** How far ahead the next day with a session is looked for. */
  private static final int DAYS_AHEAD = 120;

  private final Board board;
  private final RoadBooks roadBooks;
  private final Today today;

  RoadDesk(Board board, RoadBooks roadBooks, Today today) {
    this.board = board;
    this.roadBooks = roadBooks;
    this.today = today;
  }

  /**
   * A day with sessions.
   *
   * @param today whether it is the day of today
   * @param roads one per vehicle that drives on it
   */
  record View(LocalDate day, boolean today, List<BoardSession> sessions, List<RoadBook> roads) {}

  /** Today when it has a session, otherwise the next day that has one; null when there is none. */
  @Nullable View view(SignedIn who) {
    var day = today.day();
    var vehicle = vehicle(who);
    var ahead = board.between(day, day.plusDays(DAYS_AHEAD), vehicle);
    return ahead.stream()
        .filter(session -> session.cancelled() == null || session.day().equals(day))
        .map(BoardSession::day)
        .findFirst()
        .map(next ->
            new View(
                next,
                next.equals(day),
                ahead.stream().filter(session -> session.day().equals(next)).toList(),
                roads(next, vehicle)))
        .orElse(null);
  }

  List<Task> tasks(SignedIn who) {
    if (!who.may(ATTENDANCE_RECORD)) return List.of();
    var unfinished = board.unfinishedBefore(today.day(), vehicle(who)).size();
    return unfinished == 0 ? List.of() : List.of(Task.of("reports", "/bord", unfinished));
  }

  private @Nullable UUID vehicle(SignedIn who) {
    return board.vehicleOf(who.id()).orElse(null);
  }

  private List<RoadBook> roads(LocalDate day, @Nullable UUID vehicle) {
    return roadBooks.of(day).stream()
        .filter(book -> book.departure() != null)
        .filter(book ->
            vehicle == null
                || book.visits().stream()
                    .anyMatch(visit -> visit.place().vehicleId().equals(vehicle)))
        .toList();
  }
}
