package org.escale.network.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.escale.access.AuditLog;
import org.escale.network.Place;
import org.escale.network.PlaceKind;
import org.escale.network.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreements of the spaces in schools: clause by clause, with who signed and what. */
@Service
public class Agreements {
  private final AgreementRepository repository;
  private final Places places;
  private final AuditLog audit;
  private final Clock clock;

  Agreements(AgreementRepository repository, Places places, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /** As it stands; without any clause where nobody has begun it. */
  public Agreement of(UUID placeId) {
    return repository.find(placeId).orElseGet(() -> Agreement.none(placeId));
  }

  /** Of the spaces that are not closed, by commune and name. */
  public List<SpaceAgreement> spaces(AgreementFilter filter) {
    return repository.spaces(filter);
  }

  /** What was signed, the latest first. */
  public List<Paper> papers(UUID placeId) {
    return repository.papers(placeId);
  }

  public Optional<Document> document(UUID placeId, UUID paperId) {
    return repository.document(placeId, paperId);
  }

  /**
   * Changes the agreement as it is now.
   *
   * @throws AgreementRefusal.KeepsOpen when a clause would go from under a space that is open
   * @throws AgreementRefusal.NotNeeded when the place is no space in a school
   */
  @Transactional
  public void change(UUID placeId, UnaryOperator<Agreement> change) {
    var place = space(placeId);
    var before = repository.hold(placeId);
    var after = change.apply(before);
    if (after.equals(before)) return;
    try {
      repository.change(after);
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("open_school_space_has_its_agreement")) {
        throw new AgreementRefusal.KeepsOpen();
      }
      throw e;
    }
    audit.record("agreement.change", place.name(), before, after);
  }

  /**
   * Notes who signed a clause, perhaps with the document.
   *
   * @param signedBy a function, never a person's name
   * @throws AgreementRefusal.NotNeeded when the place is no space in a school
   */
  @Transactional
  public Paper sign(UUID placeId, Clause clause, String signedBy, @Nullable Document document) {
    var place = space(placeId);
    repository.hold(placeId);
    var paper =
        new Paper(
            UUID.randomUUID(),
            placeId,
            clause,
            signedBy,
            document == null ? null : document.fileName(),
            document == null ? null : document.mediaType(),
            clock.instant());
    repository.add(paper, document == null ? null : document.content());
    audit.record("agreement-paper.add", place.name(), null, paper);
    return paper;
  }

  @Transactional
  public void remove(UUID placeId, UUID paperId) {
    var place = space(placeId);
    repository
        .remove(placeId, paperId)
        .ifPresent(gone -> audit.record("agreement-paper.remove", place.name(), gone, null));
  }

  private Place space(UUID placeId) {
    var place = places.get(placeId);
    if (place.kind() != PlaceKind.SCHOOL_SPACE) throw new AgreementRefusal.NotNeeded();
    return place;
  }
}
