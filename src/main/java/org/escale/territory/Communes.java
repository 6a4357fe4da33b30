package org.escale.territory;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.escale.access.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The communes of the territory. */
@Service
public class Communes {
  private static final RowMapper<Commune> COMMUNE =
      (row, n) ->
          new Commune(
              row.getString("code"),
              row.getString("name"),
              row.getInt("population"),
              row.getDouble("lat"),
              row.getDouble("lon"),
              row.getBigDecimal("under_30_share"),
              row.getObject("need_set", Integer.class),
              row.getInt("need"));

  private final JdbcClient sql;
  private final AuditLog audit;

  Communes(JdbcClient sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** All communes, by name in French order. */
  public List<Commune> all() {
    return sql.sql(
            "SELECT * FROM territory.commune_public ORDER BY name COLLATE \"fr-x-icu\", code")
        .query(COMMUNE)
        .list();
  }

  public Optional<Commune> find(String code) {
    return sql.sql("SELECT * FROM territory.commune_public WHERE code = :code")
        .param("code", code)
        .query(COMMUNE)
        .optional();
  }

  public Commune get(String code) {
    return find(code).orElseThrow(() -> new NoSuchElementException("commune " + code));
  }

  /**
   * Enters these communes, new and known, all or none. What a file leaves open (share under 30,
   * need) stays as it was; communes that are not named stay.
   *
   * @return how many rows really changed something
   */
  @Transactional
  public int enter(List<NewCommune> communes) {
    var changed = 0;
    for (var commune : communes) {
      var known = find(commune.code());
      if (known.isPresent() && commune.sameAs(known.get())) continue;
      put(commune);
      audit.record("commune.enter", commune.code(), known.orElse(null), commune);
      changed++;
    }
    return changed;
  }

  /** Sets what a form can set; an empty need lets the share of the population stand in again. */
  @Transactional
  public void change(NewCommune commune) {
    var known = get(commune.code());
    sql.sql(
            """
            UPDATE territory.commune SET name = :name, population = :population, lat = :lat, lon = :lon,
              under_30_share = :under30Share, need = :need
            WHERE code = :code
            """)
        .paramSource(commune)
        .update();
    audit.record("commune.change", commune.code(), known, commune);
  }

  private void put(NewCommune commune) {
    sql.sql(
            """
            INSERT INTO territory.commune (code, name, population, lat, lon, under_30_share, need)
            VALUES (:code, :name, :population, :lat, :lon, :under30Share, :need)
            ON CONFLICT (code) DO UPDATE SET
              name = EXCLUDED.name, population = EXCLUDED.population, lat = EXCLUDED.lat, lon = EXCLUDED.lon,
              under_30_share = COALESCE(EXCLUDED.under_30_share, commune.under_30_share),
              need = COALESCE(EXCLUDED.need, commune.need)
            """)
        .paramSource(commune)
        .update();
  }

  /** The outline of a commune as a GeoJSON geometry, where one was imported. */
  public Optional<String> boundary(String code) {
    return sql.sql(
            "SELECT boundary::text FROM territory.commune WHERE code = :code AND boundary IS NOT NULL")
        .param("code", code)
        .query(String.class)
        .optional();
  }

  /** Gives a commune an outline, or takes it away. */
  @Transactional
  public boolean outline(String code, @Nullable String geometry) {
    return sql.sql("UPDATE territory.commune SET boundary = :geometry::jsonb WHERE code = :code")
            .param("geometry", geometry)
            .param("code", code)
            .update()
        == 1;
  }
}
