package org.escale.portal.editorial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.escale.access.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which pages stand in the public's menu, in which order. Each change is one step from what stands
 * there when it is made: of two people who move pages at once nobody undoes the other's.
 */
@Service
public class Menu {
  private final MenuRepository repository;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Menu(MenuRepository repository, AuditLog audit, ApplicationEventPublisher events) {
    this.repository = repository;
    this.audit = audit;
    this.events = events;
  }

  /** The pages in their order, drafts too; the public sees those that it may read. */
  public List<Text> pages() {
    return repository.pages();
  }

  /** Puts a page at the end, unless it stands there. */
  @Transactional
  public void add(Text page) {
    change(pages -> {
      if (!pages.contains(page.id())) pages.add(page.id());
      return pages;
    });
  }

  /** One place up, or down; at its end it stays. */
  @Transactional
  public void move(UUID page, boolean up) {
    change(pages -> {
      int from = pages.indexOf(page);
      int to = from + (up ? -1 : 1);
      if (from >= 0 && to >= 0 && to < pages.size()) Collections.swap(pages, from, to);
      return pages;
    });
  }

  /** Takes it out of the menu; the page itself stays. */
  @Transactional
  public void takeOut(UUID page) {
    change(pages -> {
      pages.remove(page);
      return pages;
    });
  }

  private void change(UnaryOperator<List<UUID>> how) {
    repository.hold();
    var before = order();
    var ids = repository.pages().stream().map(Text::id).toList();
    var wanted = how.apply(new ArrayList<>(ids));
    if (wanted.equals(ids)) return;
    repository.write(wanted);
    audit.record("menu.change", "menu", before, order());
    events.publishEvent(new FrontChanged());
  }

  /** What the audit log keeps of it. */
  record Order(List<String> pages) {}

  private Order order() {
    return new Order(repository.pages().stream().map(Text::title).toList());
  }
}
