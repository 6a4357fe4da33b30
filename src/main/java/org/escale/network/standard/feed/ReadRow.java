package org.escale.network.standard.feed;

import java.util.ArrayList;
import java.util.List;
import org.escale.network.standard.Conformity;
import org.escale.network.standard.Field;
import org.escale.network.standard.StandardPlace;
import org.jspecify.annotations.Nullable;

/**
 * A row of a feed, read into the standard.
 *
 * @param sourceId what the row is known by again: the producer's identifier, else its name and
 *     address
 * @param hoursNote hours in words that could not be read, as they came
 */
public record ReadRow(
    int line,
    String sourceId,
    StandardPlace place,
    @Nullable String hoursNote,
    List<Remark> remarks) {

  /** What becomes of a row. */
  public enum Outcome {
    /** It has all that it needs to be published. */
    COMPLETE,
    /** It enters and waits, unpublished, for what is lacking. */
    DRAFT,
    REFUSED
  }

  public Outcome outcome() {
    if (remarks.stream().anyMatch(r -> r.reason().weight() == Reason.Weight.REFUSED)) {
      return Outcome.REFUSED;
    }
    return missing().isEmpty() ? Outcome.COMPLETE : Outcome.DRAFT;
  }

  /** With one remark more. */
  ReadRow with(Remark remark) {
    var all = new ArrayList<>(remarks);
    all.add(remark);
    return new ReadRow(line, sourceId, place, hoursNote, all);
  }

  /** What it lacks to be published. */
  public List<Field> missing() {
    return Conformity.missing(place);
  }
}
