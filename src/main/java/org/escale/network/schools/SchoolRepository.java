package org.escale.network.schools;

import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code network.school} and their hours of class. */
@Repository
class SchoolRepository {
  private static final String SCHOOL =
      """
      SELECT s.*, p.id AS space_id FROM network.school s LEFT JOIN network.place p ON p.school_uai = s.uai
      """;
  private static final String FILTER =
      """
      WHERE (:commune::text IS NULL OR s.commune_code = :commune)
        AND (:space::text IS NULL OR (:space = 'with') = (p.id IS NOT NULL))
        AND (:words::text IS NULL OR position(lower(unaccent(:words)) IN
             lower(unaccent(concat_ws(' ', s.name, s.commune_name, s.address, s.uai)))) > 0)
      """;

  private final JdbcClient sql;

  SchoolRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<School> find(String uai) {
    return sql.sql(SCHOOL + "WHERE s.uai = :uai").param("uai", uai).query(School.class).optional();
  }

  Optional<School> ofSpace(UUID placeId) {
    return sql.sql(SCHOOL + "WHERE p.id = :place")
        .param("place", placeId)
        .query(School.class)
        .optional();
  }

  List<School> page(SchoolFilter filter, int skip, int most) {
    return filtered(
            SCHOOL
                + FILTER
                + "ORDER BY lower(s.commune_name), lower(s.name), s.uai OFFSET :skip LIMIT :most",
            filter)
        .param("skip", skip)
        .param("most", most)
        .query(School.class)
        .list();
  }

  int count(SchoolFilter filter) {
    return filtered(
            "SELECT count(*) FROM network.school s LEFT JOIN network.place p ON p.school_uai ="
                + " s.uai "
                + FILTER,
            filter)
        .query(Integer.class)
        .single();
  }

  private StatementSpec filtered(String statement, SchoolFilter filter) {
    return sql.sql(statement)
        .param("commune", given(filter.communeCode()))
        .param("space", given(filter.space()))
        .param("words", given(filter.words()));
  }

  private static @Nullable String given(@Nullable String asked) {
    return asked == null || asked.isBlank() ? null : asked.strip();
  }

  /** By day and hour. */
  List<ClassTime> classTimes(String uai) {
    return sql.sql(
            "SELECT weekday, starts, ends FROM network.class_time WHERE uai = :uai ORDER BY 1, 2")
        .param("uai", uai)
        .query((row, n) ->
            new ClassTime(
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class)))
        .list();
  }

  void forgetClassTimes(String uai) {
    sql.sql("DELETE FROM network.class_time WHERE uai = :uai").param("uai", uai).update();
  }

  void add(String uai, ClassTime time) {
    sql.sql("INSERT INTO network.class_time VALUES (:uai, :weekday, :starts, :ends)")
        .param("uai", uai)
        .param("weekday", time.weekday().getValue())
        .param("starts", time.starts())
        .param("ends", time.ends())
        .update();
  }

  void figures(
      String uai,
      @Nullable Integer pupils,
      @Nullable Integer classes,
      @Nullable String rhythm,
      Instant now) {
    sql.sql(
            """
            UPDATE network.school
            SET pupils = :pupils, classes = :classes, rhythm = :rhythm, updated_at = :now
            WHERE uai = :uai
            """)
        .param("uai", uai)
        .param("pupils", pupils, Types.INTEGER)
        .param("classes", classes, Types.INTEGER)
        .param("rhythm", rhythm, Types.VARCHAR)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void house(String uai, UUID placeId) {
    sql.sql("UPDATE network.place SET school_uai = :uai WHERE id = :place")
        .param("uai", uai)
        .param("place", placeId)
        .update();
  }
}
