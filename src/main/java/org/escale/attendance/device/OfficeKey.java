package org.escale.attendance.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import java.util.UUID;

/**
 * The authority's public key: what is locked with it only the office opens.
 *
 * @param spki SubjectPublicKeyInfo (X.509), in Base64
 */
public record OfficeKey(
    UUID id, @JsonProperty("algorithm") String algorithm, @JsonProperty("spki") String spki) {
  static final String ALGORITHM = "RSA-OAEP-256";

  static OfficeKey of(UUID id, byte[] publicKey) {
    return new OfficeKey(id, ALGORITHM, Base64.getEncoder().encodeToString(publicKey));
  }
}
