package org.escale.network.standard.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.escale.network.standard.Field;
import org.escale.network.standard.StandardPlace;

/**
 * A whole feed, read into the standard.
 *
 * @param notUnderstood columns that say nothing that the standard has a field for
 */
public record FeedReading(List<ReadRow> rows, List<String> notUnderstood) {
  /**
   * @param readableHours whether hours are written in the opening_hours language
   */
  public static FeedReading of(Feed feed, Predicate<String> readableHours) {
    var columns = Columns.of(feed.columns());
    var rows = new ArrayList<ReadRow>();
    var lines = new HashMap<String, Integer>();
    for (var row : feed.rows()) {
      var read = RowReader.read(columns, readableHours, row);
      var first = read.sourceId().isEmpty() ? null : lines.putIfAbsent(read.sourceId(), row.line());
      rows.add(
          first == null
              ? read
              : with(read, new Remark(Field.ID.wireName(), read.place().text(Field.ID), Reason.SAME_AS_ANOTHER_ROW)));
    }
    return new FeedReading(withDoubtfulPositions(rows), columns.notUnderstood());
  }

  public long count(ReadRow.Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /** How often each reason was given. */
  public Map<Reason, Long> reasons() {
    return rows.stream()
        .flatMap(row -> row.remarks().stream())
        .collect(Collectors.groupingBy(Remark::reason, java.util.TreeMap::new, Collectors.counting()));
  }

  private static List<ReadRow> withDoubtfulPositions(List<ReadRow> rows) {
    var doubtful = Neighbours.far(rows);
    return rows.stream()
        .map(row ->
            doubtful.contains(row.line())
                ? with(
                    row,
                    new Remark(
                        Field.LATITUDE.wireName(),
                        position(row.place()),
                        Reason.FAR_FROM_ITS_NEIGHBOURS))
                : row)
        .toList();
  }

  private static String position(StandardPlace place) {
    return place.text(Field.LATITUDE) + ", " + place.text(Field.LONGITUDE);
  }

  private static ReadRow with(ReadRow row, Remark remark) {
    var remarks = new ArrayList<>(row.remarks());
    remarks.add(remark);
    return new ReadRow(row.line(), row.sourceId(), row.place(), row.hoursNote(), remarks);
  }
}
