package org.escale.network;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Many rows of {@code network.place} in one statement: they travel as one JSON array. */
@Repository
class FederatedPlaceRepository {
  /** With every field, null or not: what is not said must become null. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  FederatedPlaceRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Map<String, Place> of(String source, Collection<String> sourceIds) {
    return sql
        .sql("SELECT * FROM network.place WHERE source = :source AND source_id = ANY (:ids)")
        .param("source", source)
        .param("ids", sourceIds.toArray(String[]::new))
        .query(PlaceRow::read)
        .list()
        .stream()
        .collect(Collectors.toMap(place -> place.sourceOrThrow().id(), Function.identity()));
  }

  Set<UUID> present(Collection<UUID> ids) {
    if (ids.isEmpty()) return Set.of();
    return new HashSet<>(
        sql.sql("SELECT id FROM network.place WHERE id = ANY (:ids)")
            .param("ids", ids.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  Set<UUID> duplicates(Collection<UUID> ids) {
    if (ids.isEmpty()) return Set.of();
    return new HashSet<>(
        sql.sql("SELECT place_id FROM network.place_duplicate WHERE place_id = ANY (:ids)")
            .param("ids", ids.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** Without a history of their lives: no file says since when a place is open. */
  void add(List<Place> places, Instant now) {
    if (places.isEmpty()) return;
    var names = PlaceRow.of(places.getFirst(), now).names();
    sql.sql(
            "INSERT INTO network.place (%s) SELECT %s FROM jsonb_populate_recordset(NULL::network.place, :rows::jsonb)"
                .formatted(names, names))
        .param("rows", rows(places, now))
        .update();
  }

  void change(List<Place> places, Instant now) {
    if (places.isEmpty()) return;
    var assignments =
        PlaceRow.of(places.getFirst(), now).values().keySet().stream()
            .filter(name -> !name.equals("id"))
            .map(name -> name + " = new." + name)
            .collect(Collectors.joining(", "));
    int changed =
        sql.sql(
                """
                UPDATE network.place SET %s, version = place.version + 1
                FROM jsonb_populate_recordset(NULL::network.place, :rows::jsonb) new
                WHERE place.id = new.id AND place.version = new.version
                """
                    .formatted(assignments))
            .param("rows", rows(places, now))
            .update();
    if (changed < places.size()) throw new PlaceChangedMeanwhile(places.getFirst());
  }

  private static String rows(List<Place> places, Instant now) {
    return JSON.writeValueAsString(
        places.stream()
            .map(place -> {
              Map<String, @Nullable Object> row =
                  new LinkedHashMap<>(PlaceRow.of(place, now).values());
              row.put("version", place.version());
              return row;
            })
            .toList());
  }
}
