package org.escale.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.escale.network.Place;
import org.escale.network.PlaceAddress;
import org.escale.network.PlaceFilter;
import org.escale.network.PlaceKind;
import org.escale.network.PlaceLife;
import org.escale.network.PlaceOffer;
import org.escale.network.PlaceSheet;
import org.escale.network.PlaceSource;
import org.escale.network.Places;
import org.escale.network.inventory.Item;
import org.escale.network.inventory.Items;
import org.escale.network.inventory.Loans;
import org.escale.network.inventory.NewLoan;
import org.escale.territory.Authorities;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands beside the 125 spaces: other people's places, and equipment on loan. All invented.
 */
@Component
class DemoNeighbours {
  private static final List<String> WITH_LIBRARY = List.of("Bouchain", "Denain", "Raismes");
  private static final int COMPUTERS = 8;
  private static final long PRICE_CENTS = 64_900;

  private final Authorities authorities;
  private final Communes communes;
  private final Places places;
  private final Items items;
  private final Loans loans;
  private final Clock clock;

  DemoNeighbours(
      Authorities authorities,
      Communes communes,
      Places places,
      Items items,
      Loans loans,
      Clock clock) {
    this.authorities = authorities;
    this.communes = communes;
    this.places = places;
    this.items = items;
    this.loans = loans;
    this.clock = clock;
  }

  /** Libraries as a producer's file tells of them. */
  void settle(Map<String, String> postcodes) {
    int number = 0;
    for (var commune : communes.all()) {
      if (WITH_LIBRARY.contains(commune.name())) {
        places.add(library(commune, postcodes.get(commune.code()), ++number));
      }
    }
  }

  private Place library(Commune commune, @Nullable String postcode, int number) {
    var at =
        new PlaceAddress(
            commune.code(),
            commune.code(),
            commune.name(),
            postcode,
            number + " place du Modèle",
            null,
            commune.lat() + 0.002,
            commune.lon() - 0.003,
            authorities.get().zone());
    var offer =
        new PlaceOffer(
            List.of("Accès internet et matériel informatique"),
            List.of(),
            List.of(),
            List.of("Gratuit"),
            List.of(),
            List.of(),
            List.of(),
            List.of("Se présenter"),
            List.of("En autonomie"),
            List.of("Fixe"),
            List.of("BIB"),
            List.of("fr"),
            null,
            null);
    var sheet =
        new PlaceSheet(
            "+3335301018" + number,
            List.of(),
            List.of(),
            null,
            null,
            "Une médiathèque inventée.",
            null,
            null,
            "2000421900000" + number);
    return new Place(
        UUID.randomUUID(),
        PlaceKind.LIBRARY,
        "Médiathèque inventée, " + commune.name(),
        PlaceLife.OPEN,
        true,
        null,
        at,
        offer,
        sheet,
        "Tu,We,Fr,Sa 10:00-12:00,14:00-18:00; PH off",
        null,
        new PlaceSource(
            "Réseau inventé des médiathèques",
            "bib-" + number,
            today().minusDays(60),
            "Commune",
            "Charte inventée"),
        0,
        clock.instant());
  }

  /** A room's worth of computers lent to a commune; one of them was paid for elsewhere. */
  void lend() {
    var open = places.page(new PlaceFilter(null, null, "school-space", "open", false), 0, 2);
    var here = open.getFirst();
    var lent = new ArrayList<UUID>();
    for (int n = 1; n <= COMPUTERS; n++) {
      var item = computer(n, here.id(), n == COMPUTERS ? open.getLast().id() : here.id());
      items.add(item);
      lent.add(item.id());
    }
    var commune = "Commune : " + here.at().communeName();
    loans.lend(new NewLoan(commune, "Maire", here.id(), today().minusDays(30), null, lent));
  }

  private Item computer(int number, @Nullable UUID placeId, UUID fundedPlaceId) {
    return new Item(
        UUID.randomUUID(),
        "INV-" + String.format("%04d", number),
        "computer",
        "Ordinateur (inventé)",
        null,
        null,
        null,
        "La Porte du Hainaut",
        "Région",
        null,
        placeId,
        fundedPlaceId,
        today().minusDays(200),
        PRICE_CENTS,
        today().plusYears(2),
        "good",
        0);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone());
  }
}
