package org.escale.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.escale.tabular.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The review's figures and rows as tables to give away; the same numbers as on the page. */
@Component
class ReviewSheets {
  private final ReviewLabels labels;

  ReviewSheets(ReviewLabels labels) {
    this.labels = labels;
  }

  /** The figures, one sheet for each way to tell them apart, and the sessions themselves. */
  List<Sheet> workbook(Review review) {
    var sheets = new ArrayList<Sheet>();
    sheets.add(
        new Sheet(label("headline"), List.of(label("figure"), label("value")), headline(review)));
    for (var dimension : Dimension.values()) {
      var name = label("by." + dimension.code());
      sheets.add(
          new Sheet(
              name,
              List.of(name, label("visitors"), label("sessions.held"), label("minutes")),
              review.by(dimension).stream()
                  .map(line ->
                      List.of(
                          labels.part(review, line.cut()),
                          line.visitors(),
                          line.sessions(),
                          line.minutes()))
                  .toList()));
    }
    sheets.add(sessions(review));
    return sheets;
  }

  /** All figures in one long table: which table, which line, what, how much. */
  Sheet figures(Review review) {
    var rows = new ArrayList<List<?>>();
    for (var row : headline(review)) {
      rows.add(List.of(label("headline"), "", row.getFirst(), row.getLast()));
    }
    for (var dimension : Dimension.values()) {
      var table = label("by." + dimension.code());
      for (var line : review.by(dimension)) {
        var part = labels.part(review, line.cut());
        rows.add(List.of(table, part, label("visitors"), line.visitors()));
        rows.add(List.of(table, part, label("sessions.held"), line.sessions()));
        rows.add(List.of(table, part, label("minutes"), line.minutes()));
      }
    }
    return new Sheet(
        label("title"),
        List.of(label("table"), label("line"), label("figure"), label("value")),
        rows);
  }

  /** The rows behind a figure; the last column sums to it. */
  Sheet detail(Detail detail) {
    var value = label(detail.measure() == Measure.HOURS ? "minutes" : detail.measure().code());
    return new Sheet(
        labels.title(detail),
        Stream.concat(headers(detail.measure()).stream(), Stream.of(value)).toList(),
        detail.rows().stream().map(row -> cells(detail.measure(), row)).toList());
  }

  private List<List<Object>> headline(Review review) {
    var total = review.total();
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of(label("from"), review.period().firstDay()));
    rows.add(List.of(label("to"), review.period().lastDay()));
    rows.add(List.of(label("visitors"), total.visitors()));
    for (var state : SessionState.values()) {
      rows.add(List.of(label("sessions." + state.code()), review.in(state).size()));
    }
    rows.add(List.of(label("minutes"), total.minutes()));
    rows.add(List.of(label("kilometres"), kilometres(review.metres())));
    rows.add(List.of(label("communes.held"), review.reached().size()));
    rows.add(List.of(label("communes.not-held"), review.unreached().size()));
    rows.add(List.of(label("residents.held"), review.residentsReached()));
    rows.add(List.of(label("residents"), review.residents()));
    return rows;
  }

  private Sheet sessions(Review review) {
    var headers =
        Stream.concat(
                Stream.of("day", "commune", "place", "kind", "request", "state", "minutes"),
                Stream.of("visitors"))
            .map(this::label);
    var audiences =
        review.audiences().stream()
            .map(audience -> new Cut(Dimension.AUDIENCE, audience.code()))
            .toList();
    var rows =
        review.sessions().stream()
            .map(session -> {
              var cells = new ArrayList<@Nullable Object>(about(session));
              cells.add(session.held() ? session.minutes() : null);
              cells.add(session.visitors(null));
              audiences.forEach(cut -> cells.add(cut.visitors(session)));
              return cells;
            })
            .toList();
    return new Sheet(
        label("sessions"),
        Stream.concat(headers, audiences.stream().map(cut -> labels.part(review, cut))).toList(),
        rows);
  }

  private List<String> headers(Measure measure) {
    var keys =
        switch (measure) {
          case VISITORS, SESSIONS, HOURS ->
              List.of("day", "commune", "place", "kind", "request", "state");
          case KILOMETRES -> List.of("day", "vehicle", "sessions.held");
          case COMMUNES, RESIDENTS -> List.of("code", "commune", "sessions.held", "visitors");
        };
    return keys.stream().map(this::label).toList();
  }

  private List<@Nullable Object> cells(Measure measure, Detail.Row row) {
    var cells = new ArrayList<@Nullable Object>();
    if (row.session() instanceof ReviewedSession session) cells.addAll(about(session));
    if (row.road() instanceof DayOnTheRoad road) {
      cells.addAll(List.of(road.day(), road.vehicle(), road.sessions()));
    }
    if (row.commune() instanceof ReviewedCommune commune) {
      cells.addAll(List.of(commune.code(), commune.name(), commune.sessions(), commune.visitors()));
    }
    cells.add(measure == Measure.KILOMETRES ? kilometres(row.value()) : (Object) row.value());
    return cells;
  }

  private List<Object> about(ReviewedSession session) {
    return List.of(
        session.day(),
        session.commune(),
        session.place(),
        labels.message("kind." + session.kind()),
        session.title() == null ? "" : session.title(),
        label("state." + session.state().code()));
  }

  private static BigDecimal kilometres(long metres) {
    return BigDecimal.valueOf(metres, 3);
  }

  private String label(String key) {
    return labels.message("reporting." + key);
  }
}
