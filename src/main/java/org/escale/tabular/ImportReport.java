package org.escale.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * How an import went.
 *
 * @param problems what stood against it; with any of them nothing was imported
 * @param done what was done, in words; null when nothing was imported
 */
public record ImportReport(List<ImportProblem> problems, @Nullable MessageSourceResolvable done) {

  public static ImportReport refused(List<ImportProblem> problems) {
    return new ImportReport(problems, null);
  }

  /**
   * @param messageKey a key of the message bundles
   * @param counts what stands in the message's places
   */
  public static ImportReport done(String messageKey, Object... counts) {
    return new ImportReport(
        List.of(), new DefaultMessageSourceResolvable(new String[] {messageKey}, counts));
  }
}
