package org.escale.portal.editorial;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * A text as it was understood, made fit for a page that has its own title: headings begin at the
 * second level and skip none; a link that leads anywhere but to the web, a mail address or a
 * telephone is words only.
 */
final class MarkdownTree {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** Addresses in full, and those of this site. */
  private static final Pattern SAFE =
      Pattern.compile("(https?://|mailto:|tel:|/(?!/)|#).*", Pattern.CASE_INSENSITIVE);

  private static final int DEEPEST = 6;

  private final Node root;
  private final Set<String> pictureNames = new LinkedHashSet<>();

  private MarkdownTree(Node root) {
    this.root = root;
  }

  static MarkdownTree of(String source) {
    var tree = new MarkdownTree(PARSER.parse(source));
    tree.root.accept(tree.new Fitting());
    return tree;
  }

  Node root() {
    return root;
  }

  /** Of the pictures that stand in it, in their order. */
  Set<String> pictureNames() {
    return pictureNames;
  }

  private final class Fitting extends AbstractVisitor {
    /** The levels, as written, of the headings that the present one stands under. */
    private final Deque<Integer> above = new ArrayDeque<>();

    @Override
    public void visit(Heading heading) {
      while (!above.isEmpty() && above.getLast() >= heading.getLevel()) above.removeLast();
      above.addLast(heading.getLevel());
      heading.setLevel(Math.min(DEEPEST, above.size() + 1));
      visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
      pictureNames.add(image.getDestination());
      visitChildren(image);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (SAFE.matcher(link.getDestination()).matches()) return;
      while (link.getFirstChild() != null) link.insertBefore(link.getFirstChild());
      link.unlink();
    }
  }
}
