package org.escale.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code network.place} and of its life. */
@Repository
class PlaceRepository {
  private static final String FILTER =
      """
      (:commune::text IS NULL OR commune_code = :commune) AND (:kind::text IS NULL OR kind = :kind)
        AND (:life::text IS NULL OR life = :life) AND (NOT :drafts OR NOT published)
        AND (:words::text IS NULL
             OR position(lower(unaccent(:words)) IN lower(unaccent(concat_ws(' ', name, commune_name, postcode, address, source)))) > 0)
      """;

  private static final String PUBLISHED =
      "SELECT * FROM network.place WHERE published AND life = 'open'";

  private static final int AT_A_TIME = 500;

  private final JdbcClient sql;

  PlaceRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Place> find(UUID id) {
    return sql.sql("SELECT * FROM network.place WHERE id = :id")
        .param("id", id)
        .query(PlaceRow::read)
        .optional();
  }

  Optional<Place> ofVehicle(UUID vehicleId) {
    return sql.sql("SELECT * FROM network.place WHERE vehicle_id = :vehicle")
        .param("vehicle", vehicleId)
        .query(PlaceRow::read)
        .optional();
  }

  List<Place> ours() {
    return sql.sql("SELECT * FROM network.place WHERE source IS NULL ORDER BY id")
        .query(PlaceRow::read)
        .list();
  }

  List<Place> published() {
    return sql.sql(PUBLISHED + " ORDER BY id").query(PlaceRow::read).list();
  }

  List<Place> publishedOfOurs() {
    return sql.sql(PUBLISHED + " AND source IS NULL").query(PlaceRow::read).list();
  }

  void eachPublished(Consumer<Place> each) {
    each(PUBLISHED + " ORDER BY id", each);
  }

  void eachPublishedOfOthers(Consumer<Place> each) {
    each(PUBLISHED + " AND source IS NOT NULL", each);
  }

  /** Within a transaction, or the driver would fetch them all at once. */
  private void each(String select, Consumer<Place> each) {
    try (var places = sql.sql(select).withFetchSize(AT_A_TIME).query(PlaceRow::read).stream()) {
      places.forEach(each);
    }
  }

  List<Place> page(PlaceFilter filter, int skip, int most) {
    return filtered(
            "SELECT * FROM network.place WHERE "
                + FILTER
                + " ORDER BY lower(name), id OFFSET :skip LIMIT :most",
            filter)
        .param("skip", skip)
        .param("most", most)
        .query(PlaceRow::read)
        .list();
  }

  int count(PlaceFilter filter) {
    return filtered("SELECT count(*) FROM network.place WHERE " + FILTER, filter)
        .query(Integer.class)
        .single();
  }

  private StatementSpec filtered(String statement, PlaceFilter filter) {
    return sql.sql(statement)
        .param("commune", given(filter.communeCode()))
        .param("kind", given(filter.kind()))
        .param("life", given(filter.life()))
        .param("drafts", filter.drafts())
        .param("words", given(filter.words()));
  }

  private static @Nullable String given(@Nullable String asked) {
    return asked == null || asked.isBlank() ? null : asked.strip();
  }

  void add(Place place, Instant now) {
    var row = PlaceRow.of(place, now);
    sql.sql("INSERT INTO network.place (" + row.names() + ") VALUES (" + row.marks() + ")")
        .params(row.values())
        .update();
  }

  /** Whether it was still at that version; if not, nothing changes. */
  boolean change(Place place, Instant now) {
    var row = PlaceRow.of(place, now);
    return sql.sql(
                "UPDATE network.place SET "
                    + row.assignments()
                    + ", version = version + 1 WHERE id = :id AND version = :version")
            .params(row.values())
            .param("version", place.version())
            .update()
        == 1;
  }

  void add(UUID placeId, LifeStep step) {
    sql.sql(
            """
            INSERT INTO network.place_life (place_id, life, since, reason, recorded_at)
            VALUES (:place, :life, :since, :reason, :at)
            """)
        .param("place", placeId)
        .param("life", step.life().code())
        .param("since", step.since())
        .param("reason", step.reason())
        .param("at", step.recordedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The latest first. */
  List<LifeStep> life(UUID placeId) {
    return sql.sql(
            "SELECT * FROM network.place_life WHERE place_id = :place ORDER BY since DESC, id DESC")
        .param("place", placeId)
        .query((row, n) ->
            new LifeStep(
                PlaceLife.of(row.getString("life")),
                row.getObject("since", LocalDate.class),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
