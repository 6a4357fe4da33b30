package org.escale.network.federation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.escale.network.FederatedPlaces;
import org.escale.network.Place;
import org.escale.network.PlaceAddress;
import org.escale.network.standard.Field;
import org.escale.network.standard.feed.ReadRow;
import org.escale.network.standard.feed.Reason;
import org.escale.network.standard.feed.RowRemark;

/**
 * One reading of a producer's file against the register, some hundred rows at a time. What becomes
 * of each is counted; nothing is written but by {@link FederatedPlaces#enter}.
 */
final class FeedRun {
  private static final int AT_A_TIME = 500;

  private final FederatedPlaces places;
  private final Producer producer;
  private final TerritoryCommunes communes;
  private final Set<String> ownStops;
  private final boolean writes;
  private final List<ReadRow> waiting = new ArrayList<>();
  final List<RowRemark> remarks = new ArrayList<>();
  final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
  int rows;
  int added;
  int drafts;
  int changed;
  int unchanged;
  int own;
  int refusals;
  int outside;
  int unplaced;
  int met;

  /**
   * @param ownStops identifiers under which our own export writes the stops of our vehicles
   * @param writes whether the places enter, or are only compared
   */
  FeedRun(
      FederatedPlaces places,
      Producer producer,
      TerritoryCommunes communes,
      Set<String> ownStops,
      boolean writes) {
    this.places = places;
    this.producer = producer;
    this.communes = communes;
    this.ownStops = ownStops;
    this.writes = writes;
  }

  void take(ReadRow row) {
    rows++;
    for (var remark : row.remarks()) {
      note(new RowRemark(row.line(), row.sourceId(), row.place().text(Field.NAME), remark));
    }
    if (row.outcome() == ReadRow.Outcome.REFUSED) {
      refusals++;
      return;
    }
    waiting.add(row);
    if (waiting.size() == AT_A_TIME) compare();
  }

  void note(RowRemark on) {
    remarks.add(on);
    reasons.merge(on.remark().reason(), 1, Integer::sum);
  }

  void end(List<RowRemark> doubtfulPositions) {
    compare();
    doubtfulPositions.forEach(this::note);
  }

  private void compare() {
    var known = places.of(producer.name(), waiting.stream().map(ReadRow::sourceId).toList());
    met += known.size();
    var ownIds = places.present(uuids());
    var duplicates = places.duplicates(known.values().stream().map(Place::id).toList());
    var toAdd = new ArrayList<Place>();
    var toChange = new ArrayList<Place>();
    for (var row : waiting) {
      if (isOwn(row.sourceId(), ownIds)) {
        own++;
        continue;
      }
      var said = FederatedPlace.added(row, producer, communes);
      var before = known.get(row.sourceId());
      var after =
          before == null
              ? said
              : FederatedPlace.changed(before, said, duplicates.contains(before.id()));
      if (after.at().outsideTerritory()) {
        if (saysWhere(after.at())) outside++;
        else unplaced++;
      }
      if (after.equals(before)) {
        unchanged++;
        continue;
      }
      if (before == null) toAdd.add(after);
      else toChange.add(after);
      if (!after.published()) drafts++;
    }
    added += toAdd.size();
    changed += toChange.size();
    if (writes) places.enter(toAdd, toChange);
    waiting.clear();
  }

  /** Enough to know that the commune is none of ours; otherwise it may be. */
  private static boolean saysWhere(PlaceAddress at) {
    return at.inseeCode() != null || at.postcode() != null && at.communeName() != null;
  }

  private List<UUID> uuids() {
    return waiting.stream()
        .map(ReadRow::sourceId)
        .filter(FeedRun::isUuid)
        .map(UUID::fromString)
        .toList();
  }

  private boolean isOwn(String sourceId, Set<UUID> ownIds) {
    return ownStops.contains(sourceId)
        || isUuid(sourceId) && ownIds.contains(UUID.fromString(sourceId));
  }

  private static boolean isUuid(String id) {
    return id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }
}
