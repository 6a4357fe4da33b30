package org.escale.tabular.background;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.escale.tabular.Column;
import org.escale.tabular.CsvTable;
import org.escale.tabular.StagedFiles;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A kind of import that a test can hold in the middle. It enters each name of a table as a staged
 * file.
 */
@TestConfiguration(proxyBeanMethods = false)
public class HeldImport {
  /** What lets a held import go on, line by line. */
  static final Semaphore LINES = new Semaphore(0);

  static final AtomicInteger TAKEN = new AtomicInteger();

  private static final Column NAME = Column.required("nom");

  @Bean
  LongImport names(StagedFiles files) {
    LongImport.Work work =
        (file, choices, progress) -> {
          var names = new ArrayList<String>();
          var table =
              CsvTable.walk(
                  file.text(),
                  List.of(NAME),
                  row -> {
                    var name = row.words(NAME);
                    if (name != null) names.add(name);
                  });
          if (table.problemCount() > 0) {
            return ImportOutcome.refused(table.problems(), table.problemCount());
          }
          progress.phase("tabular.long.writing", names.size());
          for (var name : names) {
            TAKEN.incrementAndGet();
            hold();
            if (name.equals("breaks")) throw new IllegalStateException("on purpose");
            files.keep("essai", "essai", name, name.getBytes(UTF_8));
            progress.phase("tabular.long.writing", names.size());
          }
          return new ImportOutcome(
              true,
              false,
              List.of(new ImportOutcome.Figure("tabular.file", names.size())),
              List.of(),
              0,
              List.of());
        };
    return new LongImport(
        "essai",
        "tabular.file",
        "NETWORK_EDIT",
        "/gestion/reseau",
        choices -> "/gestion/reseau",
        null,
        ReportShape.named("essai"),
        work,
        work);
  }

  private static void hold() {
    try {
      assertThat(LINES.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
