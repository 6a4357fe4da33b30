package org.escale.portal.procedures;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a procedure, as the form has it. */
public record ProcedureForm(
    @NotBlank String eventCode,
    @NotBlank @Size(max = 80) String titleFr,
    @NotBlank @Size(max = 80) String titleEn,
    @NotBlank @Size(max = 240) String whatFr,
    @NotBlank @Size(max = 240) String whatEn,
    @Size(max = 240) @Nullable String bringFr,
    @Size(max = 240) @Nullable String bringEn,
    @NotBlank @Size(max = 500) String url,
    @NotBlank String need,
    @Nullable List<String> counterKinds,
    boolean shown,
    int version) {

  static ProcedureForm blank(String eventCode) {
    return new ProcedureForm(
        eventCode, "", "", "", "", "", "", "https://", "demarches", List.of(), true, 0);
  }

  static ProcedureForm of(Procedure procedure) {
    return new ProcedureForm(
        procedure.eventCode(),
        procedure.titleFr(),
        procedure.titleEn(),
        procedure.whatFr(),
        procedure.whatEn(),
        text(procedure.bringFr()),
        text(procedure.bringEn()),
        procedure.url(),
        procedure.need(),
        procedure.counterKinds(),
        procedure.shown(),
        procedure.version());
  }

  /** A page of the web with a host, such as https://www.impots.gouv.fr/. */
  @AssertTrue(message = "{portal.procedures.bad-address}")
  public boolean isUrlOfTheWeb() {
    if (url.isBlank()) return true; // said by another rule
    try {
      var at = URI.create(url.strip());
      return at.getHost() != null
          && at.getHost().contains(".")
          && ("https".equals(at.getScheme()) || "http".equals(at.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What to bring is said in both languages, or in none. */
  @AssertTrue(message = "{portal.procedures.bring-in-both}")
  public boolean isBringInBoth() {
    return text(bringFr).isBlank() == text(bringEn).isBlank();
  }

  /** A new one, in the authority's own words. */
  Procedure procedure(String code, int position) {
    return new Procedure(
        code,
        eventCode,
        titleFr.strip(),
        titleEn.strip(),
        whatFr.strip(),
        whatEn.strip(),
        given(bringFr),
        given(bringEn),
        url.strip(),
        need,
        counterKinds == null ? List.of() : counterKinds,
        position,
        shown,
        true,
        version);
  }

  /** That one as it is now wanted; own words only where they are others. */
  Procedure change(Procedure now) {
    var wanted = procedure(now.code(), now.position());
    var seen = now.saysAs(wanted) ? now : now.inTheWordsOf(wanted, true);
    return seen.shown(shown).seenAs(version);
  }

  private static @Nullable String given(@Nullable String words) {
    return text(words).isBlank() ? null : text(words).strip();
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }
}
