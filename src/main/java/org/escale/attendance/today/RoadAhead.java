package org.escale.attendance.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.agenda.RoadBook;
import org.escale.agenda.RoadBooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The road books of a vehicle, short enough to be kept on a device. */
@Component
class RoadAhead {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final RoadBooks books;

  RoadAhead(RoadBooks books) {
    this.books = books;
  }

  List<RoadDay> of(UUID vehicle, List<LocalDate> days) {
    var road = new ArrayList<RoadDay>();
    for (var day : days) {
      books.of(day).stream()
          .filter(book -> of(vehicle, book))
          .map(book -> of(day, book))
          .forEach(road::add);
    }
    return road;
  }

  private static boolean of(UUID vehicle, RoadBook book) {
    return book.visits().stream().anyMatch(visit -> visit.place().vehicleId().equals(vehicle));
  }

  private static RoadDay of(LocalDate day, RoadBook book) {
    return new RoadDay(
        day,
        time(book.departure()),
        time(book.returnTime()),
        book.visits().stream().map(RoadAhead::step).toList());
  }

  /** Figures and names alone: a device shows it in either language. */
  private static String step(RoadBook.Visit visit) {
    var receptions =
        visit.receptions().stream()
            .map(one -> time(one.entry().start()) + "–" + time(one.entry().end()))
            .collect(Collectors.joining(", "));
    return "%s %s, %s (%s) → %s"
        .formatted(
            time(visit.arrival()),
            visit.place().communeName(),
            visit.place().spot(),
            receptions,
            time(visit.leaving()));
  }

  private static @Nullable String time(@Nullable LocalTime at) {
    return at == null ? null : TIME.format(at);
  }
}
