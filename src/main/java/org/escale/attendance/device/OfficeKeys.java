package org.escale.attendance.device;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's key pair, made when the first device is enrolled. It stands in the database: a
 * backup holds it, so that what was sealed before a restore opens after it.
 */
@Service
public class OfficeKeys {
  private static final int BITS = 3072;

  /** As browsers do RSA-OAEP with SHA-256: the mask is made with SHA-256 too. */
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private final JdbcClient sql;
  private final Clock clock;

  OfficeKeys(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The public half; of two programs that make one at once, the second takes the first's. */
  @Transactional
  public OfficeKey current() {
    return find()
        .orElseGet(() -> {
          add(pair());
          return find().orElseThrow();
        });
  }

  private Optional<OfficeKey> find() {
    return sql.sql("SELECT id, public_key FROM attendance.office_key")
        .query(
            (row, _) -> OfficeKey.of(row.getObject("id", UUID.class), row.getBytes("public_key")))
        .optional();
  }

  private void add(KeyPair pair) {
    sql.sql(
            """
            INSERT INTO attendance.office_key (id, public_key, private_key, made_at)
            VALUES (:id, :public, :private, :now)
            ON CONFLICT ON CONSTRAINT one_office_key DO NOTHING
            """)
        .param("id", UUID.randomUUID())
        .param("public", pair.getPublic().getEncoded())
        .param("private", pair.getPrivate().getEncoded())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Opens what was locked with the public half of that key.
   *
   * @return empty where the office has no such key, or the key does not open it
   */
  public Optional<byte[]> open(UUID key, byte[] wrapped) {
    var known =
        sql.sql("SELECT private_key FROM attendance.office_key WHERE id = :id")
            .param("id", key)
            .query((row, _) -> row.getBytes("private_key"))
            .optional();
    return known.flatMap(bytes -> open(bytes, wrapped));
  }

  private static Optional<byte[]> open(byte[] privateKey, byte[] wrapped) {
    try {
      PrivateKey key =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(privateKey));
      var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, OAEP);
      return Optional.of(cipher.doFinal(wrapped));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
