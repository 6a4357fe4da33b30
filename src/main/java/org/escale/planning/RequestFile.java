package org.escale.planning;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.escale.tabular.Column;
import org.escale.tabular.CsvRow;
import org.escale.tabular.CsvTable;
import org.escale.tabular.ImportProblem;
import org.jspecify.annotations.Nullable;

/** The requests in a CSV file: one line each, in the columns that the export writes. */
final class RequestFile {
  static final Column REFERENCE = Column.required("référence", "reference", "ref", "id");
  static final Column COMMISSIONER =
      Column.required("demandeur", "commissioner", "commanditaire", "organisme");
  static final Column KIND = Column.required("type", "kind");
  static final Column EMAIL = Column.optional("courriel", "email", "mail", "adresse mail");
  static final Column COMMUNE =
      Column.required("code commune", "commune", "code insee", "insee", "code");
  static final Column STOP = Column.optional("arrêt", "stop", "code arrêt");
  static final Column TITLE = Column.required("titre", "title", "projet", "objet");
  static final Column AUDIENCE = Column.required("public", "audience");
  static final Column EXPECTED = Column.required("effectif", "expected", "nombre", "personnes");
  static final Column SPECIFIC = Column.optional("spécifique", "specific");
  static final Column PRIORITY = Column.optional("priorité", "priority", "importance");
  static final Column NOTE = Column.optional("note", "remarque", "commentaire");
  static final Column WISHES = Column.required("dates", "dates possibles", "wishes", "créneaux");
  static final Column STATUS = Column.optional("statut", "status");

  static final List<Column> ALL =
      List.of(
          REFERENCE,
          COMMISSIONER,
          KIND,
          EMAIL,
          COMMUNE,
          STOP,
          TITLE,
          AUDIENCE,
          EXPECTED,
          SPECIFIC,
          PRIORITY,
          NOTE,
          WISHES,
          STATUS);

  private static final int USUAL_PRIORITY = 3;
  private static final int LONGEST_TEXT = 160;

  private final CsvTable table;
  private final Validator validator;
  private final Map<String, String> communes;
  private final Map<String, String> communeOfStop;
  private final List<NewRequest> requests = new ArrayList<>();

  private RequestFile(
      CsvTable table,
      Validator validator,
      Map<String, String> communes,
      Map<String, String> communeOfStop) {
    this.table = table;
    this.validator = validator;
    this.communes = communes;
    this.communeOfStop = communeOfStop;
  }

  /**
   * @param validator of {@link NewRequest}
   * @param communes the names of the communes by code
   * @param communeOfStop the codes of the stops' communes, by the stops' identifiers
   * @throws org.escale.tabular.UnreadableFile when it is no table
   */
  static RequestFile read(
      byte[] file,
      Validator validator,
      Map<String, String> communes,
      Map<String, String> communeOfStop) {
    var table = CsvTable.read(file);
    table.expect(ALL.toArray(Column[]::new));
    table.expectDistinct(REFERENCE);
    var read = new RequestFile(table, validator, communes, communeOfStop);
    for (var row : table.rows()) read.request(row).ifPresent(read.requests::add);
    return read;
  }

  /** The lines without fault; all of the file only where there are no {@link #problems()}. */
  List<NewRequest> requests() {
    return requests;
  }

  List<ImportProblem> problems() {
    return table.problems();
  }

  /** Notes that a line is wrong for a reason that the file alone does not show. */
  void refuse(NewRequest request, String messageKey) {
    table.rows().stream()
        .filter(row -> row.text(REFERENCE).equals(request.reference()))
        .forEach(row -> row.problem(REFERENCE, messageKey, row.text(REFERENCE)));
  }

  private Optional<NewRequest> request(CsvRow row) {
    int before = table.problems().size();
    var reference = row.words(REFERENCE);
    if (reference != null && (reference.equals("OPEN") || reference.equals("CLOSED"))) {
      row.problem(REFERENCE, "planning.import.reserved", reference);
    }
    var commissioner = text(row, COMMISSIONER);
    var kind = kind(row);
    var email = sound(row, EMAIL, "email", "planning.import.bad-email", row.words(EMAIL));
    var commune = commune(row);
    var stop = stop(row, commune);
    var title = text(row, TITLE);
    var audience = audience(row);
    var expected = row.wholeNumber(EXPECTED, 1, 5000);
    var specific = specific(row);
    var priority = row.wholeNumber(PRIORITY, 1, 5);
    var note = sound(row, NOTE, "note", "planning.import.too-long", NewRequest.LONGEST_NOTE);
    var wishes = wishes(row);
    if (table.problems().size() > before
        || reference == null
        || commissioner == null
        || kind == null
        || commune == null
        || title == null
        || audience == null
        || expected == null) {
      return Optional.empty();
    }
    return Optional.of(
        new NewRequest(
            reference,
            commissioner,
            kind,
            email,
            null,
            commune,
            stop,
            title,
            audience,
            note,
            expected,
            specific,
            priority == null ? USUAL_PRIORITY : priority,
            wishes));
  }

  private static @Nullable String text(CsvRow row, Column column) {
    var text = row.words(column);
    if (text != null && text.length() > LONGEST_TEXT) {
      row.problem(column, "planning.import.too-long", LONGEST_TEXT);
    }
    return text;
  }

  /** What is written, by the rules that the form has for the same field. */
  private @Nullable String sound(
      CsvRow row, Column column, String field, String problem, @Nullable Object said) {
    var written = row.words(column);
    if (!validator.validateValue(NewRequest.class, field, written).isEmpty()) {
      row.problem(column, problem, said == null ? "" : said);
    }
    return written;
  }

  private static @Nullable CommissionerKind kind(CsvRow row) {
    var written = row.words(KIND);
    if (written == null) return null;
    var kind = RequestWords.kind(written);
    if (kind.isEmpty()) row.problem(KIND, "planning.import.unknown-kind", written);
    return kind.orElse(null);
  }

  private @Nullable String commune(CsvRow row) {
    var written = row.words(COMMUNE);
    if (written == null) return null;
    // a spreadsheet program may have taken the leading zero away
    var code = written.matches("[0-9]{4}") ? "0" + written : written;
    if (communes.containsKey(code)) return code;
    row.problem(COMMUNE, "planning.import.unknown-commune", written);
    return null;
  }

  private @Nullable String stop(CsvRow row, @Nullable String commune) {
    var written = row.words(STOP);
    if (written == null) return null;
    var lies = communeOfStop.get(written);
    if (lies == null) {
      row.problem(STOP, "planning.import.unknown-stop", written);
    } else if (commune != null && !lies.equals(commune)) {
      row.problem(
          STOP,
          "planning.import.stop-elsewhere",
          written,
          communes.getOrDefault(lies, lies),
          communes.getOrDefault(commune, commune));
    }
    return written;
  }

  private static @Nullable String audience(CsvRow row) {
    var written = row.words(AUDIENCE);
    if (written == null) return null;
    var audience = RequestWords.audience(written);
    if (audience.isEmpty()) row.problem(AUDIENCE, "planning.import.unknown-audience", written);
    return audience.orElse(null);
  }

  private static boolean specific(CsvRow row) {
    var written = row.words(SPECIFIC);
    if (written == null) return false;
    var yes = RequestWords.yes(written);
    if (yes.isEmpty()) row.problem(SPECIFIC, "planning.import.yes-or-no", written);
    return yes.orElse(false);
  }

  private static List<Wish> wishes(CsvRow row) {
    var written = row.words(WISHES);
    if (written == null) return List.of();
    var wishes = new ArrayList<Wish>();
    if (written.matches("[\\s,|]*")) row.problem(WISHES, "planning.import.no-date");
    for (var part : written.split("[,|]")) {
      if (part.isBlank()) continue;
      var read = RequestWords.wishes(part.strip());
      if (read.isEmpty()) row.problem(WISHES, "planning.import.bad-date", part.strip());
      wishes.addAll(read);
    }
    if (wishes.stream().map(Wish::day).anyMatch(RequestFile::isSunday)) {
      row.problem(WISHES, "planning.import.sunday");
    }
    return wishes;
  }

  private static boolean isSunday(LocalDate day) {
    return day.getDayOfWeek() == java.time.DayOfWeek.SUNDAY;
  }

  /** The headers that the export writes. */
  static List<String> headers() {
    return ALL.stream().map(Column::name).collect(Collectors.toList());
  }
}
