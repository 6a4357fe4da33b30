package org.escale.planning;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small territory for tests: three communes, four stops, one bus. */
public final class Ground {
  public static final UUID BUS = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private Ground() {}

  public static void lay(JdbcClient sql) {
    commune(sql, "59172", "Denain", 20622, 50.3303, 3.3898);
    commune(sql, "59446", "Oisy", 695, 50.3523, 3.4335);
    commune(sql, "59632", "Wallers", 5632, 50.3812, 3.3938);
    stop(sql, "59172-1", "59172", "Denain, place Baudin", 50.3303, 3.3898);
    stop(sql, "59172-2", "59172", "Denain, Nouveau Monde", 50.325, 3.402);
    stop(sql, "59446-1", "59446", "Oisy, salle des fêtes", 50.3523, 3.4335);
    stop(sql, "59632-1", "59632", "Wallers, gare", 50.3812, 3.3938);
    sql.sql(
            """
            INSERT INTO network.vehicle (id, code, name, depot_name, depot_lat, depot_lon, workstations)
            VALUES (:id, 'bus-1', 'Cyberbus', 'Wallers', 50.3812, 3.3938, 10)
            """)
        .param("id", BUS)
        .update();
  }

  private static void commune(
      JdbcClient sql, String code, String name, int population, double lat, double lon) {
    sql.sql(
            "INSERT INTO territory.commune (code, name, population, lat, lon) VALUES (?, ?, ?, ?, ?)")
        .params(code, name, population, lat, lon)
        .update();
  }

  private static void stop(
      JdbcClient sql, String id, String commune, String name, double lat, double lon) {
    sql.sql("INSERT INTO network.stop (id, commune_code, name, lat, lon) VALUES (?, ?, ?, ?, ?)")
        .params(id, commune, name, lat, lon)
        .update();
  }
}
