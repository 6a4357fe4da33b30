package org.escale.planning.season;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Writes a season, field by field, in the order of the format's description. */
final class SeasonLines {

  private SeasonLines() {}

  static byte[] of(Season season) {
    var lines = new JsonLines();
    lines.field("format", SeasonJson.FORMAT);
    lines.field("id", season.id());
    lines.field("from", season.from().toString());
    lines.field("to", season.to().toString());
    lines.raw("rules", rules(season.rules()));
    lines.raw("weights", weights(season.weights()));
    lines.list("calendar", season.calendar(), SeasonLines::calendarDay);
    lines.list(
        "depots",
        season.depots(),
        depot -> labelled(new JsonLine().text("id", depot.id()), depot.label()));
    lines.list("vehicles", season.vehicles(), SeasonLines::vehicle);
    lines.list("communes", season.communes(), SeasonLines::commune);
    lines.list(
        "stops",
        season.stops(),
        stop ->
            labelled(
                new JsonLine().text("id", stop.id()).text("commune", stop.commune()),
                stop.label()));
    lines.list("travel", season.travel(), SeasonLines::travel);
    lines.list("requests", season.requests(), SeasonLines::request);
    lines.list("pins", season.pins(), SeasonLines::pin);
    if (season.previousPlan() != null) {
      lines.list("previousPlan", season.previousPlan(), PlanJson::day);
    }
    return lines.bytes();
  }

  private static JsonLine rules(Rules rules) {
    var session = new JsonLine();
    for (var slot : Slot.values()) {
      session.number(slot.name(), rules.sessionMinutes(slot));
    }
    return new JsonLine()
        .object("sessionMinutes", session)
        .number("setUpMinutes", rules.setUpMinutes())
        .number("packUpMinutes", rules.packUpMinutes())
        .number("betweenStopsMinutes", rules.betweenStopsMinutes())
        .number("dayMinutes", rules.dayMinutes())
        .number("weekMinutes", rules.weekMinutes())
        .number("fourWeeksMinutes", rules.fourWeeksMinutes())
        .number("weekDays", rules.weekDays());
  }

  private static JsonLine weights(Weights weights) {
    return new JsonLine()
        .number("unserved", weights.unserved())
        .number("openAccess", weights.openAccess())
        .number("regularity", weights.regularity())
        .number("distancePer100Km", weights.distancePer100Km())
        .number("disruption", weights.disruption());
  }

  private static JsonLine calendarDay(CalendarDay day) {
    var slots = new JsonLine();
    day.quality().forEach((slot, quality) -> slots.number(slot.name(), quality));
    return new JsonLine()
        .text("date", day.date().toString())
        .flag("schoolHoliday", day.schoolHoliday())
        .object("slots", slots);
  }

  private static JsonLine vehicle(Vehicle vehicle) {
    return new JsonLine()
        .text("id", vehicle.id())
        .text("depot", vehicle.depot())
        .list(
            "unavailable",
            vehicle.unavailable().stream()
                .sorted()
                .map(date -> JsonLine.quoted(date.toString()))
                .toList());
  }

  private static JsonLine commune(Commune commune) {
    var line = named(new JsonLine().text("code", commune.code()), commune.name());
    if (commune.population() != null) {
      line.number("population", commune.population());
    }
    return line.number("need", commune.need()).number("maxGapWeeks", commune.maxGapWeeks());
  }

  private static JsonLine travel(Travel travel) {
    return new JsonLine()
        .text("from", travel.from())
        .text("to", travel.to())
        .number("minutes", travel.minutes())
        .number("metres", travel.metres());
  }

  private static JsonLine request(Request request) {
    var line = new JsonLine().text("id", request.id());
    if (request.stop() != null) {
      line.text("stop", request.stop());
    }
    if (request.commune() != null) {
      line.text("commune", request.commune());
    }
    return line.text("kind", request.kind())
        .flag("specific", request.specific())
        .number("weight", request.weight())
        .list(
            "allowed",
            request.allowed().stream()
                .sorted(Comparator.comparing(DateSlot::date).thenComparing(DateSlot::slot))
                .map(at ->
                    new JsonLine()
                        .text("date", at.date().toString())
                        .text("slot", at.slot().name()))
                .toList());
  }

  private static JsonLine pin(Pin pin) {
    var line =
        new JsonLine()
            .text("vehicle", pin.vehicle())
            .text("date", pin.date().toString())
            .text("slot", pin.slot().name());
    var visit = pin.visit();
    return visit == null
        ? line.text("content", Pin.CLOSED)
        : line.text("stop", visit.stop()).text("content", visit.content());
  }

  private static JsonLine labelled(JsonLine line, Label label) {
    named(line, label.name());
    if (label.lat() != null && label.lon() != null) {
      line.number("lat", label.lat()).number("lon", label.lon());
    }
    return line;
  }

  private static JsonLine named(JsonLine line, @Nullable String name) {
    return name == null ? line : line.text("name", name);
  }
}
