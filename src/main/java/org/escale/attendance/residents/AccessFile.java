package org.escale.attendance.residents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a person, as they take it away (GDPR, articles 15 and 20).
 *
 * @param madeAt when it was written
 * @param keptUntil when the name is given up if the person does not come again
 */
public record AccessFile(
    @JsonProperty("made_at") Instant madeAt,
    String authority,
    Person person,
    Agreement agreement,
    List<ResidentVisit> visits,
    @JsonProperty("kept_until") Instant keptUntil) {

  /** The person. */
  public record Person(
      UUID identifier,
      @JsonProperty("family_name") String familyName,
      @JsonProperty("given_name") String givenName,
      @JsonProperty("birth_year") @Nullable Integer birthYear,
      @Nullable String contact,
      @Nullable String parent) {}

  /** Why it is lawful to know them, with the words that they were told. */
  public record Agreement(
      String basis,
      String text,
      int version,
      String words,
      @JsonProperty("agreed_at") Instant agreedAt,
      @JsonProperty("received_at") Instant receivedAt) {}

  static AccessFile of(
      Resident known,
      LegalText text,
      List<ResidentVisit> visits,
      String authority,
      Instant now,
      Locale language) {
    var identity = known.identity();
    return new AccessFile(
        now,
        authority,
        new Person(
            known.id(),
            identity.familyName(),
            identity.givenName(),
            known.birthYear(),
            identity.contact(),
            identity.parent()),
        new Agreement(
            known.basis().code(),
            text.code(),
            text.version(),
            text.words(language),
            known.agreedAt(),
            known.receivedAt()),
        visits,
        known.keptUntil());
  }
}
