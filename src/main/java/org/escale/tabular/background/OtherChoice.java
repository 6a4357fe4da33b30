package org.escale.tabular.background;

import java.util.Map;

/**
 * What may be chosen instead when a file is good and what was chosen beside it is not.
 *
 * @param problemKey the message of the one problem that says so
 * @param buttonKey the message of the button that previews the same file again
 * @param choices what is then chosen
 */
public record OtherChoice(String problemKey, String buttonKey, Map<String, String> choices) {

  /** Whether this is all that stands against it. */
  boolean helps(ImportRun run) {
    var outcome = run.outcome();
    return run.refused()
        && outcome != null
        && outcome.problems().size() == 1
        && outcome.problems().getFirst().messageKey().equals(problemKey);
  }
}
