package org.escale.portal.editorial;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the frame of every public page leads to, from memory. Templates call it as
 * {@code @siteMenu}.
 */
@Component("siteMenu")
public class SiteMenu {
  private final Front front;

  SiteMenu(Front front) {
    this.front = front;
  }

  /** The pages of the menu that are public, in their order. */
  public List<Headline> pages() {
    return front.sight().menu();
  }

  /** Whether there is news to lead to. */
  public boolean hasNews() {
    return !front.sight().news().isEmpty();
  }
}
