package org.escale.portal.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.territory.Authorities;
import org.escale.territory.Authority;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The catalogue that data portals harvest: DCAT-AP (W3C DCAT 3 in the profile of the European data
 * portals) as JSON-LD, with the vocabularies of the EU's Publications Office.
 */
@Component
class Catalogue {
  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";
  private static final String SCHEMA = "https://github.com/LaMednum/standard-mediation-num";

  private final Authorities authorities;
  private final MessageSource messages;

  Catalogue(Authorities authorities, MessageSource messages) {
    this.authorities = authorities;
    this.messages = messages;
  }

  /**
   * @param site address of the portal, without a slash at its end
   */
  Map<String, Object> of(OpenPlaces.Told told, String site) {
    var authority = authorities.get();
    var catalogue = new LinkedHashMap<String, Object>();
    catalogue.put(
        "@context",
        Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));
    catalogue.put("@id", site + "/donnees/catalogue.jsonld");
    catalogue.put("@type", "dcat:Catalog");
    catalogue.put("dct:title", inBoth("portal.data.catalogue.title", authority.name()));
    catalogue.put("dct:description", inBoth("portal.data.catalogue.description", authority.name()));
    catalogue.put("dct:publisher", publisher(authority, site));
    catalogue.put("dct:license", id(LICENCE));
    catalogue.put("dct:language", List.of(id(EU + "language/FRA")));
    catalogue.put("foaf:homepage", id(site + "/donnees"));
    catalogue.put("dcat:dataset", List.of(dataset(told, authority, site)));
    return catalogue;
  }

  private Map<String, Object> dataset(OpenPlaces.Told told, Authority authority, String site) {
    var dataset = new LinkedHashMap<String, Object>();
    dataset.put("@id", site + "/donnees#lieux");
    dataset.put("@type", "dcat:Dataset");
    dataset.put("dct:identifier", site + "/donnees#lieux");
    dataset.put("dct:title", inBoth("portal.data.dataset.title", authority.name()));
    dataset.put("dct:description", inBoth("portal.data.dataset.description", authority.name()));
    dataset.put("dct:publisher", id(site + "/#collectivite"));
    if (authority.contact() != null) {
      dataset.put(
          "dcat:contactPoint",
          Map.of(
              "@type", "vcard:Organization",
              "vcard:fn", authority.name(),
              "vcard:note", authority.contact()));
    }
    dataset.put(
        "dcat:keyword",
        List.of("médiation numérique", "inclusion numérique", "lieux", "horaires").stream()
            .map(word -> Map.of("@value", word, "@language", "fr"))
            .toList());
    dataset.put("dcat:theme", List.of(id(EU + "data-theme/SOCI"), id(EU + "data-theme/EDUC")));
    dataset.put("dct:language", List.of(id(EU + "language/FRA")));
    dataset.put("dct:accrualPeriodicity", id(EU + "frequency/CONT"));
    dataset.put("dct:accessRights", id(EU + "access-right/PUBLIC"));
    dataset.put("dct:conformsTo", id(SCHEMA));
    dataset.put("dcat:landingPage", id(site + "/donnees"));
    if (told.lastChange() != null) {
      var day = told.lastChange().toString();
      dataset.put("dct:modified", Map.of("@value", day, "@type", "xsd:date"));
    }
    dataset.put(
        "dcat:distribution",
        List.of(
            distribution("csv", "CSV", "text/csv", site),
            distribution("json", "JSON", "application/json", site),
            distribution("geojson", "GEOJSON", "application/geo+json", site)));
    return dataset;
  }

  private Map<String, Object> distribution(
      String ending, String format, String mediaType, String site) {
    var file = site + "/donnees/lieux." + ending;
    var distribution = new LinkedHashMap<String, Object>();
    distribution.put("@id", file);
    distribution.put("@type", "dcat:Distribution");
    distribution.put("dct:title", inBoth("portal.data.file." + ending));
    distribution.put("dcat:accessURL", id(site + "/donnees"));
    distribution.put("dcat:downloadURL", id(file));
    distribution.put("dct:format", id(EU + "file-type/" + format));
    distribution.put(
        "dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + mediaType));
    distribution.put("dct:license", id(LICENCE));
    distribution.put("dct:conformsTo", id(SCHEMA));
    return distribution;
  }

  private static Map<String, Object> publisher(Authority authority, String site) {
    return Map.of(
        "@id",
        site + "/#collectivite",
        "@type",
        "foaf:Agent",
        "foaf:name",
        authority.name(),
        "foaf:homepage",
        id(site + "/"));
  }

  private List<Map<String, String>> inBoth(String key, Object... of) {
    return List.of(Locale.FRENCH, Locale.ENGLISH).stream()
        .map(locale ->
            Map.of(
                "@value", messages.getMessage(key, of, locale),
                "@language", locale.getLanguage()))
        .toList();
  }

  private static Map<String, String> id(String address) {
    return Map.of("@id", address);
  }
}
