package org.escale.tabular;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files between their preview and their import. What is imported is exactly what was shown, and
 * only to whom it was shown; a file that nobody imports is forgotten after a day.
 */
@Service
public class StagedFiles {
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient sql;
  private final Clock clock;

  StagedFiles(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * @param owner the login of the person who sends it
   * @param purpose which import it is for, such as "communes"
   * @throws UnreadableFile when it is larger than {@link FileText#LARGEST}
   */
  @Transactional
  public UUID keep(String owner, String purpose, String fileName, byte[] content) {
    if (content.length > FileText.LARGEST) throw FileText.tooLarge();
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.sql("DELETE FROM tabular.staged_file WHERE staged_at < :limit")
        .param("limit", now.minus(KEPT))
        .update();
    var id = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO tabular.staged_file (id, owner, purpose, file_name, content, staged_at)
            VALUES (:id, :owner, :purpose, :name, :content, :now)
            """)
        .param("id", id)
        .param("owner", owner)
        .param("purpose", purpose)
        .param("name", fileName)
        .param("content", content)
        .param("now", now)
        .update();
    return id;
  }

  public Optional<StagedFile> find(UUID id, String owner, String purpose) {
    return sql.sql(
            """
            SELECT id, file_name, content FROM tabular.staged_file
            WHERE id = :id AND owner = :owner AND purpose = :purpose
            """)
        .param("id", id)
        .param("owner", owner)
        .param("purpose", purpose)
        .query(StagedFile.class)
        .optional();
  }

  /** Once it is imported, or refused for good. */
  @Transactional
  public void forget(UUID id) {
    sql.sql("DELETE FROM tabular.staged_file WHERE id = :id").param("id", id).update();
  }
}
