package org.escale.portal.counters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.escale.calendar.ZoneHolidays;
import org.escale.calendar.openinghours.HoursClock;
import org.escale.calendar.openinghours.HoursContext;
import org.escale.calendar.openinghours.HoursState;
import org.escale.calendar.openinghours.OpeningHours;
import org.escale.calendar.openinghours.UnreadableHours;
import org.escale.portal.links.LinkSource;
import org.escale.portal.links.UsedLink;
import org.escale.tabular.PlainText;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The counters of the territory as the public sees them. */
@Service
public class Counters implements LinkSource {
  /** Holidays are asked for so many days ahead; no counter stays closed longer. */
  private static final int DAYS_AHEAD = 30;

  private final CounterRepository counters;
  private final CounterImportRepository imports;
  private final CounterKinds kinds;
  private final ZoneHolidays holidays;
  private final Authorities authorities;
  private final Clock clock;

  Counters(
      CounterRepository counters,
      CounterImportRepository imports,
      CounterKinds kinds,
      ZoneHolidays holidays,
      Authorities authorities,
      Clock clock) {
    this.counters = counters;
    this.imports = imports;
    this.kinds = kinds;
    this.holidays = holidays;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** A counter and what it is now. */
  public record Seen(Counter counter, CounterState state) {}

  /** Whether there are any. */
  public boolean any() {
    return counters.count() > 0;
  }

  public int count() {
    return counters.count();
  }

  public Optional<Seen> find(String id) {
    return counters.find(id).map(counter -> seen(List.of(counter)).getFirst());
  }

  /** The last file that entered. */
  public Optional<CounterImported> lastImport() {
    return imports.last();
  }

  /**
   * Those that deal with something, the ones for that commune first, then the nearest. Town halls
   * and their welfare offices are there for their own commune only.
   *
   * @param where what a resident has typed; what is no commune of the territory counts as nothing
   */
  public List<Seen> dealingWith(List<String> kinds, String where, int most) {
    if (kinds.isEmpty()) return List.of();
    return seen(counters.nearest(kinds, commune(where).orElse(null), most));
  }

  /** The commune of that name or code, however it is written. */
  public Optional<CommuneAt> commune(String where) {
    var wanted = bare(where);
    if (wanted.isEmpty()) return Optional.empty();
    return counters.allCommunes().stream()
        .filter(
            commune -> commune.code().equals(where.strip()) || bare(commune.name()).equals(wanted))
        .findFirst();
  }

  /** The communes that have counters, by name. */
  public List<CommuneAt> communes() {
    return counters.communes();
  }

  /** The families of kinds that there are counters of. */
  public List<String> families() {
    var present = Set.copyOf(counters.kinds());
    return kinds.families().stream()
        .filter(family ->
            family.equals(CounterKinds.OTHER)
                ? present.stream().anyMatch(kind -> kinds.find(kind).isEmpty())
                : kinds.of(family).stream().anyMatch(present::contains))
        .toList();
  }

  List<Seen> page(@Nullable String commune, @Nullable String family, int from, int most) {
    return seen(counters.page(commune, wanted(family), unwanted(family), from, most));
  }

  int count(@Nullable String commune, @Nullable String family) {
    return counters.count(commune, wanted(family), unwanted(family));
  }

  private @Nullable List<String> wanted(@Nullable String family) {
    return family == null || family.equals(CounterKinds.OTHER) ? null : kinds.of(family);
  }

  private @Nullable List<String> unwanted(@Nullable String family) {
    if (!CounterKinds.OTHER.equals(family)) return null;
    return kinds.all().stream().map(CounterKind::code).toList();
  }

  @Override
  public List<UsedLink> links() {
    var links = new ArrayList<UsedLink>();
    for (var counter : counters.present().values()) {
      for (var url : new String[] {counter.website(), counter.sheetUrl()}) {
        if (url == null) continue;
        links.add(
            new UsedLink(
                url, "portal.links.kind.counter", counter.name(), "/guichets/" + counter.id()));
      }
    }
    return links;
  }

  private List<Seen> seen(List<Counter> found) {
    var authority = authorities.get();
    var time = new HoursClock(authority.zone());
    var now = time.wall(clock.instant());
    var today = now.toLocalDate();
    var free = holidays.of(authority.schoolZone(), today, today.plusDays(DAYS_AHEAD));
    var context = new HoursContext(free, null);
    return found.stream()
        .map(counter -> new Seen(counter, state(counter, context, now, today)))
        .toList();
  }

  private static CounterState state(
      Counter counter, HoursContext context, LocalDateTime now, LocalDate today) {
    if (counter.openingHours() == null) return new CounterState("unsaid", null, today);
    try {
      var hours = OpeningHours.parse(counter.openingHours());
      var state = hours.stateAt(now, context);
      var until = hours.nextChange(now, context).orElse(null);
      // What the directory adds in words may close it.
      var certain = state == HoursState.OPEN && counter.hoursNote() == null;
      var code = certain ? "open" : state == HoursState.CLOSED ? "closed" : "perhaps";
      return new CounterState(code, until, today);
    } catch (UnreadableHours e) {
      return new CounterState("unsaid", null, today);
    }
  }

  private static String bare(String name) {
    return PlainText.bare(name.toLowerCase(Locale.ROOT).replaceAll("\\bst(e?)\\b", "saint$1"));
  }
}
