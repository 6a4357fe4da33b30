package org.escale.attendance.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.attendance.Board;
import org.escale.attendance.BoardSession;
import org.escale.attendance.SessionReports;
import org.escale.attendance.VisitEvent;
import org.escale.attendance.Visits;
import org.escale.attendance.activity.VisitDetails;
import org.escale.attendance.paper.SheetRefused.Reason;
import org.escale.territory.Authorities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Typing in what was counted on paper. A session may have several sheets; each counts once. */
@Service
class PaperSheets {
  private final JdbcClient sql;
  private final JsonMapper json;
  private final Board board;
  private final Visits visits;
  private final VisitDetails details;
  private final SessionReports reports;
  private final Authorities authorities;
  private final Clock clock;

  PaperSheets(
      JdbcClient sql,
      JsonMapper json,
      Board board,
      Visits visits,
      VisitDetails details,
      SessionReports reports,
      Authorities authorities,
      Clock clock) {
    this.sql = sql;
    this.json = json;
    this.board = board;
    this.visits = visits;
    this.details = details;
    this.reports = reports;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** The number that the next sheet of the session has. */
  int nextNumber(UUID session) {
    return sql.sql(
            "SELECT coalesce(max(number), 0) + 1 FROM attendance.paper_sheet WHERE session_id ="
                + " :session")
        .param("session", session)
        .query(Integer.class)
        .single();
  }

  /**
   * Counts what a sheet says: at once, whether the session is open, closed or cancelled, for those
   * who came have come. A session that nobody opened is opened, so that its report can be written.
   *
   * @return whether it is new; false where the same sheet was typed in before
   * @throws SheetRefused when nothing was counted
   */
  @Transactional
  public boolean type(UUID sessionId, int number, List<SheetLine> lines) {
    var session = board.find(sessionId).orElseThrow();
    var today = LocalDate.ofInstant(clock.instant(), authorities.get().zone());
    if (session.day().isAfter(today)) throw new SheetRefused(Reason.NOT_YET);
    if (lines.isEmpty()) throw new SheetRefused(Reason.NOBODY);
    if (!isNew(sessionId, number, lines)) return false;
    visits.recordAll(lines.stream().map(line -> count(line, session)).toList());
    details.writeTyped(
        lines.stream()
            .filter(line -> !line.details().empty())
            .collect(Collectors.toMap(SheetLine::eventId, SheetLine::details)));
    if (session.state().equals("due")) reports.open(sessionId);
    return true;
  }

  /** Whoever types the same sheet at the same time waits here, and then finds it. */
  private boolean isNew(UUID session, int number, List<SheetLine> lines) {
    var content = json.writeValueAsString(lines.stream().map(SheetLine::content).toList());
    var added =
        sql.sql(
                """
                INSERT INTO attendance.paper_sheet (session_id, number, content, typed_at, typed_by)
                VALUES (:session, :number, :content::jsonb, :at, :by)
                ON CONFLICT ON CONSTRAINT one_typing_per_sheet DO NOTHING
                """)
            .param("session", session)
            .param("number", number)
            .param("content", content)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", typist())
            .update();
    if (added == 1) return true;
    var same =
        sql.sql(
                """
                SELECT content = :content::jsonb FROM attendance.paper_sheet
                WHERE session_id = :session AND number = :number
                """)
            .param("session", session)
            .param("number", number)
            .param("content", content)
            .query(Boolean.class)
            .single();
    if (!same) throw new SheetRefused(Reason.OTHER_NUMBERS);
    return false;
  }

  private static String typist() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? "escale" : authentication.getName();
  }

  /** Paper does not say when each came: it was at the session. */
  private static VisitEvent count(SheetLine line, BoardSession session) {
    return new VisitEvent(
        line.eventId(),
        session.id(),
        line.audience(),
        line.people(),
        null,
        null,
        session.startsAt());
  }
}
