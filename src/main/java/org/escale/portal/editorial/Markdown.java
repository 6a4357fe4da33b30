package org.escale.portal.editorial;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes HTML of what the authority writes (CommonMark with tables). HTML in it is shown as it was
 * typed, never obeyed; see {@link MarkdownTree} for headings and links. Templates call it as {@code
 * @markdown}, the one way by which text becomes markup.
 */
@Component("markdown")
public class Markdown {
  private final PictureRepository pictures;
  private final MessageSource messages;

  Markdown(PictureRepository pictures, MessageSource messages) {
    this.pictures = pictures;
    this.messages = messages;
  }

  /**
   * @param language of the text: "fr" or "en"
   */
  public String html(String source, String language) {
    var tree = MarkdownTree.of(source);
    Map<String, TextPicture> known = new HashMap<>();
    for (var name : tree.pictureNames()) {
      pictures.find(name).ifPresent(picture -> known.put(name, picture));
    }
    var tableLabel =
        messages.getMessage("portal.editorial.table", null, Locale.forLanguageTag(language));
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .nodeRendererFactory(context -> new PictureMarkup(context, known, language))
        .nodeRendererFactory(context -> new TableMarkup(context, tableLabel))
        .build()
        .render(tree.root());
  }
}
