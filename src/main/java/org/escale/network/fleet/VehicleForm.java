package org.escale.network.fleet;

import java.util.UUID;
import org.escale.network.TypedNumber;
import org.escale.network.Vehicle;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A vehicle as it is typed. */
record VehicleForm(
    String code,
    String name,
    String depotName,
    String depotLat,
    String depotLon,
    String workstations,
    @Nullable String description) {
  private static final int MOST_WORKSTATIONS = 500;

  static VehicleForm blank() {
    return new VehicleForm("", "", "", "", "", "0", "");
  }

  static VehicleForm of(Vehicle vehicle) {
    return new VehicleForm(
        vehicle.code(),
        vehicle.name(),
        vehicle.depotName(),
        TypedNumber.written(vehicle.depotLat()),
        TypedNumber.written(vehicle.depotLon()),
        String.valueOf(vehicle.workstations()),
        vehicle.description());
  }

  /** What was typed; null with the errors noted where it cannot be. */
  @Nullable Vehicle read(UUID id, Errors errors) {
    if (code.isBlank()) errors.rejectValue("code", "network.error.missing");
    if (name.isBlank()) errors.rejectValue("name", "network.error.missing");
    if (depotName.isBlank()) errors.rejectValue("depotName", "network.error.missing");
    var lat = TypedNumber.read(errors, "depotLat", depotLat, -90, 90);
    var lon = TypedNumber.read(errors, "depotLon", depotLon, -180, 180);
    var seats = TypedNumber.read(errors, "workstations", workstations, 0, MOST_WORKSTATIONS);
    if (errors.hasErrors()) return null;
    return new Vehicle(
        id,
        code.strip(),
        name.strip(),
        depotName.strip(),
        lat.orElseThrow().doubleValue(),
        lon.orElseThrow().doubleValue(),
        seats.orElseThrow().intValue(),
        description == null || description.isBlank() ? null : description.strip());
  }
}
