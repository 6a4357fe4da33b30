package org.escale.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.escale.network.schools.ClassTime;
import org.escale.network.schools.School;
import org.escale.network.schools.SchoolFigures;
import org.escale.network.schools.SchoolFilter;
import org.escale.network.schools.SchoolImport;
import org.escale.network.schools.Schools;
import org.escale.network.schools.Uai;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.springframework.stereotype.Component;

/**
 * The 125 nursery and elementary schools of the reference territory, every one of them invented.
 */
@Component
class DemoSchools {
  static final int COUNT = 125;

  private static final String HEADERS =
      "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Adresse_1;Code_postal;Code_commune;Nom_commune;Ecole_maternelle;Ecole_elementaire;Telephone;latitude;longitude;etat\n";

  /** Numbers that no school has. */
  private static final int FIRST_NUMBER = 599_000;

  private final Communes communes;
  private final Schools schools;
  private final SchoolImport directory;

  DemoSchools(Communes communes, Schools schools, SchoolImport directory) {
    this.communes = communes;
    this.schools = schools;
    this.directory = directory;
  }

  /** Enters them by a file like the national directory's, and says when there is class. */
  List<School> enter(Map<String, String> postcodes) {
    var lines = new StringBuilder(HEADERS);
    int number = 0;
    for (var share : shares().entrySet()) {
      for (int n = 1; n <= share.getValue(); n++) {
        lines.append(line(share.getKey(), n, number++, postcodes));
      }
    }
    var file = LongFile.of("ecoles.csv", lines.toString().getBytes(StandardCharsets.UTF_8));
    directory.apply(file, false, Progress.silent());
    var all = schools.page(SchoolFilter.ALL, 0, COUNT);
    for (int n = 0; n < all.size(); n++) schools.tell(all.get(n).uai(), figures(n));
    return all;
  }

  /** Every commune has one; the rest goes where people live (largest remainder). */
  private Map<Commune, Integer> shares() {
    var all = communes.all();
    double people = all.stream().mapToInt(Commune::population).sum();
    int left = COUNT - all.size();
    var shares = new LinkedHashMap<Commune, Integer>();
    var rest = new HashMap<Commune, Double>();
    for (var commune : all) {
      double part = left * commune.population() / people;
      shares.put(commune, 1 + (int) part);
      rest.put(commune, part - (int) part);
    }
    var order = new ArrayList<>(all);
    order.sort(Comparator.comparing((Commune commune) -> -rest.getOrDefault(commune, 0.0)));
    int missing = COUNT - shares.values().stream().mapToInt(Integer::intValue).sum();
    order.stream().limit(missing).forEach(commune -> shares.merge(commune, 1, Integer::sum));
    return shares;
  }

  private static String line(Commune commune, int n, int number, Map<String, String> postcodes) {
    boolean nursery = number % 3 != 1;
    boolean elementary = number % 3 != 0;
    var kind = nursery && elementary ? "primaire" : nursery ? "maternelle" : "élémentaire";
    double angle = 2.4 * n;
    return String.format(
        Locale.ROOT,
        "%s;École %s inventée %d, %s;Ecole;Public;%d rue de"
            + " l’Exemple;%s;%s;%s;%d;%d;03530100%02d;%.5f;%.5f;OUVERT%n",
        Uai.of(FIRST_NUMBER + number),
        kind,
        n,
        commune.name(),
        n,
        postcodes.get(commune.code()),
        commune.code(),
        commune.name(),
        nursery ? 1 : 0,
        elementary ? 1 : 0,
        number % 100,
        commune.lat() + 0.004 * Math.sqrt(n) * Math.sin(angle),
        commune.lon() + 0.006 * Math.sqrt(n) * Math.cos(angle));
  }

  /** Four days of class a week in two schools of three, otherwise four and a half. */
  private static SchoolFigures figures(int n) {
    int classes = 2 + n % 9;
    boolean wednesdays = n % 3 == 2;
    var times =
        Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
            .flatMap(day ->
                Stream.of(
                    time(day, 8, 30, 11, 45),
                    time(day, 13, 30, wednesdays ? 15 : 16, wednesdays ? 45 : 15)))
            .toList();
    var week = new ArrayList<>(times);
    if (wednesdays) week.add(time(DayOfWeek.WEDNESDAY, 8, 30, 11, 30));
    return new SchoolFigures(classes * 23, classes, wednesdays ? "4.5-days" : "4-days", week);
  }

  private static ClassTime time(DayOfWeek day, int hour, int minute, int endHour, int endMinute) {
    return new ClassTime(day, LocalTime.of(hour, minute), LocalTime.of(endHour, endMinute));
  }
}
