package org.escale.planning;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.escale.network.Stop;
import org.escale.network.Stops;
import org.escale.tabular.ImportProblem;
import org.escale.tabular.Sheet;
import org.escale.territory.Commune;
import org.escale.territory.Communes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings requests in from a CSV file, all of them or none, and gives them out as a table that it
 * reads back. The same file twice changes nothing.
 */
@Service
public class RequestImport {
  private final Requests requests;
  private final Communes communes;
  private final Stops stops;
  private final Validator validator;

  RequestImport(Requests requests, Communes communes, Stops stops, Validator validator) {
    this.requests = requests;
    this.validator = validator;
    this.communes = communes;
    this.stops = stops;
  }

  /**
   * What the import would do; nothing is changed.
   *
   * @throws org.escale.tabular.UnreadableFile when it is no table
   */
  @Transactional(readOnly = true)
  public RequestPreview preview(byte[] file) {
    var read =
        RequestFile.read(
            file,
            validator,
            communes.all().stream().collect(Collectors.toMap(Commune::code, Commune::name)),
            stops.all().stream().collect(Collectors.toMap(Stop::id, Stop::communeCode)));
    var known = requests.all().stream().collect(Collectors.toMap(Request::reference, any -> any));
    var added = new ArrayList<NewRequest>();
    int unchanged = 0;
    for (var request : read.requests()) {
      var before = known.get(request.reference());
      if (before == null) {
        added.add(request);
      } else if (request.sameAs(before)) {
        unchanged++;
      } else {
        read.refuse(request, "planning.import.reference-taken");
      }
    }
    return new RequestPreview(read.problems(), added, unchanged);
  }

  /**
   * Takes the file's new requests in.
   *
   * @throws RequestImportRefused when the file has faults; nothing is imported
   */
  @Transactional
  public RequestPreview apply(byte[] file) {
    var preview = preview(file);
    if (!preview.isPossible()) throw new RequestImportRefused(preview.problems());
    preview.added().forEach(requests::submit);
    return preview;
  }

  /** Requests as a table in the columns that the import reads. */
  public Sheet sheet(List<Request> listed) {
    return new Sheet(
        "demandes", RequestFile.headers(), listed.stream().map(RequestImport::cells).toList());
  }

  private static List<Object> cells(Request request) {
    return List.of(
        request.reference(),
        request.commissioner(),
        request.kind().code(),
        request.email() == null ? "" : request.email(),
        request.communeCode(),
        request.stopId() == null ? "" : request.stopId(),
        request.title(),
        request.audience(),
        request.expected(),
        request.specific() ? "oui" : "non",
        request.priority(),
        request.note() == null ? "" : request.note(),
        RequestWords.written(request.wishes().stream()),
        request.status().code());
  }

  /** The refusal of a file with faults: nothing of it was imported. */
  public static class RequestImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<ImportProblem> problems;

    RequestImportRefused(List<ImportProblem> problems) {
      super(problems.size() + " problems");
      this.problems = problems;
    }

    public List<ImportProblem> problems() {
      return problems;
    }
  }
}
