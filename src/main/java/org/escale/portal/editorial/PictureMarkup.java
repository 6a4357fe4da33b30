package org.escale.portal.editorial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * {@code ![](name)} is a picture of the library, in the widths that it has; one that is not there
 * is the words between the brackets.
 */
final class PictureMarkup implements NodeRenderer {
  /** As wide as a column of reading, or as the phone. */
  private static final String SIZES = "(max-width: 44rem) 92vw, 42rem";

  private final HtmlNodeRendererContext context;
  private final Map<String, TextPicture> pictures;
  private final String language;

  PictureMarkup(
      HtmlNodeRendererContext context, Map<String, TextPicture> pictures, String language) {
    this.context = context;
    this.pictures = pictures;
    this.language = language;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Image.class);
  }

  @Override
  public void render(Node node) {
    var words = words(node);
    var picture = pictures.get(((Image) node).getDestination());
    if (picture == null) {
      context.getWriter().text(words);
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("src", picture.path(TextPicture.usual(picture.width())));
    attributes.put(
        "srcset",
        picture.widths().stream()
            .map(width -> picture.path(width) + " " + width + "w")
            .collect(Collectors.joining(", ")));
    attributes.put("sizes", SIZES);
    attributes.put("width", String.valueOf(picture.width()));
    attributes.put("height", String.valueOf(picture.height()));
    attributes.put("alt", words.isBlank() ? picture.altIn(language) : words);
    attributes.put("loading", "lazy");
    context.getWriter().tag("img", attributes, true);
  }

  private static String words(Node image) {
    var words = new StringBuilder();
    image.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }
        });
    return words.toString();
  }
}
