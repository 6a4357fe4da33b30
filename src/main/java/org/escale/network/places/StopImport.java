package org.escale.network.places;

import java.util.stream.Collectors;
import org.escale.network.Stops;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings stops in from a CSV file, all of them or none. The same file twice changes nothing. */
@Service
class StopImport {
  private final Stops stops;
  private final Communes communes;

  StopImport(Stops stops, Communes communes) {
    this.stops = stops;
    this.communes = communes;
  }

  /**
   * @throws org.escale.tabular.UnreadableFile when it is no table
   */
  @Transactional(readOnly = true)
  public StopPreview preview(byte[] file) {
    var codes = communes.all().stream().map(Commune::code).collect(Collectors.toSet());
    return StopFile.read(file, stops.all(), codes);
  }

  /** What was done; with problems in it, nothing. */
  @Transactional
  public StopPreview apply(byte[] file) {
    var preview = preview(file);
    if (preview.isPossible()) {
      preview.put().forEach(stops::put);
      preview.added().forEach(stops::add);
    }
    return preview;
  }
}
