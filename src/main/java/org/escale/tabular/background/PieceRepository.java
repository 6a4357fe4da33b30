package org.escale.tabular.background;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of long imports, in pieces that memory holds one at a time. */
@Repository
class PieceRepository {
  private static final int PIECE = 1 << 20;

  private final JdbcClient sql;

  PieceRepository(JdbcClient sql) {
    this.sql = sql;
  }

  /** Returns how many bytes there were; ends early where they are more than so many. */
  long keep(UUID importId, InputStream content, long most) throws IOException {
    long size = 0;
    for (int position = 0; size <= most; position++) {
      var piece = content.readNBytes(PIECE);
      if (piece.length == 0) break;
      size += piece.length;
      sql.sql(
              """
              INSERT INTO tabular.long_import_piece (import_id, position, content)
              VALUES (:id, :position, :content)
              """)
          .param("id", importId)
          .param("position", position)
          .param("content", piece)
          .update();
    }
    return size;
  }

  long size(UUID importId) {
    return sql.sql(
            """
            SELECT coalesce(sum(length(content)), 0) FROM tabular.long_import_piece WHERE import_id = :id
            """)
        .param("id", importId)
        .query(Long.class)
        .single();
  }

  InputStream open(UUID importId) {
    return new Pieces(importId);
  }

  void forget(UUID importId) {
    sql.sql("DELETE FROM tabular.long_import_piece WHERE import_id = :id")
        .param("id", importId)
        .update();
  }

  private byte[] piece(UUID importId, int position) {
    return sql.sql(
            """
            SELECT content FROM tabular.long_import_piece
            WHERE import_id = :id AND position = :position
            """)
        .param("id", importId)
        .param("position", position)
        .query((row, n) -> row.getBytes("content"))
        .optional()
        .orElse(new byte[0]);
  }

  /** Fetches a piece when the one before is read. */
  private final class Pieces extends InputStream {
    private final UUID importId;
    private byte[] piece = new byte[0];
    private int next;
    private int at;

    Pieces(UUID importId) {
      this.importId = importId;
    }

    @Override
    public int read() {
      return atEnd() ? -1 : piece[at++] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      if (length == 0) return 0;
      if (atEnd()) return -1;
      int count = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, to, offset, count);
      at += count;
      return count;
    }

    private boolean atEnd() {
      if (at < piece.length) return false;
      piece = piece(importId, next++);
      at = 0;
      return piece.length == 0;
    }
  }
}
