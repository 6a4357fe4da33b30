package org.escale.reporting;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.escale.reporting.Chart.Value;
import org.springframework.stereotype.Component;

/** The pictures of a review: visitors by month, audience, kind and commune. */
@Component("reviewCharts")
class ReviewCharts {
  private final ReviewLabels labels;

  ReviewCharts(ReviewLabels labels) {
    this.labels = labels;
  }

  public Chart of(Review review, Dimension dimension) {
    var lines = review.by(dimension);
    return dimension == Dimension.MONTH
        ? Chart.columns(lines.stream().map(line -> month(line, lines)).toList())
        : Chart.bars(
            lines.stream().map(line -> value(line, labels.part(review, line.cut()))).toList(),
            dimension == Dimension.AUDIENCE);
  }

  /**
   * Only the first month and each January have their name below the column, as a year or
   * month/year.
   */
  private Value month(Line line, List<Line> all) {
    var month = YearMonth.parse(String.valueOf(line.cut().value()));
    var named = line == all.getFirst() || month.getMonth() == Month.JANUARY;
    return value(line, named ? "%02d/%d".formatted(month.getMonthValue(), month.getYear()) : "");
  }

  private Value value(Line line, String label) {
    return new Value(label, line.visitors(), labels.said(Measure.VISITORS, line.visitors()));
  }
}
