package org.escale.territory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.tabular.FileText;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.UnreadableFile;
import org.escale.territory.Outline.BadOutline;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines of communes in a GeoJSON FeatureCollection. A feature says its commune by an INSEE code,
 * never by a name; places in it are told by the feature's number, from 1.
 *
 * @param geometries GeoJSON geometries by code
 */
record BoundaryFile(Map<String, String> geometries, List<ImportProblem> problems) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> CODE = List.of("code", "insee", "code_insee", "INSEE_COM");

  /**
   * @throws UnreadableFile when it is no GeoJSON collection
   */
  static BoundaryFile read(byte[] file) {
    var geometries = new LinkedHashMap<String, String>();
    var problems = new ArrayList<ImportProblem>();
    int number = 0;
    for (var feature : features(file)) {
      number++;
      var code = code(feature.path("properties"));
      if (code == null) {
        problems.add(new ImportProblem(number, "code", "territory.boundary.no-code"));
        continue;
      }
      try {
        Outline.of(feature.path("geometry"));
        if (geometries.put(code, feature.path("geometry").toString()) != null) {
          problems.add(new ImportProblem(number, "code", "territory.boundary.twice", code));
        }
      } catch (BadOutline e) {
        problems.add(new ImportProblem(number, "geometry", String.valueOf(e.getMessage()), code));
      }
    }
    return new BoundaryFile(geometries, problems);
  }

  private static JsonNode features(byte[] file) {
    try {
      var root = JSON.readTree(FileText.of(file));
      var features = root.path("features");
      if (!features.isArray() || features.isEmpty()) throw refused();
      return features;
    } catch (JacksonException e) {
      throw refused();
    }
  }

  private static @Nullable String code(JsonNode properties) {
    return CODE.stream()
        .map(name -> properties.path(name).asString(""))
        .filter(code -> !code.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static UnreadableFile refused() {
    return new UnreadableFile(new ImportProblem(0, null, "territory.boundary.not-geojson"));
  }
}
