package org.escale.portal.editorial;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.network.PictureFile;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures that texts may show. None is without words for those who do not see it. */
@Service
public class PictureLibrary {
  private static final int WIDEST = 1280;

  private final PictureRepository repository;
  private final AuditLog audit;
  private final Clock clock;

  PictureLibrary(PictureRepository repository, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.clock = clock;
  }

  /** The latest first. */
  public List<TextPicture> all() {
    return repository.all();
  }

  public Optional<TextPicture> find(UUID id) {
    return repository.find(id);
  }

  /** Titles of the texts in which a picture stands. */
  public List<String> usedIn(UUID id) {
    return repository.usedIn(id);
  }

  /** A JPEG file. */
  public Optional<byte[]> content(UUID id, int width) {
    return repository.content(id, width);
  }

  /**
   * @param name as it is typed; it becomes a part of an address
   * @param file a PNG or JPEG file; what it tells of where and by which device it was taken is not
   *     kept
   * @throws org.escale.network.FurnishingRefusal.NoPicture when it cannot be read
   * @throws TextRefusal.NameTaken when another picture has that name
   */
  @Transactional
  public TextPicture add(String name, String alt, @Nullable String altEn, byte[] file) {
    var read = PictureFile.of(file);
    var largest = read.within(WIDEST);
    var picture =
        new TextPicture(
            UUID.randomUUID(), Slug.of(name), alt, altEn, largest.width(), largest.height());
    try {
      repository.add(picture, clock.instant());
    } catch (DataIntegrityViolationException e) {
      if (named(e, "one_picture_per_name")) throw new TextRefusal.NameTaken();
      throw e;
    }
    for (int width : picture.widths()) {
      repository.addSize(
          picture.id(), width, width == largest.width() ? largest.jpeg() : read.wide(width).jpeg());
    }
    audit.record("picture.add", picture.name(), null, picture);
    return picture;
  }

  /** Says anew what it shows. */
  @Transactional
  public void describe(UUID id, String alt, @Nullable String altEn) {
    var before = repository.find(id).orElseThrow(() -> new UnknownText(id));
    repository.describe(id, alt, altEn);
    audit.record("picture.describe", before.name(), before, repository.find(id).orElseThrow());
  }

  /**
   * @throws TextRefusal.InUse when it stands in a text
   */
  @Transactional
  public void remove(UUID id) {
    var before = repository.find(id).orElseThrow(() -> new UnknownText(id));
    try {
      repository.remove(id);
    } catch (DataIntegrityViolationException e) {
      if (named(e, "picture_stands_in_a_text")) throw new TextRefusal.InUse();
      throw e;
    }
    audit.record("picture.remove", before.name(), before, null);
  }

  private static boolean named(DataIntegrityViolationException e, String constraint) {
    return String.valueOf(e.getMessage()).contains(constraint);
  }
}
