package org.escale.network.places;

import org.escale.network.NewStop;
import org.escale.network.Stop;
import org.escale.network.TypedNumber;
import org.escale.territory.Commune;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A stop as it is typed. Without a position it stands in the centre of its commune. */
record StopForm(String communeCode, String name, @Nullable String address, String lat, String lon) {

  static StopForm in(String communeCode) {
    return new StopForm(communeCode, "", "", "", "");
  }

  static StopForm of(Stop stop) {
    return new StopForm(
        stop.communeCode(),
        stop.name(),
        stop.address(),
        TypedNumber.written(stop.lat()),
        TypedNumber.written(stop.lon()));
  }

  /** What was typed; null with the errors noted where it cannot be. */
  @Nullable NewStop read(@Nullable Commune commune, Errors errors) {
    if (commune == null) errors.rejectValue("communeCode", "network.error.commune");
    if (name.isBlank()) errors.rejectValue("name", "network.error.missing");
    boolean centre = lat.isBlank() && lon.isBlank();
    var north = centre ? null : TypedNumber.read(errors, "lat", lat, -90, 90).orElse(null);
    var east = centre ? null : TypedNumber.read(errors, "lon", lon, -180, 180).orElse(null);
    if (commune == null || errors.hasErrors()) return null;
    return new NewStop(
        commune.code(),
        name.strip(),
        address == null || address.isBlank() ? null : address.strip(),
        north == null ? commune.lat() : north.doubleValue(),
        east == null ? commune.lon() : east.doubleValue());
  }
}
