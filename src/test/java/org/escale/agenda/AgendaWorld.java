package org.escale.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.escale.planning.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small territory for tests: three communes, their stops and one bus. */
public final class AgendaWorld {
  public static final UUID BUS = UUID.fromString("00000000-0000-4000-8000-0000000000b1");
  public static final UUID SECOND_BUS = UUID.fromString("00000000-0000-4000-8000-0000000000b2");
  public static final String DENAIN = "59172-1";
  public static final String OISY = "59446-1";
  public static final String SAINT_AMAND = "59526-1";

  private AgendaWorld() {}

  public static void build(JdbcClient sql) {
    commune(sql, "59172", "Denain", 20622, 50.3303, 3.3898, "Place Baudin, devant la mairie");
    commune(sql, "59446", "Oisy", 695, 50.3523, 3.4335, "Rue du Quesnoy");
    commune(sql, "59526", "Saint-Amand-les-Eaux", 17175, 50.4471, 3.4287, null);
    vehicle(sql, BUS, "bus-1", "Cyberbus");
    vehicle(sql, SECOND_BUS, "bus-2", "Cyberbus bis");
  }

  public static UUID season(JdbcClient sql, LocalDate first, LocalDate last) {
    var id = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO planning.season (id, name, first_day, last_day, rules, weights)
            VALUES (:id, 'Saison 2026-2027', :first, :last, '{}', '{}')
            """)
        .param("id", id)
        .param("first", first)
        .param("last", last)
        .update();
    return id;
  }

  public static UUID request(JdbcClient sql, String reference, String commune, String kind) {
    var id = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO planning.request (id, reference, commissioner, commissioner_kind, commune_code,
              title, audience, expected, specific, priority, status)
            VALUES (:id, :reference, 'École du Parc', :kind, :commune, 'Classe de CM2', 'pupils', 24, true, 3, 'retained')
            """)
        .param("id", id)
        .param("reference", reference)
        .param("kind", kind)
        .param("commune", commune)
        .update();
    return id;
  }

  public static NewSession morning(String stop, String day) {
    return NewSession.forEveryone(
        BUS, stop, LocalDate.parse(day), Slot.AM, LocalTime.of(9, 30), LocalTime.of(12, 0));
  }

  public static NewSession afternoon(String stop, String day) {
    return NewSession.forEveryone(
        BUS, stop, LocalDate.parse(day), Slot.PM, LocalTime.of(14, 0), LocalTime.of(16, 30));
  }

  /** For a school class, in the morning. */
  public static NewSession forGroup(JdbcClient sql, String stop, String day) {
    var request = request(sql, "R-" + day, stop.substring(0, 5), "school");
    return new NewSession(
        null,
        BUS,
        stop,
        LocalDate.parse(day),
        Slot.AM,
        LocalTime.of(9, 30),
        LocalTime.of(12, 0),
        "school",
        request,
        "Classe de CM2");
  }

  private static void commune(
      JdbcClient sql,
      String code,
      String name,
      int population,
      double lat,
      double lon,
      @Nullable String address) {
    sql.sql(
            """
            INSERT INTO territory.commune (code, name, population, lat, lon)
            VALUES (:code, :name, :population, :lat, :lon)
            """)
        .param("code", code)
        .param("name", name)
        .param("population", population)
        .param("lat", lat)
        .param("lon", lon)
        .update();
    sql.sql(
            """
            INSERT INTO network.stop (id, commune_code, name, address, lat, lon)
            VALUES (:id, :code, 'Place de la mairie', :address, :lat, :lon)
            """)
        .param("id", code + "-1")
        .param("code", code)
        .param("address", address)
        .param("lat", lat)
        .param("lon", lon)
        .update();
  }

  private static void vehicle(JdbcClient sql, UUID id, String code, String name) {
    sql.sql(
            """
            INSERT INTO network.vehicle (id, code, name, depot_name, depot_lat, depot_lon, workstations)
            VALUES (:id, :code, :name, 'Dépôt de Wallers', 50.3812, 3.3938, 10)
            """)
        .param("id", id)
        .param("code", code)
        .param("name", name)
        .update();
  }
}
