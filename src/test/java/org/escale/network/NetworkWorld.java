package org.escale.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Two communes and places for the tests of the register. */
public final class NetworkWorld {
  public static final String COMMUNES =
      """
      code;nom;population;latitude;longitude
      59172;Denain;20622;50.3303;3.3898
      59446;Oisy;695;50.3523;3.4335
      """;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private NetworkWorld() {}

  /** Complete, published, open, and somebody else's. */
  public static Place library() {
    return library("Médiathèque de l’Étang", "Inventaire", "m-1");
  }

  /** The same of another name, from another producer. */
  public static Place library(String name, String source, String sourceId) {
    return new Place(
        UUID.randomUUID(),
        PlaceKind.LIBRARY,
        name,
        PlaceLife.OPEN,
        true,
        null,
        new PlaceAddress(
            "59172", "59172", "Denain", "59220", "1 place inventée", null, 50.33, 3.39, PARIS),
        offer(),
        new PlaceSheet(
            "+33327000000",
            List.of("accueil@demo.example"),
            List.of("https://demo.example"),
            null,
            null,
            "Une médiathèque inventée.",
            null,
            null,
            "20004219000000"),
        "Tu-Sa 10:00-12:00,14:00-18:00",
        null,
        new PlaceSource(source, sourceId, LocalDate.of(2026, 9, 1), "Commune", "Charte"),
        0,
        Instant.EPOCH);
  }

  /** The same place with another summary. */
  public static Place presented(Place place, String summary) {
    var sheet = place.sheet();
    return place.described(
        place.offer(),
        new PlaceSheet(
            sheet.phone(),
            sheet.emails(),
            sheet.websites(),
            sheet.bookingUrl(),
            sheet.accessUrl(),
            summary,
            sheet.details(),
            sheet.parent(),
            sheet.pivot()));
  }

  /** A place of ours in Denain, of another kind than a school space. */
  public static Place own(String name, PlaceLife life) {
    return new Place(
        UUID.randomUUID(),
        PlaceKind.OTHER,
        name,
        life,
        false,
        null,
        new PlaceAddress("59172", "59172", "Denain", null, null, null, 50.33, 3.39, PARIS),
        PlaceOffer.UNSAID,
        PlaceSheet.UNSAID,
        null,
        null,
        null,
        0,
        Instant.EPOCH);
  }

  /** A school space of Denain that is planned, of which little is known. */
  public static Place draft(String name) {
    return draft(name, "59172", "Denain");
  }

  /** A school space that is planned, of which little is known. */
  public static Place draft(String name, String communeCode, String communeName) {
    return new Place(
        UUID.randomUUID(),
        PlaceKind.SCHOOL_SPACE,
        name,
        PlaceLife.PLANNED,
        false,
        null,
        new PlaceAddress(
            communeCode, communeCode, communeName, null, null, null, null, null, PARIS),
        PlaceOffer.UNSAID,
        PlaceSheet.UNSAID,
        null,
        null,
        null,
        0,
        Instant.EPOCH);
  }

  private static PlaceOffer offer() {
    return new PlaceOffer(
        List.of("Accès internet et matériel informatique"),
        List.of(),
        List.of(),
        List.of("Gratuit"),
        List.of(),
        List.of(),
        List.of(),
        List.of("Se présenter"),
        List.of("En autonomie", "Accompagnement individuel"),
        List.of(),
        List.of("BIB"),
        List.of("fr"),
        true,
        null);
  }
}
