package org.escale.tabular.background;

import java.util.List;
import org.escale.tabular.ImportProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, or did.
 *
 * @param possible whether it may be applied; an impossible one changes nothing
 * @param idle whether there is nothing to apply: all of it is known already
 * @param figures what it counts, in the order of reading
 * @param problems what is wrong in the file, by line; where the import is possible all the same,
 *     what was left out and why
 * @param problemCount how many there are; the list may leave some out
 * @param listings tables of what is worth reading row by row
 */
public record ImportOutcome(
    boolean possible,
    boolean idle,
    List<Figure> figures,
    List<ImportProblem> problems,
    int problemCount,
    List<Listing> listings) {

  /** So many of the problems are kept, at most. */
  public static final int MOST_PROBLEMS = 5_000;

  public ImportOutcome {
    if (problems.size() > MOST_PROBLEMS) problems = problems.subList(0, MOST_PROBLEMS);
  }

  /** The outcome of a file that cannot enter. */
  public static ImportOutcome refused(List<ImportProblem> problems, int problemCount) {
    return new ImportOutcome(false, false, List.of(), problems, problemCount, List.of());
  }

  public boolean applicable() {
    return possible && !idle;
  }

  /** A count with the message that says of what. */
  public record Figure(String messageKey, long number) {}

  /**
   * @param titleKey the message of its caption
   * @param headerKeys the messages of its columns
   * @param rows the cells as they are to be read; the first names the row
   * @param said the columns whose cells are messages, to be said in the language of who reads
   * @param total how many rows there would be; the list may leave some out
   */
  public record Listing(
      String titleKey,
      List<String> headerKeys,
      List<List<String>> rows,
      int total,
      @Nullable List<Integer> said) {

    /** One whose cells are all read as they are. */
    public Listing(String titleKey, List<String> headerKeys, List<List<String>> rows, int total) {
      this(titleKey, headerKeys, rows, total, List.of());
    }

    /** Whether the cells of that column are messages. */
    public boolean says(int column) {
      return said != null && said.contains(column);
    }
  }
}
