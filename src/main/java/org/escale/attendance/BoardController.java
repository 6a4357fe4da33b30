package org.escale.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.escale.access.SignedIn;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The animateur's board: today's sessions, those that wait for their report, the days ahead. */
@Controller
@RequestMapping("/bord")
@PreAuthorize("hasAuthority('ATTENDANCE_RECORD')")
class BoardController {
  private static final int DAYS_AHEAD = 7;

  private final BoardRepository board;
  private final Authorities authorities;
  private final Clock clock;

  BoardController(BoardRepository board, Authorities authorities, Clock clock) {
    this.board = board;
    this.authorities = authorities;
    this.clock = clock;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn who, Model model) {
    var zone = authorities.get().zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var vehicle = board.vehicleOf(who.id()).orElse(null);
    model.addAttribute("zone", zone);
    model.addAttribute("today", today);
    model.addAttribute("vehicles", board.vehicles());
    model.addAttribute("vehicle", vehicle);
    var sessions = board.between(today, today, vehicle);
    model.addAttribute("sessions", sessions);
    model.addAttribute(
        "next",
        sessions.stream().anyMatch(BoardSession::awaited)
            ? null
            : board.nextAfter(today, vehicle).orElse(null));
    model.addAttribute("unfinished", board.unfinishedBefore(today, vehicle));
    model.addAttribute(
        "ahead", board.between(today.plusDays(1), today.plusDays(DAYS_AHEAD), vehicle));
    return "attendance/board";
  }

  /** Remembers which vehicle somebody works on; none means all of them. */
  @PostMapping("/vehicule")
  @Transactional
  public String choose(
      @AuthenticationPrincipal SignedIn who, @RequestParam @Nullable UUID vehicle) {
    if (vehicle == null) {
      board.leaveVehicle(who.id());
    } else {
      board.boardVehicle(who.id(), vehicle);
    }
    return "redirect:/bord";
  }
}
