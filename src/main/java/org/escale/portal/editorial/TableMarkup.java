package org.escale.portal.editorial;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A table that scrolls in itself where the screen is narrow, by keyboard too. */
final class TableMarkup implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final String label;

  TableMarkup(HtmlNodeRendererContext context, String label) {
    this.context = context;
    this.label = label;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        TableBlock.class, TableHead.class, TableBody.class, TableRow.class, TableCell.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case TableBlock table -> {
        var scrolled =
            Map.of("class", "table", "tabindex", "0", "role", "region", "aria-label", label);
        context.getWriter().line();
        context.getWriter().tag("div", scrolled);
        wrapped("table", Map.of(), table);
        context.getWriter().tag("/div");
        context.getWriter().line();
      }
      case TableHead head -> wrapped("thead", Map.of(), head);
      case TableBody body -> wrapped("tbody", Map.of(), body);
      case TableCell cell when cell.isHeader() -> wrapped("th", Map.of("scope", "col"), cell);
      case TableCell cell -> wrapped("td", Map.of(), cell);
      default -> wrapped("tr", Map.of(), node);
    }
  }

  private void wrapped(String tag, Map<String, String> attributes, Node node) {
    context.getWriter().tag(tag, attributes);
    for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    context.getWriter().tag("/" + tag);
  }
}
