package org.escale.attendance.residents;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.territory.Authorities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing out to a person all that is known of them. The log says that it was done. */
@Service
public class Accesses {
  private final KnownResidents known;
  private final LegalTexts texts;
  private final Authorities authorities;
  private final AuditLog audit;
  private final Clock clock;

  Accesses(
      KnownResidents known,
      LegalTexts texts,
      Authorities authorities,
      AuditLog audit,
      Clock clock) {
    this.known = known;
    this.texts = texts;
    this.authorities = authorities;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty when nobody is known under that identifier. */
  @Transactional
  public Optional<AccessFile> handOut(UUID resident, Locale language) {
    return known
        .find(resident)
        .map(one -> {
          audit.record("resident.export", resident.toString(), null, null);
          return AccessFile.of(
              one,
              texts.find(one.textCode(), one.textVersion()).orElseThrow(),
              known.visits(resident),
              authorities.get().name(),
              clock.instant(),
              language);
        });
  }
}
