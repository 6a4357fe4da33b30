package org.escale.portal.counters;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One service of the national directory's file. Persons in charge and what else the portal does not
 * show are never read. Where the directory's API exports lists as text, that text is read.
 */
final class DirectoryService {
  private static final Pattern SCHEME = Pattern.compile("(?i)https?://");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final JsonNode service;
  private final JsonMapper json;

  DirectoryService(JsonNode service, JsonMapper json) {
    this.service = service;
    this.json = json;
  }

  String id() {
    return text(service, "id");
  }

  String name() {
    return text(service, "nom");
  }

  /** Whether the directory shows it itself. */
  boolean shown() {
    return !text(service, "statut_de_diffusion").equals("false");
  }

  /** The kinds, in the order of the file. */
  List<String> kinds() {
    return each("pivot")
        .map(pivot -> text(pivot, "type_service_local"))
        .filter(kind -> !kind.isEmpty())
        .distinct()
        .toList();
  }

  /** The communes that it is there for. */
  List<String> communes() {
    return each("pivot")
        .flatMap(pivot -> values(pivot.path("code_insee_commune")))
        .distinct()
        .sorted()
        .toList();
  }

  /** Where it stands; empty where the file does not say so. */
  String communeCode() {
    return text(service, "code_insee_commune");
  }

  /** Where one goes, rather than where one writes to. */
  JsonNode address() {
    var all = each("adresse").toList();
    return all.stream()
        .filter(address -> text(address, "type_adresse").equalsIgnoreCase("adresse"))
        .findFirst()
        .orElse(all.isEmpty() ? json.createObjectNode() : all.getFirst());
  }

  @Nullable String street() {
    return given(text(address(), "numero_voie"));
  }

  @Nullable String streetMore() {
    var address = address();
    return given(
        Stream.of("complement1", "complement2", "service_distribution")
            .map(field -> text(address, field))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  @Nullable String postcode() {
    return given(text(address(), "code_postal"));
  }

  @Nullable String communeName() {
    return given(text(address(), "nom_commune"));
  }

  /** Null where it is not on the earth. */
  @Nullable Double coordinate(String field, double most) {
    try {
      var written = text(address(), field);
      if (written.isEmpty()) return null;
      var number = Double.parseDouble(written.replace(',', '.'));
      return Math.abs(number) <= most ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Nullable String phone() {
    return first("telephone");
  }

  @Nullable String email() {
    return first("adresse_courriel");
  }

  /** As it is written; empty where there is none. */
  String website() {
    var written = first("site_internet");
    return written == null ? "" : written;
  }

  @Nullable String sheet() {
    return web(text(service, "url_service_public"));
  }

  CounterHours hours() {
    return CounterHours.read(
        each("plage_ouverture").toList(), given(text(service, "commentaire_plage_ouverture")));
  }

  /** The day of its last change; null where it is not said. */
  @Nullable LocalDate changedOn() {
    var written = text(service, "date_modification");
    if (written.length() < 10) return null;
    try {
      var day = written.substring(0, 10);
      return day.charAt(2) == '/' ? LocalDate.parse(day, DAY) : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The address of a page, with its scheme; null where it is none. */
  static @Nullable String web(String written) {
    if (written.isEmpty()) return null;
    var url = withScheme(written);
    try {
      var at = URI.create(url);
      var host = at.getHost();
      return host != null && host.contains(".") ? url : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** In small letters, as addresses are kept. */
  private static String withScheme(String written) {
    var scheme = SCHEME.matcher(written);
    return scheme.lookingAt()
        ? scheme.group().toLowerCase(Locale.ROOT) + written.substring(scheme.end())
        : "https://" + written;
  }

  /** The first value of a list of values, or of objects with a value. */
  private @Nullable String first(String field) {
    return each(field)
        .map(each -> each.isObject() ? text(each, "valeur") : each.asString("").strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private Stream<JsonNode> each(String field) {
    var value = service.path(field);
    if (value.isString()) {
      var text = value.asString().strip();
      if (text.isEmpty()) return Stream.empty();
      value = text.startsWith("[") ? list(text) : value;
    }
    if (value.isArray()) return StreamSupport.stream(value.spliterator(), false);
    return value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
  }

  private JsonNode list(String text) {
    try {
      return json.readTree(text);
    } catch (JacksonException e) {
      return json.createArrayNode();
    }
  }

  private static Stream<String> values(JsonNode codes) {
    var all = codes.isArray() ? StreamSupport.stream(codes.spliterator(), false) : Stream.of(codes);
    return all.map(code -> code.asString("").strip()).filter(code -> !code.isEmpty());
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isValueNode() ? value.asString("").strip().replaceAll("\\s+", " ") : "";
  }
}
