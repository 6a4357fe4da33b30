package org.escale.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.network.Unavailability;
import org.escale.network.Vehicle;
import org.escale.network.Vehicles;
import org.escale.tabular.Column;
import org.escale.tabular.CsvTable;
import org.escale.territory.Authorities;
import org.escale.territory.Authority;
import org.escale.territory.Commune;
import org.escale.territory.CommuneImport;
import org.escale.territory.Communes;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demonstration's ground: the authority, its communes, the bus and its stops. */
@Component
class DemoPlace {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** A commune above this has two stops. */
  private static final int TWO_STOPS_ABOVE = 10_000;

  private static final UUID BUS = UUID.fromString("0193a5c0-0000-7000-8000-000000000001");
  private static final Column CODE = Column.required("code");
  private static final Column POSTCODE = Column.required("code_postal");
  private static final String DEPOT = "Wallers";

  private final Authorities authorities;
  private final CommuneImport imports;
  private final Communes communes;
  private final Vehicles vehicles;
  private final Stops stops;

  DemoPlace(
      Authorities authorities,
      CommuneImport imports,
      Communes communes,
      Vehicles vehicles,
      Stops stops) {
    this.authorities = authorities;
    this.imports = imports;
    this.communes = communes;
    this.vehicles = vehicles;
    this.stops = stops;
  }

  UUID bus() {
    return BUS;
  }

  ZoneId zone() {
    return ZONE;
  }

  void lay() {
    authorities.describe(new Authority("La Porte du Hainaut", ZONE, "B", null, null, null, true));
    imports.apply(file("demo/communes.csv"));
    var depot =
        communes.all().stream()
            .filter(commune -> commune.name().equals(DEPOT))
            .findFirst()
            .orElseThrow();
    vehicles.put(new Vehicle(BUS, "bus-1", "Cyberbus", DEPOT, depot.lat(), depot.lon(), 10, null));
    vehicles.addEquipment(BUS, "Poste de travail à écran plat", 10);
    vehicles.addEquipment(BUS, "Liaison satellite à pointage automatique", 1);
    vehicles.addEquipment(BUS, "Imprimante", 2);
    for (var commune : communes.all()) addStops(commune);
  }

  /** The second stop of a town is invented: about a kilometre from the first. */
  private void addStops(Commune commune) {
    stops.put(stop(commune, 1, commune.name() + ", place (inventé)", 0, 0));
    if (commune.population() > TWO_STOPS_ABOVE) {
      stops.put(stop(commune, 2, commune.name() + ", quartier (inventé)", 0.006, 0.011));
    }
  }

  private static Stop stop(Commune commune, int number, String name, double north, double east) {
    return new Stop(
        commune.code() + "-" + number,
        commune.code(),
        name,
        null,
        commune.lat() + north,
        commune.lon() + east,
        true);
  }

  /** The bus is in maintenance on a Monday every eight weeks. */
  void maintain(SchoolYear year) {
    for (LocalDate day = year.firstDay().plusWeeks(5);
        !day.isAfter(year.lastDay());
        day = day.plusWeeks(8)) {
      vehicles.takeOut(new Unavailability(BUS, day, day, "Entretien (inventé)"));
    }
  }

  /** A postcode of each commune, by its code. */
  static Map<String, String> postcodes() {
    var table = CsvTable.read(file("demo/communes.csv"));
    return table.rows().stream()
        .collect(Collectors.toMap(row -> row.text(CODE), row -> row.text(POSTCODE)));
  }

  private static byte[] file(String name) {
    try {
      return new ClassPathResource(name).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
