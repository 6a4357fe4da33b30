package org.escale.attendance.residents;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals an identity with a key of the person's own (AES-256-GCM). The person's identifier is bound
 * in: what is sealed for one opens for no other. Each sealing has a vector of its own.
 */
@Component
class Seal {
  private static final int KEY = 32, VECTOR = 12, TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JsonMapper json;

  Seal(JsonMapper json) {
    this.json = json;
  }

  static byte[] newKey() {
    return random(KEY);
  }

  byte[] seal(UUID resident, Identity identity, byte[] key) {
    var vector = random(VECTOR);
    var sealed =
        transform(Cipher.ENCRYPT_MODE, resident, key, vector, json.writeValueAsBytes(identity), 0);
    return ByteBuffer.allocate(VECTOR + sealed.length).put(vector).put(sealed).array();
  }

  /**
   * @throws IllegalStateException when it was not sealed for this person with this key
   */
  Identity open(UUID resident, byte[] sealed, byte[] key) {
    var vector = ByteBuffer.wrap(sealed, 0, VECTOR);
    var bytes = new byte[VECTOR];
    vector.get(bytes);
    return json.readValue(
        transform(Cipher.DECRYPT_MODE, resident, key, bytes, sealed, VECTOR), Identity.class);
  }

  private static byte[] transform(
      int mode, UUID resident, byte[] key, byte[] vector, byte[] content, int from) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, vector));
      cipher.updateAAD(
          ByteBuffer.allocate(Long.BYTES * 2)
              .putLong(resident.getMostSignificantBits())
              .putLong(resident.getLeastSignificantBits())
              .flip());
      return cipher.doFinal(content, from, content.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an identity cannot be opened", e);
    }
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
