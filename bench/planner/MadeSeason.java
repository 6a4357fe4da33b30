package planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.escale.planning.season.CalendarDay;
import org.escale.planning.season.Commune;
import org.escale.planning.season.DateSlot;
import org.escale.planning.season.Depot;
import org.escale.planning.season.Label;
import org.escale.planning.season.Request;
import org.escale.planning.season.Rules;
import org.escale.planning.season.Season;
import org.escale.planning.season.Slot;
import org.escale.planning.season.Stop;
import org.escale.planning.season.Travel;
import org.escale.planning.season.Vehicle;
import org.escale.planning.season.Weights;

/**
 * Seasons to measure with where no files are given: towns and villages drawn from a seed, or the
 * demonstration's communes with drawn needs and requests.
 */
public final class MadeSeason {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
  private static final double KM_PER_DEGREE = 111.2;
  private static final int NEIGHBOURS = 6;
  private static final int TOWN = 10_000;

  /** Somewhere, in kilometres east and north. */
  private record Place(String id, double east, double north) {
    int metres(Place other) {
      return (int) (1_300 * Math.hypot(east - other.east, north - other.north));
    }
  }

  private record Village(Place place, int population) {}

  private final Size size;
  private final SplittableRandom dice;
  private final List<Place> depots = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Stop> stops = new ArrayList<>();
  private final List<Commune> communes = new ArrayList<>();
  private final List<CalendarDay> calendar;

  private MadeSeason(Size size, long seed) {
    this.size = size;
    dice = new SplittableRandom(seed);
    calendar = MadeCalendar.of(FIRST, size.weeks, dice);
  }

  /** The season of this size and seed. */
  public static Season of(Size size, long seed) {
    return new MadeSeason(size, seed).season();
  }

  private Season season() {
    var villages = size.width == 0 ? demonstration() : drawn();
    int count = Math.max(1, size.vehicles / 4);
    for (int d = 0; d < count; d++) {
      // depots stand in the largest communes, far from each other as those are drawn
      depots.add(
          new Place("depot-" + (d + 1), villages.get(d).place.east, villages.get(d).place.north));
    }
    settle(villages);
    return new Season(
        size.name() + "-made",
        FIRST,
        FIRST.plusWeeks(size.weeks).minusDays(2),
        new Rules(
            Map.of(Slot.AM, 150, Slot.PM, 150, Slot.EV, 120), 45, 30, 25, 600, 2_400, 8_400, 5),
        new Weights(100_000, 800 * size.communes / 39, 10, 20, 40),
        calendar,
        depots.stream().map(depot -> new Depot(depot.id, Label.NONE)).toList(),
        vehicles(),
        communes,
        stops,
        travel(),
        requests(),
        List.of(),
        null);
  }

  /** One commune in twenty is a town; the others are villages of a few hundred or thousand. */
  private List<Village> drawn() {
    var villages = new ArrayList<Village>();
    for (int c = 0; c < size.communes; c++) {
      double people =
          c % 20 == 0 ? 11_000 + 12_000 * dice.nextDouble() : 300 * Math.exp(3 * dice.nextDouble());
      var place =
          new Place("c" + c, size.width * dice.nextDouble(), size.width * dice.nextDouble());
      villages.add(new Village(place, (int) people));
    }
    villages.sort(Comparator.comparingInt(Village::population).reversed());
    return villages;
  }

  private static List<Village> demonstration() {
    try (var file = Season.class.getResourceAsStream("/demo/communes.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";"))
          .map(field -> {
            double north = Double.parseDouble(field[3]) * KM_PER_DEGREE;
            double east =
                Double.parseDouble(field[4]) * KM_PER_DEGREE * Math.cos(Math.toRadians(50.3));
            return new Village(new Place(field[0], east, north), Integer.parseInt(field[2]));
          })
          .sorted(Comparator.comparingInt(Village::population).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void settle(List<Village> villages) {
    double[] needs =
        villages.stream()
            .mapToDouble(village -> village.population * (0.6 + dice.nextDouble()))
            .toArray();
    double all = java.util.Arrays.stream(needs).sum();
    double sessions = 9.0 * size.vehicles * size.weeks - size.requests;
    for (int c = 0; c < villages.size(); c++) {
      var village = villages.get(c);
      double share = needs[c] / all;
      double visits = Math.max(2, sessions * (1.0 / villages.size() + share) / 4);
      int wait = Math.max(2, (int) Math.ceil(size.weeks / visits));
      communes.add(
          new Commune(village.place.id, (int) (1_000_000 * share), wait, null, village.population));
      stand(village.place, village.place.id, "-1", 0);
      if (village.population > TOWN) stand(village.place, village.place.id, "-2", 1);
    }
  }

  private void stand(Place centre, String commune, String suffix, double away) {
    var place =
        new Place(
            commune + suffix, centre.east + away * (dice.nextDouble() - 0.5), centre.north + away);
    places.add(place);
    stops.add(new Stop(place.id, commune, Label.NONE));
  }

  private List<Travel> travel() {
    var travel = new ArrayList<Travel>();
    for (var depot : depots) for (var place : places) travel.add(drive(depot, place, 50));
    var linked = new HashSet<List<String>>();
    for (var place : places) {
      places.stream()
          .filter(other -> other != place)
          .sorted(Comparator.comparingInt(place::metres))
          .limit(NEIGHBOURS)
          .map(other -> drive(place, other, 45))
          .filter(drive -> drive.minutes() <= 25)
          .filter(drive -> linked.add(List.of(drive.from(), drive.to())))
          .filter(drive -> !linked.contains(List.of(drive.to(), drive.from())))
          .forEach(travel::add);
    }
    return travel;
  }

  private static Travel drive(Place from, Place to, int kmPerHour) {
    int metres = from.metres(to);
    return new Travel(from.id, to.id, 5 + Math.round(metres * 0.06f / kmPerHour), metres);
  }

  private List<Vehicle> vehicles() {
    var vehicles = new ArrayList<Vehicle>();
    for (int v = 0; v < size.vehicles; v++) {
      var closed = new HashSet<LocalDate>();
      for (int week = v % 8; week < size.weeks; week += 8) closed.add(FIRST.plusWeeks(week));
      vehicles.add(new Vehicle("bus-" + (v + 1), depots.get(v % depots.size()).id, closed));
    }
    return vehicles;
  }

  private List<Request> requests() {
    double[] upTo = new double[stops.size()];
    double all = 0;
    for (int s = 0; s < upTo.length; s++) {
      var code = stops.get(s).commune();
      var commune =
          communes.stream().filter(known -> known.code().equals(code)).findFirst().orElseThrow();
      upTo[s] = all += Math.sqrt(commune.need());
    }
    var requests = new ArrayList<Request>();
    for (int r = 0; r < size.requests; r++) {
      int s = java.util.Arrays.binarySearch(upTo, dice.nextDouble() * all);
      requests.add(request("r" + r, stops.get(Math.min(stops.size() - 1, s < 0 ? -s - 1 : s))));
    }
    return requests;
  }

  /** Half of the groups are classes: on a school day's morning, with an open session after it. */
  private Request request(String id, Stop stop) {
    boolean school = dice.nextBoolean();
    int week = dice.nextInt(size.weeks);
    int weeks = 1 + dice.nextInt(4);
    int weight = 20 * List.of(1, 2, 3, 5).get(dice.nextInt(4)) + dice.nextInt(20);
    var evening = school || dice.nextBoolean() ? EnumSet.noneOf(Slot.class) : EnumSet.of(Slot.EV);
    var allowed = new HashSet<DateSlot>();
    for (var day : calendar) {
      long at = (day.date().toEpochDay() - FIRST.toEpochDay()) / 7;
      if (at < week || at >= week + weeks) continue;
      boolean free =
          EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY).contains(day.date().getDayOfWeek());
      for (var slot : day.quality().keySet()) {
        boolean suits =
            school
                ? slot == Slot.AM && !free && !day.schoolHoliday()
                : free || evening.contains(slot);
        if (suits) allowed.add(new DateSlot(day.date(), slot));
      }
    }
    boolean anywhere = !school && dice.nextBoolean();
    return new Request(
        id,
        anywhere ? null : stop.id(),
        anywhere ? stop.commune() : null,
        school ? "school" : "association",
        school,
        weight,
        allowed);
  }
}
