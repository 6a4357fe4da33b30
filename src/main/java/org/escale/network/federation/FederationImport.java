package org.escale.network.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.network.FederatedPlaces;
import org.escale.network.PublicStops;
import org.escale.network.standard.feed.FeedReader;
import org.escale.tabular.background.ImportOutcome;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;
import org.escale.territory.Authorities;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other operators' places, in from their files: the rows that can enter do so in one transaction,
 * those that lack something as drafts; the rest is said, field by field. The same file twice
 * changes nothing, nor does our own export.
 */
@Service
class FederationImport {
  static final String KIND = "places";
  static final String PAGE = "/gestion/reseau/federation";

  private final FederatedPlaces places;
  private final PublicStops stops;
  private final FeedRecords records;
  private final ReadableHours readableHours;
  private final Communes communes;
  private final Authorities authorities;
  private final AuditLog audit;
  private final FeedWords words;
  private final Clock clock;

  FederationImport(
      FederatedPlaces places,
      PublicStops stops,
      FeedRecords records,
      ReadableHours readableHours,
      Communes communes,
      Authorities authorities,
      AuditLog audit,
      FeedWords words,
      Clock clock) {
    this.places = places;
    this.stops = stops;
    this.records = records;
    this.readableHours = readableHours;
    this.communes = communes;
    this.authorities = authorities;
    this.audit = audit;
    this.words = words;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public ImportOutcome preview(LongFile file, Map<String, String> choices, Progress progress) {
    return take(file, choices, false);
  }

  @Transactional
  public ImportOutcome apply(LongFile file, Map<String, String> choices, Progress progress) {
    return take(file, choices, true);
  }

  private ImportOutcome take(LongFile file, Map<String, String> choices, boolean writes) {
    var producer = producer(choices);
    var territory = new TerritoryCommunes(communes.all(), authorities.get().zone());
    var run = new FeedRun(places, producer, territory, stops.ids(), writes);
    int before = records.placesOf(producer.name());
    var reader = new FeedReader(readableHours);
    try (var text = file.text()) {
      reader.read(text, run::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run.end(reader.doubtfulPositions());
    if (writes) record(run, producer, file);
    return words.outcome(run, before - run.met, reader.notUnderstood());
  }

  private void record(FeedRun run, Producer producer, LongFile file) {
    var done =
        new FeedImport(
            UUID.randomUUID(),
            producer.name(),
            file.name(),
            file.sender(),
            clock.instant(),
            run.added,
            run.drafts,
            run.changed,
            run.unchanged,
            run.own,
            run.refusals);
    records.add(done, run.remarks.stream().map(FeedRecords.Said::of).toList());
    audit.inTheNameOf(
        file.sender(),
        () -> {
          audit.record("federation.import", producer.name(), null, done);
          return done;
        });
  }

  private static Producer producer(Map<String, String> choices) {
    return new Producer(
        choices.getOrDefault("source", ""), given(choices, "owner"), given(choices, "charter"));
  }

  private static @Nullable String given(Map<String, String> choices, String name) {
    var text = choices.getOrDefault(name, "").strip();
    return text.isEmpty() ? null : text;
  }
}
