package org.escale.attendance;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the usual publics at start. What the manager has renamed, moved or put aside stays so. */
@Component
class AudienceReference implements ApplicationRunner {
  private final Audiences audiences;
  private final TransactionOperations transaction;

  AudienceReference(Audiences audiences, TransactionOperations transaction) {
    this.audiences = audiences;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var file = new ClassPathResource("reference/audiences.csv").getInputStream();
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
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
    }
  }
}
