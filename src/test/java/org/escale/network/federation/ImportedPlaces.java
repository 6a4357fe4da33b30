package org.escale.network.federation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.escale.tabular.background.ImportOutcome;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;

/** Brings files of places in, for tests of what comes of it. */
public class ImportedPlaces {
  private final FederationImport federation;

  ImportedPlaces(FederationImport federation) {
    this.federation = federation;
  }

  /** The counts by their name. */
  public Map<String, Long> apply(byte[] file, String source) {
    var choices = Map.of("source", source);
    return figures(federation.apply(LongFile.of("lieux", file), choices, Progress.silent()));
  }

  static Map<String, Long> figures(ImportOutcome outcome) {
    var figures = new LinkedHashMap<String, Long>();
    outcome
        .figures()
        .forEach(f -> figures.put(f.messageKey().replace("federation.figure.", ""), f.number()));
    return figures;
  }
}
