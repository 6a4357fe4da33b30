package org.escale.portal.counters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CounterRepository {
  private static final String COLUMNS =
      """
      SELECT counter.*, ARRAY(SELECT commune_code FROM portal.counter_commune
        WHERE counter_id = counter.id ORDER BY commune_code) AS communes
      FROM portal.counter WHERE retired_at IS NULL
      """;

  private final JdbcClient sql;
  private final JsonMapper json;

  CounterRepository(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Those that the directory has, by identifier. */
  Map<String, Counter> present() {
    var present = new LinkedHashMap<String, Counter>();
    sql.sql(COLUMNS + " ORDER BY name, id")
        .query(this::counter)
        .list()
        .forEach(counter -> present.put(counter.id(), counter));
    return present;
  }

  Optional<Counter> find(String id) {
    return sql.sql(COLUMNS + " AND id = :id").param("id", id).query(this::counter).optional();
  }

  int count() {
    return sql.sql("SELECT count(*) FROM portal.counter WHERE retired_at IS NULL")
        .query(Integer.class)
        .single();
  }

  /** As it is now; one that was retired is back. */
  void put(Counter counter) {
    sql.sql(
            """
            INSERT INTO portal.counter (id, name, kinds, commune_code, commune_name, postcode, address, address_more,
              lat, lon, phone, email, website, hours, opening_hours, hours_note, sheet_url, source_changed_on)
            VALUES (:id, :name, :kinds, :communeCode, :communeName, :postcode, :address, :addressMore,
              :lat, :lon, :phone, :email, :website, :hours::jsonb, :openingHours, :hoursNote, :sheetUrl, :changedOn)
            ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, kinds = EXCLUDED.kinds,
              commune_code = EXCLUDED.commune_code, commune_name = EXCLUDED.commune_name, postcode = EXCLUDED.postcode,
              address = EXCLUDED.address, address_more = EXCLUDED.address_more, lat = EXCLUDED.lat, lon = EXCLUDED.lon,
              phone = EXCLUDED.phone, email = EXCLUDED.email, website = EXCLUDED.website, hours = EXCLUDED.hours,
              opening_hours = EXCLUDED.opening_hours, hours_note = EXCLUDED.hours_note, sheet_url = EXCLUDED.sheet_url,
              source_changed_on = EXCLUDED.source_changed_on, retired_at = NULL
            """)
        .param("id", counter.id())
        .param("name", counter.name())
        .param("kinds", counter.kinds().toArray(String[]::new))
        .param("communeCode", counter.communeCode())
        .param("communeName", counter.communeName())
        .param("postcode", counter.postcode())
        .param("address", counter.address())
        .param("addressMore", counter.addressMore())
        .param("lat", counter.lat())
        .param("lon", counter.lon())
        .param("phone", counter.phone())
        .param("email", counter.email())
        .param("website", counter.website())
        .param("hours", json.writeValueAsString(counter.hours()))
        .param("openingHours", counter.openingHours())
        .param("hoursNote", counter.hoursNote())
        .param("sheetUrl", counter.sheetUrl())
        .param("changedOn", counter.sourceChangedOn())
        .update();
    sql.sql("DELETE FROM portal.counter_commune WHERE counter_id = :id")
        .param("id", counter.id())
        .update();
    sql.sql(
            "INSERT INTO portal.counter_commune (counter_id, commune_code) SELECT :id,"
                + " unnest(:codes)")
        .param("id", counter.id())
        .param("codes", counter.communes().toArray(String[]::new))
        .update();
  }

  void retire(Collection<String> ids, Instant now) {
    sql.sql("UPDATE portal.counter SET retired_at = :now WHERE id = ANY (:ids)")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  /**
   * @param commune null for all; otherwise those that stand in it or are there for it
   * @param kinds null for all; an array of which one is enough
   * @param except null for none; an array of which none is to be among the kinds
   */
  List<Counter> page(
      @Nullable String commune,
      @Nullable List<String> kinds,
      @Nullable List<String> except,
      int from,
      int most) {
    return filtered(
            COLUMNS,
            " ORDER BY (commune_code = :commune) DESC NULLS LAST, commune_name, name, id LIMIT"
                + " :most OFFSET :from",
            commune,
            kinds,
            except)
        .param("from", from)
        .param("most", most)
        .query(this::counter)
        .list();
  }

  int count(@Nullable String commune, @Nullable List<String> kinds, @Nullable List<String> except) {
    return filtered(
            "SELECT count(*) FROM portal.counter WHERE retired_at IS NULL",
            "",
            commune,
            kinds,
            except)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(
      String select,
      String end,
      @Nullable String commune,
      @Nullable List<String> kinds,
      @Nullable List<String> except) {
    return sql.sql(
            select
                + """
                  AND (:commune::text IS NULL OR commune_code = :commune OR EXISTS (SELECT FROM portal.counter_commune
                    WHERE counter_id = counter.id AND counter_commune.commune_code = :commune))
                  AND (:kinds::text[] IS NULL OR kinds && :kinds::text[])
                  AND (:except::text[] IS NULL OR NOT kinds && :except::text[])
                """
                + end)
        .param("commune", commune)
        .param("kinds", kinds == null ? null : kinds.toArray(String[]::new))
        .param("except", except == null ? null : except.toArray(String[]::new));
  }

  /** Those that stand in a commune or are there for it come first, then the nearest. */
  List<Counter> nearest(List<String> kinds, @Nullable CommuneAt commune, int most) {
    return sql.sql(
            COLUMNS
                + """
                  AND kinds && :kinds::text[]
                  AND (NOT kinds <@ ARRAY['mairie', 'ccas'] OR commune_code = :commune OR EXISTS (SELECT
                    FROM portal.counter_commune
                    WHERE counter_id = counter.id AND counter_commune.commune_code = :commune))
                  ORDER BY NOT (coalesce(commune_code = :commune, false) OR EXISTS (SELECT FROM portal.counter_commune
                      WHERE counter_id = counter.id AND counter_commune.commune_code = :commune)),
                    power(lat - :lat, 2) + power((lon - :lon) * cos(radians(:lat)), 2) NULLS LAST, name, id
                  LIMIT :most
                """)
        .param("kinds", kinds.toArray(String[]::new))
        .param("commune", commune == null ? null : commune.code(), java.sql.Types.VARCHAR)
        .param("lat", commune == null ? null : commune.lat(), java.sql.Types.DOUBLE)
        .param("lon", commune == null ? null : commune.lon(), java.sql.Types.DOUBLE)
        .param("most", most)
        .query(this::counter)
        .list();
  }

  /** The communes in which counters stand, or for which they are there, by name. */
  List<CommuneAt> communes() {
    return sql.sql(
            """
            SELECT code, name, lat, lon FROM territory.commune_public WHERE code IN (
              SELECT commune_code FROM portal.counter WHERE retired_at IS NULL
              UNION SELECT competent.commune_code FROM portal.counter_commune AS competent
                JOIN portal.counter ON counter.id = counter_id
              WHERE retired_at IS NULL)
            ORDER BY name
            """)
        .query(CommuneAt.class)
        .list();
  }

  List<CommuneAt> allCommunes() {
    return sql.sql("SELECT code, name, lat, lon FROM territory.commune_public ORDER BY name")
        .query(CommuneAt.class)
        .list();
  }

  /** All kinds that counters have now. */
  List<String> kinds() {
    return sql.sql("SELECT DISTINCT unnest(kinds) FROM portal.counter WHERE retired_at IS NULL")
        .query(String.class)
        .list();
  }

  private Counter counter(ResultSet row, int number) throws SQLException {
    return new Counter(
        row.getString("id"),
        row.getString("name"),
        texts(row, "kinds"),
        row.getString("commune_code"),
        row.getString("commune_name"),
        row.getString("postcode"),
        row.getString("address"),
        row.getString("address_more"),
        row.getObject("lat", Double.class),
        row.getObject("lon", Double.class),
        row.getString("phone"),
        row.getString("email"),
        row.getString("website"),
        List.of(json.readValue(row.getString("hours"), OpenRange[].class)),
        row.getString("opening_hours"),
        row.getString("hours_note"),
        row.getString("sheet_url"),
        row.getObject("source_changed_on", LocalDate.class),
        texts(row, "communes"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
