package org.escale.network.standard.feed;

import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.escale.network.standard.Field;

/** Reads a feed into the standard, row by row; once. */
public final class FeedReader {
  private final Columns columns = new Columns();
  private final Predicate<String> readableHours;
  private final Set<String> seen = new HashSet<>();
  private final Neighbours neighbours = new Neighbours();

  /**
   * @param readableHours whether hours are written in the opening_hours language
   */
  public FeedReader(Predicate<String> readableHours) {
    this.readableHours = readableHours;
  }

  /**
   * @throws org.escale.tabular.UnreadableFile when it is no table of places
   */
  public void read(BufferedReader text, Consumer<ReadRow> each) {
    Feed.walk(
        text,
        row -> {
          columns.learn(row.columns());
          var read = RowReader.read(columns, readableHours, row);
          if (!read.sourceId().isEmpty() && !seen.add(read.sourceId())) {
            read =
                read.with(
                    new Remark(
                        Field.ID.wireName(),
                        read.place().text(Field.ID),
                        Reason.SAME_AS_ANOTHER_ROW));
          }
          neighbours.add(read);
          each.accept(read);
        });
  }

  /** Said when all rows are read: those whose position is far from all the others. */
  public List<RowRemark> doubtfulPositions() {
    return neighbours.far();
  }

  /** Columns that say nothing that the standard has a field for. */
  public List<String> notUnderstood() {
    return new ArrayList<>(columns.notUnderstood());
  }
}
