package org.escale.planning.season;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The file {@code season.json}, format {@code escale-season/1}: in and out. */
public final class SeasonJson {
  static final String FORMAT = "escale-season/1";

  private SeasonJson() {}

  /**
   * @throws Malformed naming the field that is not in the format
   */
  public static Season read(byte[] file) {
    var root = JsonText.read(file);
    requireFormat(root, FORMAT);
    return new Season(
        root.get("id").text(),
        root.get("from").date(),
        root.get("to").date(),
        rules(root.get("rules")),
        weights(root.get("weights")),
        list(root, "calendar", SeasonJson::calendarDay),
        list(root, "depots", depot -> new Depot(depot.get("id").text(), label(depot))),
        list(root, "vehicles", SeasonJson::vehicle),
        list(root, "communes", SeasonJson::commune),
        list(root, "stops", SeasonJson::stop),
        list(root, "travel", SeasonJson::travel),
        list(root, "requests", SeasonJson::request),
        root.has("pins") ? list(root, "pins", SeasonJson::pin) : List.of(),
        root.has("previousPlan") ? PlanJson.days(root.get("previousPlan")) : null);
  }

  static void requireFormat(JsonField root, String format) {
    if (!root.get("format").text().equals(format)) {
      throw root.get("format").refused("there is no format '" + root.get("format").text() + "'");
    }
  }

  static <T> List<T> list(JsonField root, String key, Function<JsonField, T> read) {
    return root.get(key).elements().stream().map(read).toList();
  }

  private static Rules rules(JsonField rules) {
    var session = new EnumMap<Slot, Integer>(Slot.class);
    for (var slot : Slot.values()) {
      session.put(slot, rules.get("sessionMinutes").get(slot.name()).whole());
    }
    return new Rules(
        session,
        rules.get("setUpMinutes").whole(),
        rules.get("packUpMinutes").whole(),
        rules.get("betweenStopsMinutes").whole(),
        rules.get("dayMinutes").whole(),
        rules.get("weekMinutes").whole(),
        rules.get("fourWeeksMinutes").whole(),
        rules.get("weekDays").whole());
  }

  private static Weights weights(JsonField weights) {
    return new Weights(
        weights.get("unserved").whole(),
        weights.get("openAccess").whole(),
        weights.get("regularity").whole(),
        weights.get("distancePer100Km").whole(),
        weights.get("disruption").whole());
  }

  private static CalendarDay calendarDay(JsonField day) {
    var slots = day.get("slots");
    for (var name : slots.object().keySet()) {
      new JsonField(name, slots.path()).slot();
    }
    var quality = new EnumMap<Slot, Integer>(Slot.class);
    for (var slot : Slot.values()) {
      if (slots.has(slot.name())) {
        quality.put(slot, slots.get(slot.name()).whole());
      }
    }
    var holiday = Boolean.TRUE.equals(day.object().get("schoolHoliday"));
    return new CalendarDay(day.get("date").date(), holiday, quality);
  }

  private static Vehicle vehicle(JsonField vehicle) {
    var unavailable = new HashSet<LocalDate>();
    if (vehicle.has("unavailable")) {
      vehicle.get("unavailable").elements().forEach(date -> unavailable.add(date.date()));
    }
    return new Vehicle(vehicle.get("id").text(), vehicle.get("depot").text(), unavailable);
  }

  private static Commune commune(JsonField commune) {
    return new Commune(
        commune.get("code").text(),
        commune.get("need").whole(),
        commune.get("maxGapWeeks").whole(),
        displayed(commune, "name", String.class),
        displayed(commune, "population", Number.class) instanceof Number people
            ? Integer.valueOf(people.intValue())
            : null);
  }

  private static Stop stop(JsonField stop) {
    return new Stop(stop.get("id").text(), stop.get("commune").text(), label(stop));
  }

  private static Label label(JsonField place) {
    return new Label(
        displayed(place, "name", String.class), degrees(place, "lat"), degrees(place, "lon"));
  }

  private static @Nullable Double degrees(JsonField place, String key) {
    return displayed(place, key, Number.class) instanceof Number degrees
        ? Double.valueOf(degrees.doubleValue())
        : null;
  }

  /** A field that is only for display is never worth a refusal. */
  private static <T> @Nullable T displayed(JsonField field, String key, Class<T> type) {
    var value = field.object().get(key);
    return type.isInstance(value) ? type.cast(value) : null;
  }

  private static Travel travel(JsonField travel) {
    return new Travel(
        travel.get("from").text(),
        travel.get("to").text(),
        travel.get("minutes").whole(),
        travel.get("metres").whole());
  }

  private static Request request(JsonField request) {
    var allowed = new HashSet<DateSlot>();
    for (var slot : request.get("allowed").elements()) {
      allowed.add(new DateSlot(slot.get("date").date(), slot.get("slot").slot()));
    }
    return new Request(
        request.get("id").text(),
        request.has("stop") ? request.get("stop").text() : null,
        request.has("commune") ? request.get("commune").text() : null,
        request.get("kind").text(),
        request.get("specific").flag(),
        request.get("weight").whole(),
        allowed);
  }

  private static Pin pin(JsonField pin) {
    var closed = Pin.CLOSED.equals(pin.get("content").value());
    return new Pin(
        pin.get("vehicle").text(),
        pin.get("date").date(),
        pin.get("slot").slot(),
        closed ? null : new Visit(pin.get("stop").text(), pin.get("content").text()));
  }

  /**
   * The season as a file: one line per element of the long lists, the same bytes for the same
   * season.
   */
  public static byte[] write(Season season) {
    return SeasonLines.of(season);
  }
}
