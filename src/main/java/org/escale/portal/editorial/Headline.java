package org.escale.portal.editorial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The title of a public text, leading to it.
 *
 * @param path its address on this site
 * @param date since when it is public
 */
public record Headline(String path, String title, @Nullable String titleEn, LocalDate date) {
  public String titleIn(String language) {
    return language.equals("en") && titleEn != null ? titleEn : title;
  }

  /** The language of {@link #titleIn}. */
  public String languageFor(String language) {
    return language.equals("en") && titleEn != null ? "en" : "fr";
  }
}
