package org.escale.attendance.residents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.escale.hosting.Preparation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the legal texts of {@code reference/legal-texts.json} at each start. What the authority
 * has put in its own words stays so.
 */
@Component
@Order(LegalTextReference.ORDER)
class LegalTextReference implements Preparation {
  static final int ORDER = 100;

  private final LegalTexts texts;
  private final JsonMapper json;
  private final Resource reference;
  private final Clock clock;
  private final TransactionOperations transaction;

  LegalTextReference(
      LegalTexts texts,
      JsonMapper json,
      @Value("classpath:reference/legal-texts.json") Resource reference,
      Clock clock,
      TransactionOperations transaction) {
    this.texts = texts;
    this.json = json;
    this.reference = reference;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public void prepare() {
    try (var in = reference.getInputStream()) {
      var wanted = json.readValue(in, Text[].class);
      transaction.executeWithoutResult(_ -> {
        for (var text : wanted) texts.follow(text.asLegalText(clock));
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words are paragraphs. */
  private record Text(String code, String basis, int months, List<String> fr, List<String> en) {
    LegalText asLegalText(Clock clock) {
      return new LegalText(
          code,
          1,
          Basis.of(basis).orElseThrow(),
          months,
          String.join("\n\n", fr),
          String.join("\n\n", en),
          true,
          clock.instant());
    }
  }
}
