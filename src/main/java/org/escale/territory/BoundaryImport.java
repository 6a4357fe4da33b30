package org.escale.territory;

import java.util.List;
import java.util.stream.Collectors;
import org.escale.access.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the outlines of communes in from a GeoJSON file, all that match or none. Communes that the
 * file does not name keep the outline they have.
 */
@Service
public class BoundaryImport {
  private final CommuneRepository repository;
  private final AuditLog audit;

  BoundaryImport(CommuneRepository repository, AuditLog audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /**
   * @throws org.escale.tabular.UnreadableFile when it is no GeoJSON collection
   */
  @Transactional(readOnly = true)
  public BoundaryPreview preview(byte[] file) {
    return preview(BoundaryFile.read(file));
  }

  /**
   * @throws ImportRefused when the file has faults
   */
  @Transactional
  public BoundaryPreview apply(byte[] file) {
    var read = BoundaryFile.read(file);
    var preview = preview(read);
    if (!preview.isPossible()) throw new ImportRefused(preview.problems());
    for (var commune : preview.matched()) {
      repository.outline(commune.code(), read.geometries().get(commune.code()));
    }
    audit.record(
        "boundary.import",
        preview.matched().size() + " communes",
        null,
        preview.matched().stream().map(Commune::code).toList());
    return preview;
  }

  private BoundaryPreview preview(BoundaryFile read) {
    var communes = repository.all();
    var codes = communes.stream().map(Commune::code).collect(Collectors.toSet());
    var named =
        communes.stream()
            .collect(
                Collectors.partitioningBy(
                    commune -> read.geometries().containsKey(commune.code())));
    return new BoundaryPreview(
        read.problems(),
        named.getOrDefault(true, List.of()),
        read.geometries().keySet().stream().filter(code -> !codes.contains(code)).sorted().toList(),
        named.getOrDefault(false, List.of()));
  }
}
