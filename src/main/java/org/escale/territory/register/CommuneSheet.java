package org.escale.territory.register;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.escale.tabular.Sheet;
import org.escale.territory.Commune;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The communes as a table to take along. Its French headers are those that the import understands,
 * so that a file can go out, be corrected and come back.
 */
@Component
class CommuneSheet {
  private final MessageSource messages;

  CommuneSheet(MessageSource messages) {
    this.messages = messages;
  }

  Sheet of(List<Commune> communes, Locale locale) {
    return new Sheet(
        messages.getMessage("layout.territory", null, locale),
        List.of(
            messages.getMessage("territory.sheet.code", null, locale),
            messages.getMessage("territory.sheet.name", null, locale),
            messages.getMessage("territory.sheet.population", null, locale),
            messages.getMessage("territory.sheet.latitude", null, locale),
            messages.getMessage("territory.sheet.longitude", null, locale),
            messages.getMessage("territory.sheet.under-30", null, locale),
            messages.getMessage("territory.sheet.need", null, locale)),
        communes.stream().map(CommuneSheet::row).toList());
  }

  private static List<?> row(Commune commune) {
    return Arrays.asList(
        commune.code(),
        commune.name(),
        commune.population(),
        commune.lat(),
        commune.lon(),
        commune.under30Share(),
        commune.needSet() == null ? null : BigDecimal.valueOf(commune.needSet(), 4));
  }
}
