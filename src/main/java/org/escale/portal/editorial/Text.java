package org.escale.portal.editorial;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page or a piece of news.
 *
 * @param slug the last part of its address, its own among those of its kind
 * @param body Markdown
 * @param titleEn and {@code bodyEn}: both or neither
 * @param publicOn the day from whose beginning it is public; null for a draft
 * @param version grows with each change
 */
public record Text(
    UUID id,
    TextKind kind,
    String slug,
    String title,
    String body,
    @Nullable String titleEn,
    @Nullable String bodyEn,
    @Nullable LocalDate publicOn,
    int version) {

  /** Where it stands on a day. */
  public enum State {
    DRAFT,
    COMING,
    PUBLIC
  }

  public State state(LocalDate today) {
    if (publicOn == null) return State.DRAFT;
    return publicOn.isAfter(today) ? State.COMING : State.PUBLIC;
  }

  public String path() {
    return "/" + kind.path() + "/" + slug;
  }

  /** The language that a reader of that language gets: French where there is no English. */
  public String languageFor(String language) {
    return language.equals("en") && bodyEn != null ? "en" : "fr";
  }

  public String titleIn(String language) {
    return language.equals("en") && titleEn != null ? titleEn : title;
  }

  public String bodyIn(String language) {
    return language.equals("en") && bodyEn != null ? bodyEn : body;
  }
}
