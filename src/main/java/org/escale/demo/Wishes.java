package org.escale.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.escale.territory.Commune;
import org.jspecify.annotations.Nullable;

/**
 * Draws requests that describe nobody: plausible in kind, number and dates, and said to be invented
 * in their very names.
 */
final class Wishes {
  static final int PER_SEASON = 150;

  private static final Set<DayOfWeek> EVENINGS =
      Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
  private static final Set<DayOfWeek> FREE_DAYS = Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);

  /**
   * One request.
   *
   * @param atStop whether it is for one stop of the commune; otherwise any of its stops will do
   * @param priority 1 (least) to 5
   */
  record Wish(
      Kind kind,
      Commune commune,
      boolean atStop,
      String commissioner,
      String title,
      String audience,
      int expected,
      boolean specific,
      int priority,
      List<Moment> moments) {}

  record Moment(LocalDate day, String slot) {}

  /** What each kind of commissioner is called and asks for. */
  enum Kind {
    SCHOOL(
        "school",
        "pupils",
        List.of("École inventée des Tilleuls, direction", "École inventée du Canal, direction"),
        List.of(
            "Découvrir internet avec une classe de CM2",
            "Écrire et illustrer un conte à l’écran",
            "Les bons réflexes sur internet")),
    TOWN_HALL(
        "town-hall",
        "public",
        List.of("Mairie (demande inventée), secrétariat", "Mairie (demande inventée), accueil"),
        List.of("Démarches en ligne : être aidé", "Premiers pas à l’ordinateur")),
    DEPARTMENT(
        "department",
        "young",
        List.of("Pôle jeunesse (demande inventée)", "Pôle environnement (demande inventée)"),
        List.of("La fête de l’eau : quiz et recherches", "Atelier jeux et création")),
    ASSOCIATION(
        "association",
        "associations",
        List.of(
            "Association inventée « Le Clic », présidence",
            "Chantier d’insertion inventé, encadrement"),
        List.of("Écrire son CV et chercher un emploi", "Tenir le site de l’association")),
    EVENT(
        "event",
        "public",
        List.of("Comité des fêtes inventé, organisation", "Service culture (demande inventée)"),
        List.of("Fête de l’internet", "Semaine du respect", "Forum des associations"));

    final String code;
    final String audience;
    private final List<String> commissioners;
    private final List<String> titles;

    Kind(String code, String audience, List<String> commissioners, List<String> titles) {
      this.code = code;
      this.audience = audience;
      this.commissioners = commissioners;
      this.titles = titles;
    }
  }

  /** As often as each occurs in ten. */
  private static final List<Kind> KINDS =
      List.of(
          Kind.SCHOOL,
          Kind.SCHOOL,
          Kind.SCHOOL,
          Kind.SCHOOL,
          Kind.TOWN_HALL,
          Kind.TOWN_HALL,
          Kind.DEPARTMENT,
          Kind.ASSOCIATION,
          Kind.ASSOCIATION,
          Kind.EVENT);

  private final Random dice;
  private final List<Commune> communes;
  private final SchoolYear year;
  private final Predicate<LocalDate> schoolHoliday;

  Wishes(long seed, List<Commune> communes, SchoolYear year, Predicate<LocalDate> schoolHoliday) {
    this.dice = new Random(seed);
    this.communes = communes;
    this.year = year;
    this.schoolHoliday = schoolHoliday;
  }

  List<Wish> draw(int wanted) {
    var wishes = new ArrayList<Wish>();
    while (wishes.size() < wanted) {
      var wish = wish();
      if (wish != null) wishes.add(wish);
    }
    return wishes;
  }

  /** A wish, or nothing when no date of the weeks that were drawn suits it. */
  private @Nullable Wish wish() {
    var kind = one(KINDS);
    var specific = kind == Kind.SCHOOL || (kind == Kind.ASSOCIATION && dice.nextInt(3) == 0);
    var freeDay = dice.nextBoolean() ? DayOfWeek.WEDNESDAY : DayOfWeek.SATURDAY;
    var week = year.firstDay().plusWeeks(dice.nextInt(40));
    var weeks = kind == Kind.EVENT ? 1 : 1 + dice.nextInt(4);
    var moments =
        week.datesUntil(week.plusWeeks(weeks))
            .filter(day -> !day.isAfter(year.lastDay()))
            .flatMap(day -> slots(day).stream().map(slot -> new Moment(day, slot)))
            .filter(moment -> suits(kind, freeDay, moment))
            .filter(moment -> !specific || followed(moment))
            .toList();
    if (moments.isEmpty()) return null;
    return new Wish(
        kind,
        communeByNeed(),
        kind == Kind.SCHOOL || kind == Kind.ASSOCIATION,
        one(kind.commissioners),
        one(kind.titles),
        kind.audience,
        8 + dice.nextInt(18),
        specific,
        1 + dice.nextInt(5),
        moments);
  }

  private boolean suits(Kind kind, DayOfWeek freeDay, Moment moment) {
    var weekday = moment.day().getDayOfWeek();
    return switch (kind) {
      case SCHOOL ->
          moment.slot().equals("AM")
              && !FREE_DAYS.contains(weekday)
              && !schoolHoliday.test(moment.day());
      case ASSOCIATION -> FREE_DAYS.contains(weekday) || moment.slot().equals("EV");
      case EVENT -> weekday == freeDay;
      case TOWN_HALL, DEPARTMENT -> true;
    };
  }

  /** A slot that another one follows, for an open session. */
  private static boolean followed(Moment moment) {
    return moment.slot().equals("AM")
        || (moment.slot().equals("PM") && EVENINGS.contains(moment.day().getDayOfWeek()));
  }

  private static List<String> slots(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) return List.of();
    return EVENINGS.contains(day.getDayOfWeek()) ? List.of("AM", "PM", "EV") : List.of("AM", "PM");
  }

  /** Requests fall on communes by the square root of their need. */
  private Commune communeByNeed() {
    var total = communes.stream().mapToDouble(commune -> Math.sqrt(commune.need())).sum();
    var point = dice.nextDouble() * total;
    for (var commune : communes) {
      point -= Math.sqrt(commune.need());
      if (point < 0) return commune;
    }
    return communes.getLast();
  }

  private <T> T one(List<T> list) {
    return list.get(dice.nextInt(list.size()));
  }
}
