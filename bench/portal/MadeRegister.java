package portal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.escale.calendar.ZoneHolidays;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.Position;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.network.PlaceOffer;
import org.escale.portal.nearby.HoursTimes;
import org.escale.portal.nearby.Spot;
import org.escale.portal.whereabouts.Point;

/**
 * A register of national size, made: places in clusters as towns are, half of them within ten
 * kilometres of one of the towns and the rest anywhere; 300 different hours; offers of all kinds.
 * The same size gives the same register.
 */
public final class MadeRegister {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String[] DAYS = {"Mo-Fr", "Tu-Sa", "Mo,Tu,Th,Fr", "Mo-Sa", "We,Sa", "Tu"};
  private static final String[] TIMES = {
    "09:00-12:00,14:00-18:00",
    "08:30-12:30,13:30-17:00",
    "10:00-18:00",
    "16:45-19:00",
    "09:00-12:00"
  };
  private static final String[] MORE = {
    "", "; PH off", "; SH off; PH off", "; We 14:00-18:00", "; Jul-Aug off",
    "; week 1-53/2 Sa 09:00-12:00; PH off", "; Dec 24-Jan 1 off", "; Sa[1] 10:00-12:00",
    "; SH Mo-Fr 10:00-16:00; PH off", "; Fr[-1] off"
  };
  private static final String[] SERVICES = {
    "Aide aux démarches administratives",
    "Maîtrise des outils numériques du quotidien",
    "Insertion professionnelle via le numérique",
    "Accès internet et matériel informatique"
  };

  /** A place of it. */
  public record MadePlace(
      int number, String name, String commune, String insee, Point point, String hours, List<String> services, boolean stepFree) {}

  private MadeRegister() {}

  public static List<MadePlace> places(int count) {
    var chance = new Random(count);
    var towns = new ArrayList<Point>();
    for (int n = 0; n < Math.max(20, count / 100); n++) towns.add(anywhere(chance));
    var places = new ArrayList<MadePlace>();
    for (int n = 0; n < count; n++) {
      int town = chance.nextInt(towns.size());
      var point = chance.nextBoolean() ? near(towns.get(town), 10, chance) : anywhere(chance);
      places.add(
          new MadePlace(
              n,
              "Lieu inventé numéro " + n,
              "Commune inventée " + town,
              "%02d%03d".formatted(1 + town % 19, 1 + town % 900),
              point,
              any(DAYS, chance) + " " + any(TIMES, chance) + any(MORE, chance),
              List.of(SERVICES).subList(chance.nextInt(2), 2 + chance.nextInt(3)),
              chance.nextInt(3) > 0));
    }
    return places;
  }

  /** Where somebody asks: within fifteen kilometres of a place. */
  public static Point somebody(List<MadePlace> places, Random chance) {
    return near(places.get(chance.nextInt(places.size())).point, 15, chance);
  }

  /** As the portal holds them. */
  public static List<Spot> spots(List<MadePlace> places, LocalDate today) {
    var holidays = ZoneHolidays.known("B", today.minusDays(7), today.plusMonths(15));
    var spots = new ArrayList<Spot>();
    for (var place : places) {
      var position = new Position(place.point.lat(), place.point.lon(), PARIS);
      var none = List.<String>of();
      var offer =
          new PlaceOffer(
              place.services, none, none, List.of("Gratuit"), none, none, none,
              List.of("Se présenter"), none, none, none, none, place.stepFree, null);
      try {
        var times = new HoursTimes(OpeningHours.parse(place.hours), new HoursContext(holidays, position));
        spots.add(
            Spot.place(
                UUID.randomUUID(), place.name, place.insee, place.commune, null, null, place.point, offer, times, PARIS));
      } catch (UnreadableHours e) {
        throw new IllegalStateException(place.hours, e);
      }
    }
    return spots;
  }

  /** As a producer would send them, by the national standard. */
  public static void write(Path file, List<MadePlace> places) throws IOException {
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.print(
          "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,services,"
              + "modalites_acces,frais_a_charge,source,itinerance,date_maj\n");
      for (var place : places) {
        out.printf(
            "lieu-%d,%014d,%s,%s,%s,%s,%d rue de l’Invention,%s,%s,\"%s\",%s,Se présenter,Gratuit,Inventaire inventé,Fixe,2026-11-01\n",
            place.number,
            10_000_000_000_000L + place.number,
            place.name,
            place.commune,
            place.insee.substring(0, 2) + "000",
            place.insee,
            place.number % 300,
            place.point.lat(),
            place.point.lon(),
            place.hours,
            String.join("|", place.services));
      }
    }
  }

  private static Point anywhere(Random chance) {
    return new Point(
        43 + 7.5 * chance.nextDouble(), -1 + 8 * chance.nextDouble()); // about the mainland
  }

  private static Point near(Point point, double kilometres, Random chance) {
    double degrees = kilometres / 111;
    return new Point(
        point.lat() + degrees * (2 * chance.nextDouble() - 1),
        point.lon() + 1.45 * degrees * (2 * chance.nextDouble() - 1));
  }

  private static String any(String[] choices, Random chance) {
    return choices[chance.nextInt(choices.length)];
  }
}
