package org.escale.portal.procedures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is said of a life event, as the form has it. */
public record LifeEventForm(
    @NotBlank @Size(max = 80) String titleFr,
    @NotBlank @Size(max = 80) String titleEn,
    @NotBlank @Size(max = 200) String leadFr,
    @NotBlank @Size(max = 200) String leadEn,
    boolean shown,
    int version) {

  static LifeEventForm blank() {
    return new LifeEventForm("", "", "", "", true, 0);
  }

  static LifeEventForm of(LifeEvent event) {
    return new LifeEventForm(
        event.titleFr(),
        event.titleEn(),
        event.leadFr(),
        event.leadEn(),
        event.shown(),
        event.version());
  }

  /** A new one, in the authority's own words. */
  LifeEvent event(String code, int position) {
    return new LifeEvent(
        code,
        titleFr.strip(),
        titleEn.strip(),
        leadFr.strip(),
        leadEn.strip(),
        position,
        shown,
        true,
        version);
  }

  /** That one as it is now wanted; own words only where they are others. */
  LifeEvent change(LifeEvent now) {
    var wanted = event(now.code(), now.position());
    var seen = now.saysAs(wanted) ? now : now.inTheWordsOf(wanted, true);
    return seen.shown(shown).seenAs(version);
  }
}
