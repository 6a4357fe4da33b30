package org.escale.network.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.escale.network.NetworkWorld;
import org.escale.network.Place;
import org.escale.network.PlaceFilter;
import org.escale.network.Places;
import org.escale.tabular.background.ImportOutcome;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.Progress;
import org.escale.territory.CommuneImport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Another operator’s file, and what becomes of its places. */
abstract class WithAFeed {
  /** One row that is complete, and one that is not. */
  static final String TWO =
      """
      id,pivot,nom,commune,code_postal,adresse,date_maj,services,horaires,telephone
      a,43493312300029,Maison du numérique,Denain,59220,1 rue inventée,2026-11-01,Accès internet et matériel informatique,Mo 09:00-12:00,+33327000000
      b,,Le Relais,Lens,62300,2 rue inventée,2026-11-01,Accès internet et matériel informatique,le mardi matin,
      """;

  @Autowired FederationImport federation;
  @Autowired Places places;
  @Autowired CommuneImport communes;

  @BeforeEach
  void territory() {
    communes.apply(NetworkWorld.COMMUNES.getBytes(UTF_8));
  }

  ImportOutcome preview(String csv) {
    return take(csv.getBytes(UTF_8), "Inventaire", false);
  }

  ImportOutcome apply(String csv) {
    return take(csv.getBytes(UTF_8), "Inventaire", true);
  }

  ImportOutcome apply(byte[] file, String source) {
    return take(file, source, true);
  }

  private ImportOutcome take(byte[] file, String source, boolean applies) {
    var choices = Map.of("source", source, "charter", "Charte inventée", "owner", "");
    var sent = LongFile.of("lieux.csv", file);
    return applies
        ? federation.apply(sent, choices, Progress.silent())
        : federation.preview(sent, choices, Progress.silent());
  }

  static Map<String, Long> figures(ImportOutcome outcome) {
    return ImportedPlaces.figures(outcome);
  }

  List<Place> all() {
    return places.page(PlaceFilter.ALL, 0, 1_000);
  }

  Place named(String name) {
    return all().stream().filter(place -> place.name().equals(name)).findFirst().orElseThrow();
  }
}
