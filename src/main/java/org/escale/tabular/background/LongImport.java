package org.escale.tabular.background;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of long import. Each module contributes its own as beans of this type, and a page of its
 * own that takes the file and gives it to {@link LongImports#send}; what follows has its page here.
 *
 * @param kind names it in the database and in addresses, such as "schools"
 * @param titleKey the message that names it to people
 * @param right the authority that its owner must still hold when it is applied
 * @param page the address of the module's page that takes the file
 * @param entered the address of the page that shows what has entered, by what was chosen
 * @param otherChoice what may be chosen instead, where a choice can be wrong
 * @param report what goes back to who made the file
 * @param preview tells what would change; whatever it writes is rolled back
 * @param apply does it; what it writes stays if its outcome is possible, otherwise nothing does
 */
public record LongImport(
    String kind,
    String titleKey,
    String right,
    String page,
    Function<Map<String, String>, String> entered,
    @Nullable OtherChoice otherChoice,
    ReportShape report,
    Work preview,
    Work apply) {

  /** Either step of an import. It runs in a transaction, and may be run again after a crash. */
  @FunctionalInterface
  public interface Work {
    /**
     * @param choices what was chosen in the form beside the file
     * @throws org.escale.tabular.UnreadableFile when the file is no table
     */
    ImportOutcome take(LongFile file, Map<String, String> choices, Progress progress);
  }
}
