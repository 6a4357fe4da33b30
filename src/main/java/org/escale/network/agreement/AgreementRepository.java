package org.escale.network.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code network.agreement} and its papers. */
@Repository
class AgreementRepository {
  private final JdbcClient sql;

  AgreementRepository(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Agreement> find(UUID placeId) {
    return sql.sql("SELECT * FROM network.agreement WHERE place_id = :place")
        .param("place", placeId)
        .query(Agreement.class)
        .optional();
  }

  /** Whoever comes second waits until the transaction of the first ends. */
  Agreement hold(UUID placeId) {
    sql.sql("INSERT INTO network.agreement (place_id) VALUES (:place) ON CONFLICT DO NOTHING")
        .param("place", placeId)
        .update();
    return sql.sql("SELECT * FROM network.agreement WHERE place_id = :place FOR NO KEY UPDATE")
        .param("place", placeId)
        .query(Agreement.class)
        .single();
  }

  void change(Agreement agreement) {
    sql.sql(
            """
            UPDATE network.agreement
            SET premises_on = :premisesOn, equipment_loan_on = :equipmentLoanOn, out_of_school_on = :outOfSchoolOn,
                school_council_on = :schoolCouncilOn, insurance_on = :insuranceOn,
                insurance_until = :insuranceUntil, reimbursement_on = :reimbursementOn,
                allows_class_hours = :allowsClassHours
            WHERE place_id = :placeId
            """)
        .paramSource(agreement)
        .update();
  }

  /** Of the spaces that are not closed, by commune and name. */
  List<SpaceAgreement> spaces(AgreementFilter filter) {
    return sql
        .sql(
            """
            SELECT p.id, p.name, p.commune_name, p.life, a.*
            FROM network.place p LEFT JOIN network.agreement a ON a.place_id = p.id
            WHERE p.kind = 'school-space' AND p.source IS NULL AND p.life <> 'closed'
              AND (:commune::text IS NULL OR p.commune_code = :commune)
            ORDER BY lower(p.commune_name), lower(p.name), p.id
            """)
        .param("commune", given(filter.communeCode()), Types.VARCHAR)
        .query(AgreementRepository::space)
        .list()
        .stream()
        .filter(space -> lacks(space.agreement(), given(filter.lacking())))
        .toList();
  }

  private static boolean lacks(Agreement agreement, @Nullable String lacking) {
    if (lacking == null) return true;
    return switch (lacking) {
      case "any" -> !agreement.complete();
      case "none" -> agreement.complete();
      default -> agreement.on(Clause.of(lacking)) == null;
    };
  }

  private static @Nullable String given(@Nullable String asked) {
    return asked == null || asked.isBlank() ? null : asked;
  }

  private static SpaceAgreement space(ResultSet row, int n) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new SpaceAgreement(
        id,
        row.getString("name"),
        row.getString("commune_name"),
        row.getString("life"),
        new Agreement(
            id,
            row.getObject("premises_on", LocalDate.class),
            row.getObject("equipment_loan_on", LocalDate.class),
            row.getObject("out_of_school_on", LocalDate.class),
            row.getObject("school_council_on", LocalDate.class),
            row.getObject("insurance_on", LocalDate.class),
            row.getObject("insurance_until", LocalDate.class),
            row.getObject("reimbursement_on", LocalDate.class),
            row.getBoolean("allows_class_hours")));
  }

  /** The latest first. */
  List<Paper> papers(UUID placeId) {
    return sql.sql(
            """
            SELECT id, place_id, clause, signed_by, file_name, media_type, added_at
            FROM network.agreement_paper WHERE place_id = :place ORDER BY added_at DESC, id
            """)
        .param("place", placeId)
        .query(AgreementRepository::paper)
        .list();
  }

  Optional<Document> document(UUID placeId, UUID paperId) {
    return sql.sql(
            """
            SELECT file_name, media_type, content FROM network.agreement_paper
            WHERE place_id = :place AND id = :id AND content IS NOT NULL
            """)
        .param("place", placeId)
        .param("id", paperId)
        .query((row, n) ->
            new Document(
                row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
        .optional();
  }

  void add(Paper paper, byte @Nullable [] content) {
    sql.sql(
            """
            INSERT INTO network.agreement_paper (id, place_id, clause, signed_by, file_name, media_type, content, added_at)
            VALUES (:id, :place, :clause, :signedBy, :fileName, :mediaType, :content, :addedAt)
            """)
        .param("id", paper.id())
        .param("place", paper.placeId())
        .param("clause", paper.clause().code())
        .param("signedBy", paper.signedBy())
        .param("fileName", paper.fileName(), Types.VARCHAR)
        .param("mediaType", paper.mediaType(), Types.VARCHAR)
        .param("content", content, Types.BINARY)
        .param("addedAt", utc(paper.addedAt()))
        .update();
  }

  Optional<Paper> remove(UUID placeId, UUID paperId) {
    return sql.sql(
            """
            DELETE FROM network.agreement_paper WHERE place_id = :place AND id = :id
            RETURNING id, place_id, clause, signed_by, file_name, media_type, added_at
            """)
        .param("place", placeId)
        .param("id", paperId)
        .query(AgreementRepository::paper)
        .optional();
  }

  private static Paper paper(ResultSet row, int n) throws SQLException {
    return new Paper(
        row.getObject("id", UUID.class),
        row.getObject("place_id", UUID.class),
        Clause.of(row.getString("clause")),
        row.getString("signed_by"),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
