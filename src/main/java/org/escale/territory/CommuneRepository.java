package org.escale.territory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommuneRepository {
  private record Drawn(String code, String geometry) {}

  private final JdbcClient sql;

  CommuneRepository(JdbcClient sql) {
    this.sql = sql;
  }

  List<Commune> all() {
    return sql.sql(
            """
            SELECT code, name, population, lat, lon, under_30_share AS under30_share, need_set, need
            FROM territory.commune_public ORDER BY name COLLATE "fr-x-icu", code
            """)
        .query(Commune.class)
        .list();
  }

  Optional<Commune> find(String code) {
    return sql.sql(
            """
            SELECT code, name, population, lat, lon, under_30_share AS under30_share, need_set, need
            FROM territory.commune_public WHERE code = :code
            """)
        .param("code", code)
        .query(Commune.class)
        .optional();
  }

  /** Adds the commune, or replaces what is known of it but its outline. */
  void save(NewCommune commune) {
    sql.sql(
            """
            INSERT INTO territory.commune (code, name, population, lat, lon, under_30_share, need)
            VALUES (:code, :name, :population, :lat, :lon, :under30Share, :need)
            ON CONFLICT (code) DO UPDATE SET
              name = EXCLUDED.name, population = EXCLUDED.population, lat = EXCLUDED.lat,
              lon = EXCLUDED.lon, under_30_share = EXCLUDED.under_30_share, need = EXCLUDED.need
            """)
        .paramSource(commune)
        .update();
  }

  void remove(Collection<String> codes) {
    if (codes.isEmpty()) return;
    sql.sql("DELETE FROM territory.commune WHERE code IN (:codes)").param("codes", codes).update();
  }

  /** The outlines that are known, as GeoJSON geometries by commune. */
  Map<String, String> outlines() {
    return sql
        .sql(
            """
            SELECT code, boundary::text AS geometry FROM territory.commune
            WHERE boundary IS NOT NULL
            """)
        .query(Drawn.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Drawn::code, Drawn::geometry));
  }

  Optional<String> outline(String code) {
    return sql.sql(
            """
            SELECT boundary::text FROM territory.commune
            WHERE code = :code AND boundary IS NOT NULL
            """)
        .param("code", code)
        .query(String.class)
        .optional();
  }

  boolean outline(String code, @Nullable String geometry) {
    return sql.sql("UPDATE territory.commune SET boundary = :geometry::jsonb WHERE code = :code")
            .param("code", code)
            .param("geometry", geometry)
            .update()
        == 1;
  }
}
