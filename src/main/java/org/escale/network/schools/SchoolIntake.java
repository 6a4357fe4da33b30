package org.escale.network.schools;

import java.sql.Date;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The schools of a file between their lines and the register: a table of the transaction's own, so
 * that memory holds a few of them at a time and the database compares them.
 */
@Repository
class SchoolIntake {
  /** So many lines go to the database at once. */
  static final int BATCH = 2_000;

  /** What a file tells of a school, and the column that it must have to tell it. */
  private static final String COMPLETED =
      """
      UPDATE school_incoming i SET
        name = CASE WHEN i.name = upper(i.name) AND s.name <> upper(s.name) THEN s.name ELSE i.name END,
        commune_name = CASE WHEN i.commune_name IS NULL
            OR i.commune_name = upper(i.commune_name) AND s.commune_name <> upper(s.commune_name)
          THEN s.commune_name ELSE i.commune_name END,
        kind = coalesce(i.kind, s.kind),
        sector = coalesce(i.sector, s.sector),
        state = coalesce(i.state, s.state),
        address = CASE WHEN 'adresse' = ANY (:columns) THEN i.address ELSE s.address END,
        postcode = CASE WHEN 'code postal' = ANY (:columns) THEN i.postcode ELSE s.postcode END,
        lat = CASE WHEN 'latitude' = ANY (:columns) THEN i.lat ELSE s.lat END,
        lon = CASE WHEN 'longitude' = ANY (:columns) THEN i.lon ELSE s.lon END,
        phone = CASE WHEN 'téléphone' = ANY (:columns) THEN i.phone ELSE s.phone END,
        email = CASE WHEN 'courriel' = ANY (:columns) THEN i.email ELSE s.email END,
        pupils = CASE WHEN 'élèves' = ANY (:columns) THEN i.pupils ELSE s.pupils END,
        classes = CASE WHEN 'classes' = ANY (:columns) THEN i.classes ELSE s.classes END,
        source_date = coalesce(i.source_date, s.source_date),
        known = true,
        changed = false
      FROM network.school s WHERE s.uai = i.uai
      """;

  private static final String COMPARED =
      """
      UPDATE school_incoming i SET changed = true FROM network.school s
      WHERE s.uai = i.uai
        AND (i.name, i.kind, i.sector, i.state, i.insee_code, i.commune_name, i.commune_code, i.address,
             i.postcode, i.lat, i.lon, i.phone, i.email, i.pupils, i.classes, i.source_date)
          IS DISTINCT FROM
            (s.name, s.kind, s.sector, s.state, s.insee_code, s.commune_name, s.commune_code, s.address,
             s.postcode, s.lat, s.lon, s.phone, s.email, s.pupils, s.classes, s.source_date)
      """;

  private final JdbcClient sql;

  SchoolIntake(JdbcClient sql) {
    this.sql = sql;
  }

  /** It is there until the transaction ends. */
  void begin() {
    sql.sql("DROP TABLE IF EXISTS school_incoming").update();
    sql.sql(
            """
            CREATE TEMP TABLE school_incoming (
              line integer, uai text PRIMARY KEY, name text, kind text, sector text, state text,
              insee_code text, commune_name text, commune_code text, address text, postcode text,
              lat double precision, lon double precision, phone text, email text, pupils integer,
              classes integer, source_date date, known boolean DEFAULT false, changed boolean DEFAULT false)
            ON COMMIT DROP
            """)
        .update();
  }

  void add(List<SchoolLine> lines) {
    sql.sql(
            """
            INSERT INTO school_incoming (line, uai, name, kind, sector, state, insee_code, commune_name,
              address, postcode, lat, lon, phone, email, pupils, classes, source_date)
            SELECT * FROM unnest(:line::integer[], :uai::text[], :name::text[], :kind::text[], :sector::text[],
              :state::text[], :insee::text[], :commune::text[], :address::text[], :postcode::text[],
              :lat::float8[], :lon::float8[], :phone::text[], :email::text[], :pupils::integer[],
              :classes::integer[], :date::date[])
            """)
        .param("line", of(lines, SchoolLine::line, Integer[]::new))
        .param("uai", of(lines, SchoolLine::uai, String[]::new))
        .param("name", of(lines, SchoolLine::name, String[]::new))
        .param("kind", of(lines, SchoolLine::kind, String[]::new))
        .param("sector", of(lines, SchoolLine::sector, String[]::new))
        .param("state", of(lines, SchoolLine::state, String[]::new))
        .param("insee", of(lines, SchoolLine::inseeCode, String[]::new))
        .param("commune", of(lines, SchoolLine::communeName, String[]::new))
        .param("address", of(lines, SchoolLine::address, String[]::new))
        .param("postcode", of(lines, SchoolLine::postcode, String[]::new))
        .param("lat", of(lines, SchoolLine::lat, Double[]::new))
        .param("lon", of(lines, SchoolLine::lon, Double[]::new))
        .param("phone", of(lines, SchoolLine::phone, String[]::new))
        .param("email", of(lines, SchoolLine::email, String[]::new))
        .param("pupils", of(lines, SchoolLine::pupils, Integer[]::new))
        .param("classes", of(lines, SchoolLine::classes, Integer[]::new))
        .param(
            "date",
            of(
                lines,
                line -> line.sourceDate() == null ? null : Date.valueOf(line.sourceDate()),
                Date[]::new))
        .update();
  }

  private static <T> @Nullable T[] of(
      List<SchoolLine> lines,
      Function<SchoolLine, @Nullable T> part,
      java.util.function.IntFunction<T[]> array) {
    return lines.stream().map(part).toArray(array);
  }

  /**
   * Completes the lines by what is known and is not told, and compares them.
   *
   * @param columns the names of those that the file has
   */
  void compare(Collection<String> columns) {
    sql.sql("ANALYZE school_incoming").update();
    sql.sql(
            """
            UPDATE school_incoming SET commune_code = c.code
            FROM territory.commune_public c WHERE c.code = insee_code
            """)
        .update();
    sql.sql(COMPLETED).param("columns", columns.toArray(String[]::new)).update();
    sql.sql("UPDATE school_incoming SET state = 'open' WHERE state IS NULL").update();
    sql.sql(COMPARED).update();
  }

  int added() {
    return count("NOT known");
  }

  int changed() {
    return count("changed");
  }

  int unchanged() {
    return count("known AND NOT changed");
  }

  private int count(String condition) {
    return sql.sql("SELECT count(*) FROM school_incoming WHERE " + condition)
        .query(Integer.class)
        .single();
  }

  /** The name, commune and number of those, by commune and name. */
  List<List<String>> some(String which, int most) {
    var condition =
        switch (which) {
          case "added" -> "NOT known";
          case "changed" -> "changed";
          case "to-close" -> "state = 'to-close'";
          default -> throw new IllegalArgumentException(which);
        };
    return rows(
        "SELECT name, commune_name, uai FROM school_incoming WHERE "
            + condition
            + " ORDER BY commune_name, name, uai LIMIT :most",
        most);
  }

  /**
   * Known schools that the file should have and has not: of the départements that it tells of, not
   * known to be closed.
   *
   * @param everywhere whether the file was read for communes outside the territory too
   */
  List<List<String>> gone(boolean everywhere, int most) {
    return rows(
        """
        SELECT name, commune_name, uai FROM network.school s
        WHERE state <> 'closed' AND (%s OR commune_code IS NOT NULL)
          AND left(uai, 3) IN (SELECT left(uai, 3) FROM school_incoming)
          AND NOT EXISTS (SELECT FROM school_incoming i WHERE i.uai = s.uai)
        ORDER BY commune_name, name, uai LIMIT :most
        """
            .formatted(everywhere),
        most);
  }

  private List<List<String>> rows(String query, int most) {
    return sql.sql(query)
        .param("most", most)
        .query((row, n) -> {
          var cells = new ArrayList<String>();
          for (int cell = 1; cell <= 3; cell++) {
            var text = row.getString(cell);
            cells.add(text == null ? "" : text);
          }
          return List.copyOf(cells);
        })
        .list();
  }

  /** Enters what is new and what has changed of these lines; returns how many that were. */
  int enter(int fromLine, int toLine, Instant now) {
    return sql.sql(
            """
            INSERT INTO network.school (uai, name, kind, sector, state, insee_code, commune_name, commune_code,
              address, postcode, lat, lon, phone, email, pupils, classes, source_date, updated_at)
            SELECT uai, name, kind, sector, state, insee_code, commune_name, commune_code,
              address, postcode, lat, lon, phone, email, pupils, classes, source_date, :now
            FROM school_incoming
            WHERE (changed OR NOT known) AND line >= :from AND line < :to ORDER BY uai
            ON CONFLICT (uai) DO UPDATE SET
              name = EXCLUDED.name, kind = EXCLUDED.kind, sector = EXCLUDED.sector, state = EXCLUDED.state,
              insee_code = EXCLUDED.insee_code, commune_name = EXCLUDED.commune_name,
              commune_code = EXCLUDED.commune_code, address = EXCLUDED.address, postcode = EXCLUDED.postcode,
              lat = EXCLUDED.lat, lon = EXCLUDED.lon, phone = EXCLUDED.phone, email = EXCLUDED.email,
              pupils = EXCLUDED.pupils, classes = EXCLUDED.classes, source_date = EXCLUDED.source_date,
              updated_at = EXCLUDED.updated_at
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("from", fromLine)
        .param("to", toLine)
        .update();
  }

  int lastLine() {
    return sql.sql("SELECT coalesce(max(line), 0) FROM school_incoming")
        .query(Integer.class)
        .single();
  }
}
