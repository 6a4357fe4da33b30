package org.escale.portal.editorial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.escale.portal.links.LinkSource;
import org.escale.portal.links.UsedLink;
import org.springframework.stereotype.Component;

/** The links out of the site in the texts that are public today. */
@Component
class TextLinks implements LinkSource {
  private static final Pattern OF_THE_WEB =
      Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

  private final Texts texts;

  TextLinks(Texts texts) {
    this.texts = texts;
  }

  @Override
  public List<UsedLink> links() {
    var today = texts.today();
    var links = new ArrayList<UsedLink>();
    for (var kind : TextKind.values()) {
      for (var text : texts.ofKind(kind)) {
        if (text.state(today) != Text.State.PUBLIC) continue;
        var address = "/gestion/portail/" + kind.path() + "/" + text.id();
        for (var url : urls(text)) {
          links.add(new UsedLink(url, "portal.links.kind.text", text.title(), address));
        }
      }
    }
    return links;
  }

  private static Set<String> urls(Text text) {
    var urls = new LinkedHashSet<String>();
    var reader =
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            if (OF_THE_WEB.matcher(link.getDestination()).matches()) {
              urls.add(link.getDestination());
            }
            visitChildren(link);
          }
        };
    MarkdownTree.of(text.body()).root().accept(reader);
    if (text.bodyEn() != null) MarkdownTree.of(text.bodyEn()).root().accept(reader);
    return urls;
  }
}
