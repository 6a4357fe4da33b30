package org.escale.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.escale.EscaleTest;
import org.escale.territory.CommuneImport;
import org.escale.territory.UnknownCommune;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EscaleTest
class NetworkTest {
  private static final Vehicle BUS = vehicle(UUID.randomUUID(), "bus-1", "Cyberbus");

  @Autowired CommuneImport communes;
  @Autowired Vehicles vehicles;
  @Autowired Stops stops;
  @Autowired TravelTimes travelTimes;

  @BeforeEach
  void territory() {
    communes.apply(
        """
        code;nom;population;latitude;longitude
        59172;Denain;20622;50.3303;3.3898
        59446;Oisy;695;50.3523;3.4335
        """
            .getBytes(UTF_8));
  }

  @Test
  void a_vehicle_is_entered_changed_and_equipped() {
    vehicles.put(BUS);
    assertThat(vehicles.all()).containsExactly(BUS);
    vehicles.put(vehicle(BUS.id(), "bus-1", "Cyberbus II"));
    assertThat(vehicles.get(BUS.id()).name()).isEqualTo("Cyberbus II");
    var screens = vehicles.addEquipment(BUS.id(), "Écrans plats", 10);
    assertThat(vehicles.equipment(BUS.id())).containsExactly(screens);
    vehicles.removeEquipment(screens.id());
    assertThat(vehicles.equipment(BUS.id())).isEmpty();
  }

  @Test
  void a_code_names_one_vehicle() {
    vehicles.put(BUS);
    var other = vehicle(UUID.randomUUID(), "bus-1", "Autre");
    assertThatThrownBy(() -> vehicles.put(other)).isInstanceOf(VehicleCodeTaken.class);
    assertThat(vehicles.all()).containsExactly(BUS);
  }

  @Test
  void days_out_of_service_do_not_overlap_and_can_be_taken_back() {
    vehicles.put(BUS);
    var service = new Unavailability(BUS.id(), day(7), day(9), "Révision");
    vehicles.takeOut(service);
    assertThatThrownBy(
            () -> vehicles.takeOut(new Unavailability(BUS.id(), day(9), day(9), "Panne")))
        .isInstanceOf(VehicleAlreadyOut.class);
    assertThat(vehicles.unavailabilities(BUS.id(), day(9), day(20))).containsExactly(service);
    assertThat(vehicles.unavailabilities(BUS.id(), day(10), day(20))).isEmpty();
    vehicles.bringBack(service);
    assertThat(vehicles.unavailabilities(BUS.id())).isEmpty();
  }

  @Test
  void stops_are_numbered_within_their_commune_and_retired_not_removed() {
    assertThat(add("59172", "Place Gambetta").id()).isEqualTo("59172-1");
    assertThat(add("59172", "Gare").id()).isEqualTo("59172-2");
    assertThat(add("59446", "Mairie").id()).isEqualTo("59446-1");
    stops.retire("59172-1");
    assertThat(stops.get("59172-1").active()).isFalse();
    assertThat(stops.inCommune("59172")).hasSize(2);
    assertThat(add("59172", "École").id()).isEqualTo("59172-3");
    stops.reopen("59172-1");
    assertThat(stops.get("59172-1").active()).isTrue();
  }

  @Test
  void what_is_not_there_is_said() {
    assertThatThrownBy(() -> add("59999", "Nulle part")).isInstanceOf(UnknownCommune.class);
    assertThatThrownBy(() -> stops.get("59172-9")).isInstanceOf(UnknownStop.class);
    assertThatThrownBy(() -> vehicles.get(UUID.randomUUID())).isInstanceOf(UnknownVehicle.class);
  }

  /** Figures of the season generator for the same places. */
  @Test
  void drives_are_estimated_from_positions() {
    var denain = stops.add(new NewStop("59172", "Denain", null, 50.3303, 3.3898));
    var oisy = stops.add(new NewStop("59446", "Oisy", null, 50.3523, 3.4335));
    assertThat(travelTimes.fromDepot(BUS, denain)).isEqualTo(new Drive(14, 7370));
    assertThat(travelTimes.between(denain, oisy)).isEqualTo(new Drive(12, 5130));
    assertThat(travelTimes.between(oisy, denain)).isEqualTo(new Drive(12, 5130));
  }

  private static Vehicle vehicle(UUID id, String code, String name) {
    return new Vehicle(id, code, name, "Wallers", 50.3812, 3.3938, 10, null);
  }

  private Stop add(String commune, String name) {
    return stops.add(new NewStop(commune, name, null, 50.33, 3.39));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 12, day);
  }
}
