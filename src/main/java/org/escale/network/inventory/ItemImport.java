package org.escale.network.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.escale.access.AuditLog;
import org.escale.tabular.CsvTable;
import org.escale.tabular.FileImport;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.ImportReport;
import org.escale.tabular.PlainText;
import org.escale.tabular.background.ImportOutcome;
import org.escale.tabular.background.ImportOutcome.Figure;
import org.escale.tabular.background.ImportOutcome.Listing;
import org.escale.tabular.background.LongFile;
import org.escale.tabular.background.LongImport;
import org.escale.tabular.background.Progress;
import org.escale.tabular.background.ReportShape;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings equipment in from a CSV file, all of it or none. The same file twice changes nothing. */
@Configuration(proxyBeanMethods = false)
class ItemImport {
  static final String KIND = "items";
  private static final int SHOWN = 100;
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  private final Items items;
  private final MessageSource messages;

  ItemImport(Items items, MessageSource messages) {
    this.items = items;
    this.messages = messages;
  }

  @Bean
  LongImport longItemImport(AuditLog audit) {
    return new LongImport(
        KIND,
        "network.item.import.title",
        "NETWORK_EDIT",
        "/gestion/reseau/materiel/import",
        choices -> "/gestion/reseau/materiel",
        null,
        ReportShape.named("materiel"),
        (file, choices, progress) -> take(file, false, progress),
        (file, choices, progress) ->
            audit.inTheNameOf(file.sender(), () -> take(file, true, progress)));
  }

  @Bean
  FileImport itemFile(TransactionTemplate transaction) {
    return new FileImport(
        KIND,
        (content, name) -> {
          var done =
              transaction.execute(status -> {
                var outcome = take(LongFile.of(name, content), true, Progress.silent());
                if (!outcome.possible()) status.setRollbackOnly();
                return outcome;
              });
          if (done == null || !done.possible()) {
            return ImportReport.refused(done == null ? List.of() : done.problems());
          }
          var counts = done.figures().stream().map(figure -> (Object) figure.number()).toArray();
          return ImportReport.done("network.item.import.done", counts);
        });
  }

  private ImportOutcome take(LongFile file, boolean apply, Progress progress) {
    var reading =
        new ItemFile(
            items.all(),
            items.sites(),
            words("network.item.category.", Item.CATEGORIES),
            words("network.item.state.", Item.STATES));
    var table = CsvTable.walk(file.text(), ItemColumns.ALL, reading::take);
    if (table.problemCount() > 0) {
      return ImportOutcome.refused(table.problems(), table.problemCount());
    }
    if (apply) {
      progress.phase(Progress.WRITING, reading.added().size() + (long) reading.changed().size());
      try {
        int done = 0;
        for (var item : reading.changed()) {
          items.change(item);
          progress.at(++done);
        }
        for (var item : reading.added()) {
          items.add(item);
          progress.at(++done);
        }
      } catch (ItemRefusal refusal) {
        return ImportOutcome.refused(List.of(new ImportProblem(0, null, refusal.messageKey())), 1);
      }
    }
    return outcome(reading);
  }

  private static ImportOutcome outcome(ItemFile reading) {
    return new ImportOutcome(
        true,
        reading.added().isEmpty() && reading.changed().isEmpty(),
        List.of(
            new Figure("network.item.import.added", reading.added().size()),
            new Figure("network.item.import.changed", reading.changed().size()),
            new Figure("network.item.import.unchanged", reading.unchanged())),
        List.of(),
        0,
        List.of(
            listing("network.item.import.added", reading.added()),
            listing("network.item.import.changed", reading.changed())));
  }

  private static Listing listing(String titleKey, List<Item> items) {
    var rows =
        items.stream()
            .limit(SHOWN)
            .map(item ->
                List.of(
                    item.label(),
                    item.tag() == null ? "" : item.tag(),
                    item.serial() == null ? "" : item.serial()))
            .toList();
    var headers = List.of("network.item.label", "network.item.tag", "network.item.serial");
    return new Listing(titleKey, headers, rows, items.size());
  }

  /** The codes by what they are called in either language, and by themselves. */
  private Map<String, String> words(String prefix, List<String> codes) {
    var words = new HashMap<String, String>();
    for (var code : codes) {
      words.put(PlainText.bare(code), code);
      for (var language : LANGUAGES) {
        words.put(PlainText.bare(messages.getMessage(prefix + code, null, language)), code);
      }
    }
    return words;
  }
}
