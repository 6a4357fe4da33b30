package org.escale.network.inventory;

import static org.escale.network.inventory.ItemColumns.BOUGHT;
import static org.escale.network.inventory.ItemColumns.CATEGORY;
import static org.escale.network.inventory.ItemColumns.FUNDED;
import static org.escale.network.inventory.ItemColumns.FUNDER;
import static org.escale.network.inventory.ItemColumns.HOLDER;
import static org.escale.network.inventory.ItemColumns.LABEL;
import static org.escale.network.inventory.ItemColumns.MAKER;
import static org.escale.network.inventory.ItemColumns.MODEL;
import static org.escale.network.inventory.ItemColumns.OWNER;
import static org.escale.network.inventory.ItemColumns.PLACE;
import static org.escale.network.inventory.ItemColumns.PRICE;
import static org.escale.network.inventory.ItemColumns.SERIAL;
import static org.escale.network.inventory.ItemColumns.STATE;
import static org.escale.network.inventory.ItemColumns.TAG;
import static org.escale.network.inventory.ItemColumns.WARRANTY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.escale.tabular.Column;
import org.escale.tabular.CsvRow;
import org.escale.tabular.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of equipment. A line is an item that is known, by its inventory number or by its
 * maker, model and serial number, or a new one.
 */
final class ItemFile {
  private final Map<String, Item> known = new HashMap<>();
  private final Map<String, List<UUID>> sites = new HashMap<>();
  private final Map<String, String> categories;
  private final Map<String, String> states;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Item> added = new ArrayList<>();
  private final List<Item> changed = new ArrayList<>();
  private int unchanged;

  /**
   * @param categories the codes by the bare words of both languages
   * @param states likewise
   */
  ItemFile(
      List<Item> items,
      List<Site> places,
      Map<String, String> categories,
      Map<String, String> states) {
    items.forEach(item -> keys(item).forEach(key -> known.put(key, item)));
    for (var place : places) {
      sites
          .computeIfAbsent(PlainText.bare(place.name()), name -> new ArrayList<>())
          .add(place.id());
      sites.put(PlainText.bare(place.id().toString()), List.of(place.id()));
    }
    this.categories = categories;
    this.states = states;
  }

  List<Item> added() {
    return added;
  }

  List<Item> changed() {
    return changed;
  }

  int unchanged() {
    return unchanged;
  }

  void take(CsvRow row) {
    var label = row.words(LABEL);
    var owner = row.words(OWNER);
    var category = coded(row, CATEGORY, categories, "network.item.import.unknown-category");
    var state = coded(row, STATE, states, "network.item.import.unknown-state");
    var place = place(row, PLACE);
    var funded = place(row, FUNDED);
    var bought = row.date(BOUGHT);
    var warranty = row.date(WARRANTY);
    var price = row.text(PRICE).isEmpty() ? null : ItemForm.cents(row.text(PRICE));
    if (price == null && !row.text(PRICE).isEmpty()) {
      row.problem(PRICE, "network.item.import.not-a-price", row.text(PRICE));
    }
    if (row.text(TAG).isEmpty() && row.text(SERIAL).isEmpty()) {
      row.problem(TAG, "network.item.import.no-number");
      return;
    }
    if (label == null || owner == null || category == null) return;
    var read =
        new Item(
            UUID.randomUUID(),
            given(row, TAG),
            category,
            label,
            given(row, MAKER),
            given(row, MODEL),
            given(row, SERIAL),
            owner,
            given(row, FUNDER),
            given(row, HOLDER),
            place,
            funded,
            bought,
            price,
            warranty,
            state == null ? "good" : state,
            0);
    for (var key : keys(read)) {
      var earlier = seen.putIfAbsent(key, row.line());
      if (earlier != null) {
        row.problem(key.startsWith("tag ") ? TAG : SERIAL, "network.item.import.twice", earlier);
        return;
      }
    }
    sort(read, state != null);
  }

  private void sort(Item read, boolean stateToo) {
    var before = keys(read).stream().map(known::get).filter(found -> found != null).findFirst();
    if (before.isEmpty()) {
      added.add(read);
      return;
    }
    var after = read.told(before.get(), stateToo);
    if (after.equals(before.get())) {
      unchanged++;
    } else {
      changed.add(after);
    }
  }

  /** What names an item: its inventory number before its serial number. */
  private static List<String> keys(Item item) {
    var keys = new ArrayList<String>();
    if (item.tag() != null) keys.add("tag " + item.tag());
    if (item.serial() != null) {
      keys.add(
          ("serial " + item.maker() + "|" + item.model() + "|" + item.serial())
              .toLowerCase(Locale.ROOT));
    }
    return keys;
  }

  private static @Nullable String coded(
      CsvRow row, Column column, Map<String, String> codes, String problem) {
    var written = row.words(column);
    if (written == null) return null;
    var code = codes.get(PlainText.bare(written));
    if (code == null) row.problem(column, problem, written);
    return code;
  }

  private @Nullable UUID place(CsvRow row, Column column) {
    var written = row.text(column);
    if (written.isEmpty()) return null;
    var found = sites.getOrDefault(PlainText.bare(written), List.of());
    if (found.size() == 1) return found.getFirst();
    row.problem(
        column,
        found.isEmpty() ? "network.item.import.unknown-place" : "network.item.import.two-places",
        written);
    return null;
  }

  private static @Nullable String given(CsvRow row, Column column) {
    var text = row.text(column);
    return text.isEmpty() ? null : text;
  }
}
