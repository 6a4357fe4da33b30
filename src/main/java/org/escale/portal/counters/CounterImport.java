package org.escale.portal.counters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.escale.access.AuditLog;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.background.ImportOutcome;
import org.escale.tabular.background.ImportOutcome.Figure;
import org.escale.tabular.background.ImportOutcome.Listing;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the counters of the territory in from the national directory's file. The services that can
 * enter do so in one transaction, the rest is said; the same file twice changes nothing; a counter
 * that the file no longer has is retired, and comes back when a later file has it again.
 */
@Service
public class CounterImport {
  private static final int SHOWN = 100;
  private static final Pattern DAY_IN_NAME =
      Pattern.compile("(?<!\\d)(20\\d\\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final List<String> HEADERS =
      List.of("portal.counters.name", "portal.counters.commune");

  private final CounterRepository counters;
  private final CounterImportRepository imports;
  private final CounterKinds kinds;
  private final Communes communes;
  private final AuditLog audit;
  private final JsonMapper json;
  private final Clock clock;

  CounterImport(
      CounterRepository counters,
      CounterImportRepository imports,
      CounterKinds kinds,
      Communes communes,
      AuditLog audit,
      JsonMapper json,
      Clock clock) {
    this.counters = counters;
    this.imports = imports;
    this.kinds = kinds;
    this.communes = communes;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @throws org.escale.tabular.UnreadableFile when it is no file of the directory
   */
  @Transactional(readOnly = true)
  public ImportOutcome preview(LongFile file, Progress progress) {
    return take(file, progress, false);
  }

  /**
   * @throws org.escale.tabular.UnreadableFile when it is no file of the directory
   */
  @Transactional
  public ImportOutcome apply(LongFile file, Progress progress) {
    return take(file, progress, true);
  }

  private ImportOutcome take(LongFile file, Progress progress, boolean writes) {
    var territory = communes.all().stream().map(Commune::code).collect(Collectors.toSet());
    var reading = new CounterReading(json, kinds, territory);
    try (var text = file.text()) {
      new DirectoryFile(json).read(text, reading::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (reading.counters.isEmpty()) {
      var none = new ImportProblem(0, null, "portal.counters.import.none-here", reading.services);
      return ImportOutcome.refused(List.of(none), 1);
    }
    progress.phase(Progress.COMPARING, 0);
    var known = counters.present();
    var added = new ArrayList<Counter>();
    var changed = new ArrayList<Counter>();
    for (var counter : reading.counters.values()) {
      var before = known.get(counter.id());
      if (before == null) added.add(counter);
      else if (!before.equals(counter)) changed.add(counter);
    }
    var retired =
        known.values().stream()
            .filter(counter -> !reading.counters.containsKey(counter.id()))
            .toList();
    var counts =
        new CounterCounts(
            dataOf(file.name(), reading.newest()),
            added.size(),
            changed.size(),
            reading.counters.size() - added.size() - changed.size(),
            retired.size(),
            reading.refused);
    // The day of the data is told to the public: a younger file is noted even if it brings nothing.
    var idle =
        added.isEmpty()
            && changed.isEmpty()
            && retired.isEmpty()
            && imports
                .last()
                .map(CounterImported::dataOf)
                .equals(Optional.ofNullable(counts.dataOf()));
    if (writes && !idle) {
      progress.phase(Progress.WRITING, (long) added.size() + changed.size());
      added.forEach(counters::put);
      changed.forEach(counters::put);
      counters.retire(retired.stream().map(Counter::id).toList(), clock.instant());
      imports.note(file.name(), file.sender(), clock.instant(), counts);
      audit.record("counters.import", file.name(), null, counts);
    }
    return outcome(reading, counts, idle, added, changed, retired);
  }

  private static ImportOutcome outcome(
      CounterReading reading,
      CounterCounts counts,
      boolean idle,
      List<Counter> added,
      List<Counter> changed,
      List<Counter> retired) {
    return new ImportOutcome(
        true,
        idle,
        List.of(
            new Figure("portal.counters.import.added", counts.added()),
            new Figure("portal.counters.import.changed", counts.changed()),
            new Figure("portal.counters.import.unchanged", counts.unchanged()),
            new Figure("portal.counters.import.retired", counts.retired()),
            new Figure("portal.counters.import.refused", counts.refused()),
            new Figure("portal.counters.import.elsewhere", reading.elsewhere)),
        reading.problems,
        reading.problems.size(),
        List.of(listing("retired", retired), listing("added", added), listing("changed", changed)));
  }

  private static Listing listing(String what, List<Counter> counters) {
    var rows =
        counters.stream()
            .limit(SHOWN)
            .map(each -> List.of(each.name(), each.communeName() == null ? "" : each.communeName()))
            .toList();
    return new Listing("portal.counters.import." + what, HEADERS, rows, counters.size());
  }

  /** By the file's name, as the directory is published; otherwise by its youngest service. */
  private static @Nullable LocalDate dataOf(String name, @Nullable LocalDate newest) {
    var day = DAY_IN_NAME.matcher(name);
    if (!day.find()) return newest;
    var first = LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), 1);
    return first.withDayOfMonth(Math.min(first.lengthOfMonth(), Integer.parseInt(day.group(3))));
  }
}
