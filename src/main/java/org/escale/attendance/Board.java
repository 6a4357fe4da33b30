package org.escale.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The sessions of those who work on a vehicle, with what has become of them. */
@Service
public class Board {
  private final BoardRepository repository;

  Board(BoardRepository repository) {
    this.repository = repository;
  }

  /** The vehicle that somebody said they work on; none means all of them. */
  public Optional<UUID> vehicleOf(UUID account) {
    return repository.vehicleOf(account);
  }

  /** A session as its animateur sees it. */
  public Optional<BoardSession> find(UUID session) {
    return repository.find(session);
  }

  /** The sessions of these days in the order of their beginning, the cancelled ones included. */
  public List<BoardSession> between(LocalDate first, LocalDate last, @Nullable UUID vehicle) {
    return repository.between(first, last, vehicle);
  }

  /** Earlier sessions that wait for their report: still open, or never opened in the last month. */
  public List<BoardSession> unfinishedBefore(LocalDate day, @Nullable UUID vehicle) {
    return repository.unfinishedBefore(day, vehicle);
  }
}
