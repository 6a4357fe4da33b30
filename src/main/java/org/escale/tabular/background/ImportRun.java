package org.escale.tabular.background;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A long import as it stands now.
 *
 * @param owner the login of who sent the file
 * @param choices what was chosen in the form beside the file
 * @param step "preview" or "apply"
 * @param state "waiting" or "running" while a job is at it or will be; "shown" between the preview
 *     and its approval; "done", "stopped" or "failed" at the end
 * @param phase the message that says what is done now; null before it begins
 * @param at how far this phase is, up to {@code total}; a total of 0 is unknown
 * @param outcome of the preview once it is shown, of the whole import once it is done
 * @param failure the message that says why it failed
 */
public record ImportRun(
    UUID id,
    String kind,
    String owner,
    String fileName,
    Map<String, String> choices,
    String step,
    String state,
    boolean stopAsked,
    int attempts,
    @Nullable String phase,
    long at,
    long total,
    @Nullable ImportOutcome outcome,
    @Nullable String failure,
    Instant sentAt,
    @Nullable Instant endedAt) {

  /** Whether a job is at it or will be. */
  public boolean underWay() {
    return state.equals("waiting") || state.equals("running");
  }

  public boolean applying() {
    return step.equals("apply");
  }

  /** How much of this phase is done, in percent. */
  public int percent() {
    return total == 0 ? 0 : (int) Math.min(100, at * 100 / total);
  }

  /** Whether it cannot be applied as it was sent. */
  public boolean refused() {
    return state.equals("shown") && outcome != null && !outcome.possible();
  }

  /** Whether its owner may now say that it shall be applied. */
  public boolean applicable() {
    return state.equals("shown") && outcome != null && outcome.applicable();
  }
}
