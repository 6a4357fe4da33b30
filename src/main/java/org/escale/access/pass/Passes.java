package org.escale.access.pass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues passes and takes them back, each once and in time. */
@Service
public class Passes {
  /** Letters and digits that a person can read aloud and type: without 0, O, 1, I and L. */
  private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;
  private final Clock clock;

  Passes(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A new link's secret for an account; the account's earlier links no longer open anything. */
  @Transactional
  public String issue(UUID account, Purpose purpose) {
    revoke(account);
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    add(secret, account, purpose);
    return secret;
  }

  /** A new code for the first start, to be typed: three groups of four letters and digits. */
  @Transactional
  public String issueFirstStartCode() {
    var code = new StringBuilder();
    for (var i = 0; i < 12; i++) {
      if (i > 0 && i % 4 == 0) code.append('-');
      code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    add(code.toString(), null, Purpose.FIRST_START);
    return code.toString();
  }

  /** Whose link it is, while it can still be used. */
  public Optional<UUID> find(String secret, Purpose purpose) {
    return sql.sql(
            """
            SELECT account_id FROM access.pass
            WHERE secret_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
            """)
        .param("hash", hash(secret))
        .param("purpose", purpose.code())
        .param("now", now())
        .query(UUID.class)
        .optional();
  }

  /** Uses the pass up; false when it was used before, is too old or was never issued. */
  @Transactional
  public boolean use(String secret, Purpose purpose) {
    return sql.sql(
                """
                UPDATE access.pass SET used_at = :now
                WHERE secret_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
                """)
            .param("hash", hash(secret))
            .param("purpose", purpose.code())
            .param("now", now())
            .update()
        == 1;
  }

  /** The account's links no longer open anything. */
  @Transactional
  public void revoke(UUID account) {
    sql.sql("DELETE FROM access.pass WHERE account_id = :account AND used_at IS NULL")
        .param("account", account)
        .update();
  }

  private void add(String secret, @Nullable UUID account, Purpose purpose) {
    sql.sql(
            """
            INSERT INTO access.pass (secret_hash, account_id, purpose, expires_at, created_at)
            VALUES (:hash, :account, :purpose, :expires, :now)
            """)
        .param("hash", hash(secret))
        .param("account", account)
        .param("purpose", purpose.code())
        .param("expires", now().plus(purpose.life()))
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    Instant instant = clock.instant();
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** The secret is random and long, so a plain hash of it cannot be turned back. */
  private static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
