package org.escale.portal.opendata;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.network.standard.Field;
import org.escale.network.standard.StandardFiles;
import org.escale.network.standard.StandardPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The places as files that anybody may take, from any site: by the national standard in CSV and
 * JSON, as GeoJSON, with a catalogue for data portals and a page for people.
 */
@Controller
@RequestMapping("/donnees")
class OpenDataController {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");
  private static final MediaType JSONLD = MediaType.valueOf("application/ld+json");

  /** One that writes what is null: a feature without a position has a geometry, and it is null. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OpenPlaces places;
  private final Catalogue catalogue;

  OpenDataController(OpenPlaces places, Catalogue catalogue) {
    this.places = places;
    this.catalogue = catalogue;
  }

  @GetMapping
  String page(Model model) {
    model.addAttribute("told", places.each(place -> {}));
    return "portal/data";
  }

  @GetMapping("/lieux.csv")
  ResponseEntity<Resource> csv(WebRequest request) {
    return SpooledFile.answer(CSV, "lieux.csv", request, out -> write(StandardFiles.csv(out)));
  }

  @GetMapping("/lieux.json")
  ResponseEntity<Resource> json(WebRequest request) {
    return SpooledFile.answer(
        MediaType.APPLICATION_JSON, null, request, out -> write(StandardFiles.json(out)));
  }

  private void write(StandardFiles.Lines lines) {
    try (lines) {
      places.each(lines::add);
    }
  }

  @GetMapping("/lieux.geojson")
  ResponseEntity<Resource> geojson(WebRequest request) {
    return SpooledFile.answer(
        GEOJSON,
        null,
        request,
        out -> {
          try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            places.each(place -> json.writePOJO(feature(place)));
            json.writeEndArray();
            json.writeEndObject();
          }
        });
  }

  @GetMapping("/catalogue.jsonld")
  ResponseEntity<Resource> catalogue(WebRequest request) {
    var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    var told = places.each(place -> {});
    return SpooledFile.answer(
        JSONLD, null, request, out -> JSON.writeValue(out, catalogue.of(told, site)));
  }

  /** A place without a position is a feature without a geometry (RFC 7946, 3.2). */
  private static Map<String, @Nullable Object> feature(StandardPlace place) {
    var properties = StandardFiles.object(place);
    var lat = properties.remove(Field.LATITUDE.wireName());
    var lon = properties.remove(Field.LONGITUDE.wireName());
    var feature = new LinkedHashMap<String, @Nullable Object>();
    feature.put("type", "Feature");
    feature.put("id", place.text(Field.ID));
    feature.put(
        "geometry",
        lat == null || lon == null
            ? null
            : Map.of("type", "Point", "coordinates", List.of(lon, lat)));
    feature.put("properties", properties);
    return feature;
  }
}
