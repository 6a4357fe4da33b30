package org.escale.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.access.AuditLog;
import org.escale.territory.CommunePreview.Change;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings communes in from a CSV file, all of them or none. The same file twice changes nothing.
 * Communes that the file does not name stay, unless their removal is asked for.
 */
@Service
public class CommuneImport {
  private final CommuneRepository repository;
  private final Communes communes;
  private final AuditLog audit;

  CommuneImport(CommuneRepository repository, Communes communes, AuditLog audit) {
    this.repository = repository;
    this.communes = communes;
    this.audit = audit;
  }

  /**
   * What the import would do; nothing is changed.
   *
   * @throws org.escale.tabular.UnreadableFile when it is no table
   */
  @Transactional(readOnly = true)
  public CommunePreview preview(byte[] file) {
    var known = known();
    var read = CommuneFile.read(file, known);
    var codes = read.communes().stream().map(NewCommune::code).collect(Collectors.toSet());
    var kept = read.communes().stream().flatMap(commune -> changeOf(commune, known)).toList();
    var changed = kept.stream().filter(Change::isReal).toList();
    return new CommunePreview(
        read.problems(),
        read.communes().stream().filter(commune -> !known.containsKey(commune.code())).toList(),
        changed,
        kept.size() - changed.size(),
        absent(known, codes));
  }

  /**
   * Adds and corrects the file's communes.
   *
   * @throws ImportRefused when the file has faults
   */
  @Transactional
  public CommunePreview apply(byte[] file) {
    var preview = preview(file);
    if (!preview.isPossible()) throw new ImportRefused(preview.problems());
    preview.added().forEach(commune -> communes.put(null, commune));
    preview.changed().forEach(change -> communes.put(change.before(), change.after()));
    return preview;
  }

  /**
   * Adds and corrects the file's communes and removes all others.
   *
   * @throws ImportRefused when the file has faults
   * @throws CommunesInUse when stops, requests or sessions speak of one that would go
   */
  @Transactional
  public CommunePreview applyAndRemoveOthers(byte[] file) {
    var preview = apply(file);
    try {
      repository.remove(preview.absent().stream().map(Commune::code).toList());
    } catch (DataIntegrityViolationException e) {
      throw new CommunesInUse();
    }
    for (var commune : preview.absent()) {
      audit.record("commune.remove", commune.code(), NewCommune.of(commune), null);
    }
    return preview;
  }

  private Map<String, Commune> known() {
    return repository.all().stream().collect(Collectors.toMap(Commune::code, Function.identity()));
  }

  private static Stream<Change> changeOf(NewCommune after, Map<String, Commune> known) {
    var before = known.get(after.code());
    return before == null ? Stream.empty() : Stream.of(new Change(NewCommune.of(before), after));
  }

  private static List<Commune> absent(Map<String, Commune> known, Set<String> codes) {
    return known.values().stream()
        .filter(commune -> !codes.contains(commune.code()))
        .sorted(Comparator.comparing(Commune::code))
        .toList();
  }
}
