package org.escale.portal.editorial;

import java.util.List;
import org.springframework.stereotype.Component;

/** The latest news, for pages that announce it; from memory. Templates call it as {@code @news}. */
@Component("news")
public class News {
  private final Front front;

  News(Front front) {
    this.front = front;
  }

  /**
   * The latest first.
   *
   * @param most at most ten
   */
  public List<Headline> latest(int most) {
    var news = front.sight().news();
    return news.subList(0, Math.min(most, news.size()));
  }
}
