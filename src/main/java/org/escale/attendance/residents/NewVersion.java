package org.escale.attendance.residents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the manager fills in to add a version of a legal text.
 *
 * @param after the version that the writer had before their eyes
 * @param promised a name is kept at most so many months after the last visit
 */
public record NewVersion(
    String code,
    int after,
    @NotNull(message = "{residents.months-wrong}")
        @Min(value = 1, message = "{residents.months-wrong}")
        @Max(value = 36, message = "{residents.months-wrong}")
        @Nullable Integer promised,
    @NotBlank(message = "{residents.words-missing}")
        @Size(max = LONGEST, message = "{residents.words-long}")
        String wordsFr,
    @NotBlank(message = "{residents.words-missing}")
        @Size(max = LONGEST, message = "{residents.words-long}")
        String wordsEn) {
  private static final int LONGEST = 6000;

  static NewVersion after(LegalText last) {
    return new NewVersion(
        last.code(), last.version(), last.months(), last.wordsFr(), last.wordsEn());
  }

  int months() {
    if (promised == null) throw new IllegalStateException("not validated");
    return promised;
  }
}
