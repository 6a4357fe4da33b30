package org.escale.network.standard;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.escale.network.standard.feed.FeedReader;
import org.escale.network.standard.feed.ReadRow;
import org.escale.network.standard.feed.Reason;
import org.escale.network.standard.feed.Remark;
import org.escale.network.standard.feed.RowRemark;

/** A whole feed, read: what a test looks at. */
record FeedFile(List<ReadRow> rows, List<RowRemark> doubtful, List<String> notUnderstood) {
  static FeedFile read(byte[] file, Predicate<String> readableHours) {
    var reader = new FeedReader(readableHours);
    var rows = new ArrayList<ReadRow>();
    var text = new String(file, StandardCharsets.UTF_8);
    reader.read(new BufferedReader(new StringReader(text)), rows::add);
    return new FeedFile(rows, reader.doubtfulPositions(), reader.notUnderstood());
  }

  long count(ReadRow.Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /** How often each reason was given. */
  Map<Reason, Long> reasons() {
    return Stream.concat(
            rows.stream().flatMap(row -> row.remarks().stream()),
            doubtful.stream().map(RowRemark::remark))
        .collect(Collectors.groupingBy(Remark::reason, TreeMap::new, Collectors.counting()));
  }

  Map<String, Long> lacking() {
    return rows.stream()
        .flatMap(row -> row.missing().stream())
        .collect(Collectors.groupingBy(Field::wireName, TreeMap::new, Collectors.counting()));
  }
}
