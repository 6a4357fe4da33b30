package org.escale.desk;

import static org.escale.access.Permission.NETWORK_EDIT;
import static org.escale.access.Permission.TERRITORY_EDIT;

import java.util.List;
import java.util.stream.Stream;
import org.escale.access.SignedIn;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.network.Vehicles;
import org.escale.territory.Communes;
import org.springframework.stereotype.Component;

/** What a new territory lacks before a season can be planned, in the order in which to bring it. */
@Component
class SetUp {
  private final Communes communes;
  private final Vehicles vehicles;
  private final Stops stops;

  SetUp(Communes communes, Vehicles vehicles, Stops stops) {
    this.communes = communes;
    this.vehicles = vehicles;
    this.stops = stops;
  }

  boolean complete() {
    return !communes.all().isEmpty()
        && !vehicles.all().isEmpty()
        && stops.all().stream().anyMatch(Stop::active);
  }

  List<Task> tasks(SignedIn who) {
    return Stream.of(
            when(
                who.may(TERRITORY_EDIT) && communes.all().isEmpty(),
                Task.of("communes", "/gestion/territoire/import")),
            when(
                who.may(NETWORK_EDIT) && vehicles.all().isEmpty(),
                Task.of("vehicle", "/gestion/reseau/vehicules/nouveau")),
            when(
                who.may(NETWORK_EDIT)
                    && !communes.all().isEmpty()
                    && stops.all().stream().noneMatch(Stop::active),
                Task.of("stops", "/gestion/reseau/import")))
        .flatMap(task -> task)
        .toList();
  }

  private static Stream<Task> when(boolean waits, Task task) {
    return waits ? Stream.of(task) : Stream.empty();
  }
}
