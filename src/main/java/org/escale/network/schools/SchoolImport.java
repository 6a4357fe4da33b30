package org.escale.network.schools;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.escale.access.AuditLog;
import org.escale.tabular.Column;
import org.escale.tabular.CsvTable;
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

/**
 * Brings schools in from the national directory or a file like it, all of them or none. The same
 * file twice changes nothing; what a file does not tell stays as it was; a school that the
 * directory no longer has is named, not removed.
 */
@Service
public class SchoolImport {
  /** The problem that says that all schools of a file are outside the territory. */
  static final String NONE_HERE = "network.school.import.none-here";

  private static final int SHOWN = 100;
  private static final int MOST_GONE = 10_000;
  private static final List<String> HEADERS =
      List.of("network.school.name", "network.school.commune", "network.school.uai");

  private final SchoolIntake intake;
  private final Communes communes;
  private final AuditLog audit;
  private final Clock clock;

  SchoolImport(SchoolIntake intake, Communes communes, AuditLog audit, Clock clock) {
    this.intake = intake;
    this.communes = communes;
    this.audit = audit;
    this.clock = clock;
  }

  /** A comparison; its table of incoming schools is there until the transaction ends. */
  private record Compared(@Nullable SchoolCounts counts, ImportOutcome outcome) {}

  /**
   * @param everywhere whether schools outside the territory are wanted too
   * @throws org.escale.tabular.UnreadableFile when it is no table
   */
  @Transactional
  public ImportOutcome preview(LongFile file, boolean everywhere, Progress progress) {
    return compare(file, everywhere, progress).outcome();
  }

  /** What was done; with problems in it, nothing. */
  @Transactional
  public ImportOutcome apply(LongFile file, boolean everywhere, Progress progress) {
    var compared = compare(file, everywhere, progress);
    if (compared.counts() == null || compared.counts().changesNothing()) return compared.outcome();
    int last = intake.lastLine();
    progress.phase(Progress.WRITING, last);
    for (int line = 0; line <= last; line += SchoolIntake.BATCH) {
      intake.enter(line, line + SchoolIntake.BATCH, clock.instant());
      progress.at(line);
    }
    audit.record("school.import", file.name(), null, compared.counts());
    return compared.outcome();
  }

  private Compared compare(LongFile file, boolean everywhere, Progress progress) {
    intake.begin();
    var batch = new ArrayList<SchoolLine>();
    var reading =
        new SchoolFile(
            everywhere ? null : codes(),
            line -> {
              batch.add(line);
              if (batch.size() == SchoolIntake.BATCH) send(batch);
            });
    var table = CsvTable.walk(file.text(), SchoolColumns.ALL, reading::take);
    send(batch);
    if (table.problemCount() > 0) {
      return new Compared(null, ImportOutcome.refused(table.problems(), table.problemCount()));
    }
    var skipped = reading.skipped();
    if (intake.lastLine() == 0) {
      var why = skipped.outside() > 0 ? NONE_HERE : "network.school.import.none";
      var problem = new ImportProblem(0, null, why, skipped.outside());
      return new Compared(null, ImportOutcome.refused(List.of(problem), 1));
    }
    progress.phase(Progress.COMPARING, 0);
    intake.compare(SchoolColumns.ALL.stream().filter(table::has).map(Column::name).toList());
    var gone =
        table.has(SchoolColumns.STATE)
            ? intake.gone(everywhere, MOST_GONE)
            : List.<List<String>>of();
    var counts =
        new SchoolCounts(
            intake.added(),
            intake.changed(),
            intake.unchanged(),
            skipped.outside(),
            skipped.others(),
            gone.size());
    return new Compared(counts, outcome(counts, gone));
  }

  private void send(List<SchoolLine> batch) {
    if (!batch.isEmpty()) intake.add(batch);
    batch.clear();
  }

  private Set<String> codes() {
    return communes.all().stream().map(Commune::code).collect(Collectors.toSet());
  }

  private ImportOutcome outcome(SchoolCounts counts, List<List<String>> gone) {
    var figures =
        List.of(
            new Figure("network.school.import.added", counts.added()),
            new Figure("network.school.import.changed", counts.changed()),
            new Figure("network.school.import.unchanged", counts.unchanged()),
            new Figure("network.school.import.outside", counts.outside()),
            new Figure("network.school.import.others", counts.others()),
            new Figure("network.school.import.gone", counts.gone()));
    var toClose = intake.some("to-close", SHOWN);
    return new ImportOutcome(
        true,
        counts.changesNothing(),
        figures,
        List.of(),
        0,
        List.of(
            listing("gone", gone, counts.gone()),
            listing("to-close", toClose, toClose.size()),
            listing("added", intake.some("added", SHOWN), counts.added()),
            listing("changed", intake.some("changed", SHOWN), counts.changed())));
  }

  private static Listing listing(String what, List<List<String>> rows, int total) {
    var shown = rows.subList(0, Math.min(rows.size(), SHOWN));
    return new Listing("network.school.import." + what, HEADERS, shown, total);
  }
}
