package org.escale.portal.editorial;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A text as it is typed.
 *
 * @param slug empty for one that is made of the title
 * @param published "yes" to publish it on a day, else it is a draft
 */
record TextForm(
    int version,
    String title,
    String slug,
    String body,
    String titleEn,
    String bodyEn,
    String published,
    String publicOn) {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_BODY = 50_000;

  /** What a form did not send is empty. */
  TextForm {
    title = said(title);
    slug = said(slug);
    body = said(body);
    titleEn = said(titleEn);
    bodyEn = said(bodyEn);
    published = said(published);
    publicOn = said(publicOn);
  }

  static TextForm blank(LocalDate today) {
    return new TextForm(0, "", "", "", "", "", "no", today.toString());
  }

  static TextForm of(Text text, LocalDate today) {
    var day = text.publicOn();
    return new TextForm(
        text.version(),
        text.title(),
        text.slug(),
        text.body(),
        said(text.titleEn()),
        said(text.bodyEn()),
        day == null ? "no" : "yes",
        day == null ? today.toString() : day.toString());
  }

  /** The same words, to be saved over another state. */
  TextForm over(int version) {
    return new TextForm(version, title, slug, body, titleEn, bodyEn, published, publicOn);
  }

  /** With the address that it would have. */
  TextForm addressed() {
    return new TextForm(version, title, address(), body, titleEn, bodyEn, published, publicOn);
  }

  private String address() {
    return Slug.of(slug.isBlank() ? title : slug);
  }

  /** The text; null with the errors noted where it cannot be. */
  @Nullable Text read(UUID id, TextKind kind, Errors errors) {
    required("title", title, LONGEST_TITLE, errors);
    required("body", body, LONGEST_BODY, errors);
    english(errors);
    if (!title.isBlank() && address().isEmpty()) {
      errors.rejectValue("slug", "portal.editorial.no-address");
    }
    var day = day(errors);
    if (errors.hasErrors()) return null;
    return new Text(
        id,
        kind,
        address(),
        title.strip(),
        body,
        titleEn.isBlank() ? null : titleEn.strip(),
        bodyEn.isBlank() ? null : bodyEn,
        day,
        version);
  }

  private void english(Errors errors) {
    if (titleEn.isBlank() == bodyEn.isBlank()) {
      if (titleEn.isBlank()) return;
      required("titleEn", titleEn, LONGEST_TITLE, errors);
      required("bodyEn", bodyEn, LONGEST_BODY, errors);
    } else {
      errors.rejectValue(
          titleEn.isBlank() ? "titleEn" : "bodyEn", "portal.editorial.english-whole");
    }
  }

  private @Nullable LocalDate day(Errors errors) {
    if (!published.equals("yes")) return null;
    try {
      return LocalDate.parse(publicOn);
    } catch (DateTimeParseException e) {
      errors.rejectValue("publicOn", "portal.editorial.no-day");
      return null;
    }
  }

  private static void required(String field, String value, int longest, Errors errors) {
    if (value.isBlank()) {
      errors.rejectValue(field, "portal.editorial.missing");
    } else if (value.length() > longest) {
      errors.rejectValue(field, "portal.editorial.too-long", new Object[] {longest}, null);
    }
  }

  private static String said(@Nullable String value) {
    return value == null ? "" : value;
  }
}
