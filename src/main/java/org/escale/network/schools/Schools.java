package org.escale.network.schools;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.network.PhoneNumber;
import org.escale.network.Place;
import org.escale.network.PlaceAddress;
import org.escale.network.PlaceKind;
import org.escale.network.PlaceLife;
import org.escale.network.PlaceOffer;
import org.escale.network.PlaceSheet;
import org.escale.network.Places;
import org.escale.territory.Authorities;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schools: looked up, told of, given a space. They come and change by {@link SchoolImport}. */
@Service
public class Schools {
  private final SchoolRepository repository;
  private final Places places;
  private final Authorities authorities;
  private final AuditLog audit;
  private final Clock clock;

  Schools(
      SchoolRepository repository,
      Places places,
      Authorities authorities,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.places = places;
    this.authorities = authorities;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<School> find(String uai) {
    return repository.find(uai);
  }

  /**
   * @throws UnknownSchool when there is none
   */
  public School get(String uai) {
    return find(uai).orElseThrow(() -> new UnknownSchool(uai));
  }

  /** The school that houses a space. */
  public Optional<School> ofSpace(UUID placeId) {
    return repository.ofSpace(placeId);
  }

  /** By commune and name, {@code most} of them after the first {@code skip}. */
  public List<School> page(SchoolFilter filter, int skip, int most) {
    return repository.page(filter, skip, most);
  }

  public int count(SchoolFilter filter) {
    return repository.count(filter);
  }

  /** When there is class, by day and hour; empty where nobody has said it. */
  public List<ClassTime> classTimes(String uai) {
    return repository.classTimes(uai);
  }

  /**
   * Says how many pupils and classes there are and when there is class.
   *
   * @throws SchoolRefusal.ImpossibleTimes when times of class overlap
   */
  @Transactional
  public void tell(String uai, SchoolFigures figures) {
    var school = get(uai);
    var before =
        new SchoolFigures(school.pupils(), school.classes(), school.rhythm(), classTimes(uai));
    if (figures.equals(before)) return;
    repository.figures(uai, figures.pupils(), figures.classes(), figures.rhythm(), clock.instant());
    repository.forgetClassTimes(uai);
    try {
      figures.classTimes().forEach(time -> repository.add(uai, time));
    } catch (DataIntegrityViolationException e) {
      throw new SchoolRefusal.ImpossibleTimes();
    }
    audit.record("school.tell", school.name(), before, figures);
  }

  /**
   * Plans a space in that school; it opens when its agreement is whole.
   *
   * @param name what the space is called
   * @throws SchoolRefusal.SpaceThere when it has one
   */
  @Transactional
  public UUID house(String uai, String name) {
    var school = get(uai);
    var space =
        new Place(
            UUID.randomUUID(),
            PlaceKind.SCHOOL_SPACE,
            name,
            PlaceLife.PLANNED,
            false,
            null,
            new PlaceAddress(
                school.communeCode(),
                school.inseeCode(),
                school.communeName(),
                school.postcode(),
                school.address(),
                null,
                school.lat(),
                school.lon(),
                authorities.get().zone()),
            PlaceOffer.UNSAID,
            reachedLike(school),
            null,
            null,
            null,
            0,
            clock.instant());
    places.add(space);
    try {
      repository.house(uai, space.id());
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("one_space_per_school")) {
        throw new SchoolRefusal.SpaceThere();
      }
      throw e;
    }
    return space.id();
  }

  private static PlaceSheet reachedLike(School school) {
    var phone = school.phone() == null ? null : PhoneNumber.dialled(school.phone());
    return new PlaceSheet(phone, List.of(), List.of(), null, null, null, null, null, null);
  }
}
