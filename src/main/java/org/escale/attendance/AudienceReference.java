package org.escale.attendance;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.escale.hosting.Preparation;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the usual publics at start. What the manager has renamed, moved or put aside stays so. */
@Component
@Order(AudienceReference.ORDER)
class AudienceReference implements Preparation {
  /** Before the demonstration, which counts visits by them. */
  static final int ORDER = 100;

  private final Audiences audiences;
  private final TransactionOperations transaction;

  AudienceReference(Audiences audiences, TransactionOperations transaction) {
    this.audiences = audiences;
    this.transaction = transaction;
  }

  @Override
  public void prepare() {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file())) {
      transaction.executeWithoutResult(_ -> {
        for (var row : rows) {
          audiences.addIfAbsent(
              new Audience(
                  row.getField("code"),
                  row.getField("label_fr"),
                  row.getField("label_en"),
                  Integer.parseInt(row.getField("position")),
                  true));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStreamReader file() throws IOException {
    return new InputStreamReader(
        new ClassPathResource("reference/audiences.csv").getInputStream(), StandardCharsets.UTF_8);
  }
}
