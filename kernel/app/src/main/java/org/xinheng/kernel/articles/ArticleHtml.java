package org.xinheng.kernel.articles;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the Markdown of an article into HTML that is safe to show: HTML in it is shown as written, addresses are http, https,
 * mailto or of the portal itself, images are shown by their description. Headings begin below that of the page and leave no
 * level out. Stateless.
 */
public final class ArticleHtml {

    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class);
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final int BELOW_TITLE = 2;
    private static final int LOWEST = 4;

    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(BLOCKS).extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .softbreak("<br>\n")
            .attributeProviderFactory(_ -> (node, _, attributes) -> outside(node, attributes))
            .build();

    private ArticleHtml() {}

    /** The HTML of a Markdown text. */
    public static String of(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Tidied());
        return RENDERER.render(document);
    }

    private static void outside(Node node, Map<String, String> attributes) {
        if (node instanceof Link link) {
            if (link.getDestination().startsWith("http")) {
                attributes.put("rel", "noopener nofollow");
            } else {
                attributes.remove("rel");
            }
        }
    }

    /** Puts headings below that of the page and words in the place of images. */
    private static final class Tidied extends AbstractVisitor {

        /** Levels as written, of the headings around the present place; headings written alike are shown alike. */
        private final Deque<Integer> around = new ArrayDeque<>();

        @Override
        public void visit(Heading heading) {
            int written = heading.getLevel();
            while (!around.isEmpty() && around.getLast() >= written) {
                around.removeLast();
            }
            around.addLast(written);
            heading.setLevel(Math.min(BELOW_TITLE + around.size() - 1, LOWEST));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Node words = image.getFirstChild();
            image.insertBefore(new Text("［图片："));
            while (words != null) {
                Node next = words.getNext();
                image.insertBefore(words);
                words = next;
            }
            image.insertBefore(new Text("］"));
            image.unlink();
        }
    }
}
