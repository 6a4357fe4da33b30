package org.escale.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The stops of vehicles as places of the national standard, which knows no vehicles: each stop of
 * each vehicle is a place of its own.
 */
@Service
public class PublicStops {
  private final JdbcClient sql;
  private final Stops stops;
  private final Vehicles vehicles;

  PublicStops(JdbcClient sql, Stops stops, Vehicles vehicles) {
    this.sql = sql;
    this.stops = stops;
    this.vehicles = vehicles;
  }

  /** Under which identifier a vehicle's stop is published. */
  public static String id(String vehicleCode, String stopId) {
    return vehicleCode + "-" + stopId;
  }

  /** All identifiers that a stop of a vehicle can have. */
  public Set<String> ids() {
    var ids = new HashSet<String>();
    for (var vehicle : vehicles.all()) {
      for (var stop : stops.all()) ids.add(id(vehicle.code(), stop.id()));
    }
    return ids;
  }

  /**
   * The postcode of each commune, as far as the places of the register know it. A commune whose
   * places have different ones is left out: which of them is that of a stop, nobody said.
   */
  public List<CommunePostcode> postcodes() {
    return sql.sql(
            """
            SELECT commune_code, min(postcode) AS postcode FROM network.place
            WHERE commune_code IS NOT NULL AND postcode IS NOT NULL
            GROUP BY commune_code HAVING min(postcode) = max(postcode)
            """)
        .query(CommunePostcode.class)
        .list();
  }

  /** A commune and its postcode. */
  public record CommunePostcode(String communeCode, String postcode) {}
}
