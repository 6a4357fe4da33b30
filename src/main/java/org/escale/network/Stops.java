package org.escale.network;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.escale.access.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stops of the vehicles in the communes. */
@Service
public class Stops {
  private final JdbcClient sql;
  private final AuditLog audit;

  Stops(JdbcClient sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** All stops, retired ones too, by identifier. */
  public List<Stop> all() {
    return sql.sql("SELECT * FROM network.stop ORDER BY id").query(Stop.class).list();
  }

  public List<Stop> inCommune(String communeCode) {
    return sql.sql("SELECT * FROM network.stop WHERE commune_code = :commune ORDER BY id")
        .param("commune", communeCode)
        .query(Stop.class)
        .list();
  }

  public Optional<Stop> find(String id) {
    return sql.sql("SELECT * FROM network.stop WHERE id = :id")
        .param("id", id)
        .query(Stop.class)
        .optional();
  }

  public Stop get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("stop " + id));
  }

  /** Enters a stop, or changes the one with the same identifier. */
  @Transactional
  public void put(Stop stop) {
    var known = find(stop.id());
    if (known.isPresent() && known.get().equals(stop)) return;
    sql.sql(
            """
            INSERT INTO network.stop (id, commune_code, name, address, lat, lon, active)
            VALUES (:id, :communeCode, :name, :address, :lat, :lon, :active)
            ON CONFLICT (id) DO UPDATE SET
              commune_code = EXCLUDED.commune_code, name = EXCLUDED.name, address = EXCLUDED.address,
              lat = EXCLUDED.lat, lon = EXCLUDED.lon, active = EXCLUDED.active
            """)
        .paramSource(stop)
        .update();
    audit.record("stop.put", stop.id(), known.orElse(null), stop);
  }
}
