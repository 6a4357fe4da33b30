package org.escale.network.inventory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.escale.access.AuditLog;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The equipment, item by item. An item is retired, never removed: its past stays. */
@Service
public class Items {
  private final ItemRepository repository;
  private final AuditLog audit;

  Items(ItemRepository repository, AuditLog audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /**
   * @throws UnknownItem when there is none
   */
  public Item get(UUID id) {
    return repository.find(id).orElseThrow(() -> new UnknownItem(id));
  }

  public List<Item> all() {
    return repository.all();
  }

  /** By label and number, {@code most} of them after the first {@code skip}. */
  public List<ListedItem> page(ItemFilter filter, int skip, int most) {
    return repository.page(filter, skip, most);
  }

  /** An item with the names of what it refers to. */
  ListedItem listed(UUID id) {
    return repository.listed(id).orElseThrow(() -> new UnknownItem(id));
  }

  public int count(ItemFilter filter) {
    return repository.count(filter);
  }

  /** The places in which an item of that category stands and works. */
  public Set<UUID> placesWith(String category) {
    return repository.placesWith(category);
  }

  /** Where equipment may stand: our own places that are not closed. */
  public List<Site> sites() {
    return repository.sites();
  }

  /**
   * @throws ItemRefusal when another item has its inventory number or its serial number
   */
  @Transactional
  public void add(Item item) {
    guarded(() -> repository.add(item));
    audit.record("item.add", item.label(), null, item);
  }

  /**
   * @param item at the version that was read
   * @throws ItemRefusal when somebody else has changed it since, or a number is another item's
   */
  @Transactional
  public void change(Item item) {
    var before = get(item.id());
    if (item.equals(before)) return;
    guarded(() -> {
      if (!repository.change(item)) throw new ItemRefusal.ChangedMeanwhile();
    });
    audit.record("item.change", item.label(), before, get(item.id()));
  }

  /** The named rule of the database in a person's terms. */
  private static void guarded(Runnable change) {
    try {
      change.run();
    } catch (DataIntegrityViolationException e) {
      var said = String.valueOf(e.getMessage());
      if (said.contains("one_item_per_tag")) throw new ItemRefusal.TagTaken();
      if (said.contains("one_item_per_serial")) throw new ItemRefusal.SerialTaken();
      throw e;
    }
  }
}
