package org.escale.portal.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.escale.network.standard.Field;
import org.escale.network.standard.StandardFiles;
import org.escale.network.standard.StandardPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
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
  private static final Duration FRESH = Duration.ofMinutes(15);
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
    var told = places.all();
    model.addAttribute("count", told.places().size());
    model.addAttribute("leftOut", told.leftOut());
    model.addAttribute("changed", told.lastChange().map(LocalDate::parse).orElse(null));
    return "portal/data";
  }

  @GetMapping("/lieux.csv")
  ResponseEntity<byte[]> csv(WebRequest request) {
    return answer(StandardFiles.csv(places.all().places()), CSV, "lieux.csv", request);
  }

  @GetMapping("/lieux.json")
  ResponseEntity<byte[]> json(WebRequest request) {
    return answer(
        StandardFiles.json(places.all().places()), MediaType.APPLICATION_JSON, null, request);
  }

  @GetMapping("/lieux.geojson")
  ResponseEntity<byte[]> geojson(WebRequest request) {
    var collection = new LinkedHashMap<String, Object>();
    collection.put("type", "FeatureCollection");
    collection.put(
        "features", places.all().places().stream().map(OpenDataController::feature).toList());
    return answer(JSON.writeValueAsBytes(collection), GEOJSON, null, request);
  }

  @GetMapping("/catalogue.jsonld")
  ResponseEntity<byte[]> catalogue(WebRequest request) {
    var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    return answer(JSON.writeValueAsBytes(catalogue.of(places.all(), site)), JSONLD, null, request);
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

  private static ResponseEntity<byte[]> answer(
      byte[] bytes, MediaType type, @Nullable String fileName, WebRequest request) {
    var tag = '"' + DigestUtils.md5DigestAsHex(bytes) + '"';
    var cached = CacheControl.maxAge(FRESH).cachePublic();
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).cacheControl(cached).build();
    }
    var answer =
        ResponseEntity.ok()
            .cacheControl(cached)
            .eTag(tag)
            .contentType(type)
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if (fileName != null) {
      answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + '"');
    }
    return answer.body(bytes);
  }
}
