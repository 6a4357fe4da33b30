package org.escale.portal.editorial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.escale.territory.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages and news: writing them, publishing them by their date, removing them. */
@Service
public class Texts {
  private final TextRepository repository;
  private final PictureRepository pictures;
  private final Authorities authorities;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Texts(
      TextRepository repository,
      PictureRepository pictures,
      Authorities authorities,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.pictures = pictures;
    this.authorities = authorities;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  public Optional<Text> find(UUID id) {
    return repository.find(id);
  }

  /**
   * @throws UnknownText when there is none of that kind
   */
  public Text get(TextKind kind, UUID id) {
    return find(id).filter(text -> text.kind() == kind).orElseThrow(() -> new UnknownText(id));
  }

  public List<Text> ofKind(TextKind kind) {
    return repository.ofKind(kind);
  }

  /**
   * What the public reads at an address.
   *
   * @throws UnknownText when there is none, or it is not public yet
   */
  public Text getPublic(TextKind kind, String slug) {
    return repository.findPublic(kind, slug, today()).orElseThrow(() -> new UnknownText(slug));
  }

  /** The latest first. */
  public List<Text> publicNews(int from, int most) {
    return repository.publicNews(today(), from, most);
  }

  /** The day it is at the authority's. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authorities.get().zone());
  }

  /**
   * @throws TextRefusal.AddressTaken when another of its kind has its address
   * @throws TextRefusal.NoSuchPicture when it names a picture that is not there
   */
  @Transactional
  public void add(Text text) {
    guarded(() -> repository.add(text, clock.instant()));
    repository.setPictures(text.id(), picturesOf(text));
    tell(text.kind() == TextKind.PAGE ? "page.add" : "news.add", text.title(), null, text);
  }

  /**
   * Changes it, if it still is at the version of what is given.
   *
   * @throws TextChangedMeanwhile when it is not, or is no more
   * @throws TextRefusal.AddressTaken when another of its kind has its new address
   * @throws TextRefusal.NoSuchPicture when it names a picture that is not there
   */
  @Transactional
  public void change(Text text) {
    var before = repository.find(text.id()).orElse(null);
    if (before == null) throw new TextChangedMeanwhile(null);
    guarded(() -> {
      if (!repository.change(text, clock.instant())) throw meanwhile(text.id());
    });
    repository.setPictures(text.id(), picturesOf(text));
    tell(text.kind() == TextKind.PAGE ? "page.change" : "news.change", text.title(), before, text);
  }

  /**
   * @throws TextChangedMeanwhile when it is no longer at that version
   */
  @Transactional
  public void remove(UUID id, int version) {
    var before = repository.find(id).orElseThrow(() -> new UnknownText(id));
    if (!repository.remove(id, version)) throw meanwhile(id);
    tell(
        before.kind() == TextKind.PAGE ? "page.remove" : "news.remove",
        before.title(),
        before,
        null);
  }

  private TextChangedMeanwhile meanwhile(UUID id) {
    return new TextChangedMeanwhile(repository.find(id).orElse(null));
  }

  private Set<UUID> picturesOf(Text text) {
    var ids = new HashSet<>(idsOf(text.body(), "body"));
    if (text.bodyEn() != null) ids.addAll(idsOf(text.bodyEn(), "bodyEn"));
    return ids;
  }

  private Set<UUID> idsOf(String body, String field) {
    var ids = new HashSet<UUID>();
    for (var name : MarkdownTree.of(body).pictureNames()) {
      var picture = pictures.find(name);
      if (picture.isEmpty()) throw new TextRefusal.NoSuchPicture(name, field);
      ids.add(picture.get().id());
    }
    return ids;
  }

  private void tell(String action, String subject, @Nullable Text before, @Nullable Text after) {
    audit.record(action, subject, before, after);
    events.publishEvent(new FrontChanged());
  }

  private static void guarded(Runnable change) {
    try {
      change.run();
    } catch (DuplicateKeyException e) {
      if (String.valueOf(e.getMessage()).contains("one_text_per_address")) {
        throw new TextRefusal.AddressTaken();
      }
      throw e;
    }
  }
}
