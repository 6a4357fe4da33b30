package org.escale.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.escale.network.Contact;
import org.escale.network.Furnishings;
import org.escale.network.Place;
import org.escale.network.PlaceLife;
import org.escale.network.PlaceOffer;
import org.escale.network.PlaceSheet;
import org.escale.network.Places;
import org.escale.network.Room;
import org.escale.network.Workstation;
import org.escale.network.agreement.Agreement;
import org.escale.network.agreement.Agreements;
import org.escale.network.agreement.Clause;
import org.escale.network.hours.PlaceHours;
import org.escale.network.inventory.Item;
import org.escale.network.inventory.Items;
import org.escale.network.schools.School;
import org.escale.network.schools.Schools;
import org.springframework.stereotype.Component;

/**
 * The space of each school: some open with their whole agreement, some on the way. What the bus
 * offers is said here too. All of it is invented but the authority's number.
 */
@Component
class DemoSpaces {
  private static final String SIREN = "200042190";
  private static final int OPEN = 40;
  private static final int EQUIPPING = 60;
  private static final int AGREED = 90;
  private static final int WORKSTATIONS = 8;

  /** The bus offers all that any space does; how to get into it nobody has said. */
  private static final int ALL_OF_IT = 0;

  private static final List<String> HOURS =
      List.of(
          "Mo,Tu,Th,Fr 16:45-19:00, We 14:00-18:00; SH off; PH off",
          "Tu,Fr 16:45-18:45, week 1-53/2 Sa 09:00-12:00; SH off;"
              + " SH Mo-Fr unknown \"sur rendez-vous\"; PH off",
          "We 14:00-18:00, Th 16:45-19:00; SH off; SH Tu,Th 10:00-12:00; PH off");

  private final Schools schools;
  private final Places places;
  private final Furnishings furnishings;
  private final Agreements agreements;
  private final PlaceHours hours;
  private final Items items;
  private final Clock clock;

  DemoSpaces(
      Schools schools,
      Places places,
      Furnishings furnishings,
      Agreements agreements,
      PlaceHours hours,
      Items items,
      Clock clock) {
    this.schools = schools;
    this.places = places;
    this.furnishings = furnishings;
    this.agreements = agreements;
    this.hours = hours;
    this.items = items;
    this.clock = clock;
  }

  /** One in each school, in the states that a programme of three years goes through. */
  void house(List<School> all) {
    for (int n = 0; n < all.size(); n++) {
      // neighbours in the list are not all in one state
      int turn = n * 37 % all.size();
      house(all.get(n), turn, n);
    }
  }

  private void house(School school, int turn, int number) {
    var id = schools.house(school.uai(), "Espace numérique, " + school.name());
    places.change(id, place -> described(place, turn < EQUIPPING, number));
    if (turn >= AGREED) return;
    var today = LocalDate.ofInstant(clock.instant(), places.get(id).at().zone());
    int clauses = turn < OPEN ? Clause.ALL.size() : 2 + turn % 3;
    agreements.change(id, agreement -> signed(agreement, clauses, today));
    if (turn < EQUIPPING) furnish(id, number);
    if (turn < OPEN) {
      places.turn(id, PlaceLife.OPEN, today, null);
      hours.set(places.get(id), HOURS.get(number % HOURS.size()));
    } else {
      places.turn(id, turn < EQUIPPING ? PlaceLife.EQUIPPING : PlaceLife.AGREED, today, null);
    }
  }

  private static Agreement signed(Agreement agreement, int clauses, LocalDate today) {
    var signed = agreement;
    for (int n = 0; n < clauses; n++) {
      signed = signed.with(Clause.ALL.get(n), today.minusDays(200 - 20L * n));
    }
    return signed.withInsuranceUntil(
        clauses > Clause.INSURANCE.ordinal() ? today.plusDays(120) : null);
  }

  private void furnish(UUID id, int number) {
    if (number % 2 == 0) items.add(printer(id));
    var room = new Room(UUID.randomUUID(), id, "Salle informatique", 12, true);
    furnishings.add(room);
    for (int n = 1; n <= WORKSTATIONS; n++) {
      furnishings.put(
          new Workstation(UUID.randomUUID(), id, room.id(), "P" + n, "desktop", n == 1, true));
    }
    furnishings.add(
        new Contact(
            UUID.randomUUID(),
            id,
            "Mairie, service des écoles",
            "+333530101" + String.format("%02d", number % 100),
            null,
            true));
  }

  private static Item printer(UUID placeId) {
    return new Item(
        UUID.randomUUID(),
        null,
        "printer",
        "Imprimante",
        null,
        null,
        null,
        "La Porte du Hainaut",
        null,
        null,
        placeId,
        placeId,
        null,
        null,
        null,
        "good",
        0);
  }

  private static Place described(Place place, boolean complete, int number) {
    var sheet =
        new PlaceSheet(
            place.sheet().phone(),
            List.of(),
            List.of(),
            null,
            null,
            "Un espace numérique inventé, ouvert à tous hors du temps scolaire.",
            null,
            "La Porte du Hainaut",
            SIREN);
    return place.described(offer("Fixe", number), sheet).withPublished(complete);
  }

  /** What people find in the bus. */
  void describeBus(UUID vehicleId) {
    var bus = places.ofVehicle(vehicleId).orElseThrow();
    var sheet =
        new PlaceSheet(
            "+33353010199",
            List.of(),
            List.of(),
            null,
            null,
            "Le bus numérique, avec dix postes et quelqu’un pour aider (inventé).",
            null,
            "La Porte du Hainaut",
            SIREN);
    places.change(bus.described(offer("Itinérant", ALL_OF_IT), sheet).withPublished(true));
  }

  /** Not every space offers the same: that of a number, for residents to choose from. */
  private static PlaceOffer offer(String itinerance, int number) {
    var services = new ArrayList<String>();
    services.add("Maîtrise des outils numériques du quotidien");
    services.add("Accès internet et matériel informatique");
    if (number % 3 != 1) services.add("Aide aux démarches administratives");
    if (number % 4 == 0) services.add("Insertion professionnelle via le numérique");
    if (number % 5 == 0) services.add("Parentalité et éducation avec le numérique");
    return new PlaceOffer(
        services,
        List.of(),
        List.of(),
        List.of("Gratuit"),
        List.of(),
        List.of(),
        List.of(),
        List.of("Se présenter"),
        List.of("En autonomie", "Accompagnement individuel"),
        List.of(itinerance),
        List.of("EPN"),
        number % 6 == 0 ? List.of("fr", "ar") : List.of("fr"),
        itinerance.equals("Fixe") ? number % 5 != 3 : null,
        null);
  }
}
