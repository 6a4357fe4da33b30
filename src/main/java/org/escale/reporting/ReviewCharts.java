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

  /** Each January has its name below the column; the first month too, where it has room. */
  private Value month(Line line, List<Line> all) {
    var month = YearMonth.parse(String.valueOf(line.cut().value()));
    var untilJanuary = Month.DECEMBER.getValue() - month.getMonthValue() + 1;
    var named =
        month.getMonth() == Month.JANUARY
            || line == all.getFirst() && (untilJanuary > 3 || untilJanuary >= all.size());
    return value(line, named ? "%02d/%d".formatted(month.getMonthValue(), month.getYear()) : "");
  }

  private Value value(Line line, String label) {
    return new Value(label, line.visitors(), labels.said(Measure.VISITORS, line.visitors()));
  }
}
