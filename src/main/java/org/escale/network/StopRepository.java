package org.escale.network;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StopRepository {
  private final JdbcClient sql;

  StopRepository(JdbcClient sql) {
    this.sql = sql;
  }

  List<Stop> all() {
    return sql.sql(
            """
            SELECT * FROM network.stop
            ORDER BY commune_code, length(id), id
            """)
        .query(Stop.class)
        .list();
  }

  Optional<Stop> find(String id) {
    return sql.sql("SELECT * FROM network.stop WHERE id = :id")
        .param("id", id)
        .query(Stop.class)
        .optional();
  }

  List<Stop> inCommune(String code) {
    return sql.sql("SELECT * FROM network.stop WHERE commune_code = :code ORDER BY length(id), id")
        .param("code", code)
        .query(Stop.class)
        .list();
  }

  /** One at a time for each commune, so that no two get the same number. */
  Stop add(NewStop stop) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtext('network.stop ' || :code))")
        .param("code", stop.communeCode())
        .query(row -> {});
    return sql.sql(
            """
            INSERT INTO network.stop (id, commune_code, name, address, lat, lon)
            SELECT :communeCode || '-' || (1 + coalesce(max(split_part(id, '-', 2)::integer), 0)),
                   :communeCode, :name, :address, :lat, :lon
            FROM network.stop WHERE id ~ ('^' || :communeCode || '-[0-9]{1,6}$')
            RETURNING *
            """)
        .paramSource(stop)
        .query(Stop.class)
        .single();
  }

  void put(Stop stop) {
    sql.sql(
            """
            INSERT INTO network.stop (id, commune_code, name, address, lat, lon, active)
            VALUES (:id, :communeCode, :name, :address, :lat, :lon, :active)
            ON CONFLICT (id) DO UPDATE SET
              commune_code = EXCLUDED.commune_code, name = EXCLUDED.name,
              address = EXCLUDED.address, lat = EXCLUDED.lat, lon = EXCLUDED.lon,
              active = EXCLUDED.active
            """)
        .paramSource(stop)
        .update();
  }
}
