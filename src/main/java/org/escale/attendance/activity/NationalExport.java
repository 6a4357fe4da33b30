package org.escale.attendance.activity;

import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.escale.tabular.CsvWriter;
import org.escale.tabular.XlsxWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The counts of a period in the shape of the national activity model, written while they are read.
 * The headers are the model's own words; {@code docs/activity-model.md} explains each column.
 */
@Component
class NationalExport {
  private static final String BETWEEN = "|";

  private static final List<Column> COLUMNS = columns();

  private final ActivityRepository activities;

  NationalExport(ActivityRepository activities) {
    this.activities = activities;
  }

  private record Column(String header, Function<Activity, @Nullable Object> cell) {}

  static List<String> headers() {
    return COLUMNS.stream().map(Column::header).toList();
  }

  void writeCsv(Days days, Writer out) {
    var csv = CsvWriter.begin(out, headers());
    activities.forEach(days, activity -> csv.line(cells(activity)));
    csv.flush();
  }

  void writeXlsx(Days days, OutputStream out) {
    try (var xlsx = XlsxWriter.begin(out, "activites", headers())) {
      activities.forEach(days, activity -> xlsx.line(cells(activity)));
    }
  }

  private static List<@Nullable Object> cells(Activity activity) {
    var cells = new ArrayList<@Nullable Object>(COLUMNS.size());
    for (var column : COLUMNS) cells.add(column.cell.apply(activity));
    return cells;
  }

  private static List<Column> columns() {
    var columns =
        new ArrayList<>(
            List.of(
                new Column("id", Activity::id),
                new Column("type", Activity::nationalKind),
                new Column("date", Activity::day),
                new Column("duree", Activity::minutes),
                new Column("accompagnements", Activity::people),
                new Column("type_lieu", NationalExport::placeKind),
                new Column("lieu_nom", Activity::place),
                new Column("lieu_adresse", Activity::address),
                new Column("lieu_commune", Activity::commune),
                new Column("lieu_code_insee", Activity::communeCode),
                new Column("thematiques", a -> joined(a.themes())),
                new Column("materiel", a -> joined(a.equipment())),
                new Column("autonomie", Activity::autonomy),
                new Column("oriente_vers_structure", a -> a.orientation().isEmpty() ? null : "oui"),
                new Column("structure_de_redirection", a -> joined(a.orientation())),
                new Column("titre_atelier", NationalExport::title),
                new Column("niveau_atelier", Activity::level)));
    columns.addAll(counted("genre", Question.GENDER));
    columns.addAll(counted("tranche_age", Question.AGE));
    columns.addAll(counted("statut_social", Question.STATUS));
    columns.add(new Column("premiere_visite", NationalExport::firstVisit));
    columns.add(new Column("public", Activity::audience));
    columns.add(new Column("creation", Activity::recordedAt));
    columns.add(new Column("modification", Activity::changedAt));
    return List.copyOf(columns);
  }

  /** A column an answer: in each line they add up to the people in it. */
  private static List<Column> counted(String list, Question question) {
    Stream<NationalValue> answers = question.answers().stream();
    return answers
        .map(answer -> new Column(list + "_" + answer.code(), a -> a.giving(question, answer)))
        .toList();
  }

  /** Sessions are held at stops, unless somebody says otherwise. */
  private static String placeKind(Activity activity) {
    var told = activity.placeKind();
    return told == null ? PlaceKind.PLACE_OF_ACTIVITY.code() : told;
  }

  private static @Nullable String title(Activity activity) {
    return activity.nationalKind().equals(ActivityKind.GROUP.code()) ? activity.label() : null;
  }

  private static @Nullable String firstVisit(Activity activity) {
    var first = activity.firstVisit();
    if (first == null) return null;
    return first ? "oui" : "non";
  }

  private static @Nullable String joined(List<String> codes) {
    return codes.isEmpty() ? null : String.join(BETWEEN, codes);
  }
}
