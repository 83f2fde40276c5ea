package org.xinheng.kernel.identity.opening;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An emblem that may stand inside a page. What is not known to be harmless is refused; what is accepted is written anew
 * from its elements, so that an HTML reader sees exactly what was checked.
 */
final class Emblem {

    private static final int MOST_CHARACTERS = 100_000;
    private static final int DEEPEST = 50;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "circle",
            "ellipse",
            "rect",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "use",
            "symbol");
    private static final Set<String> WITH_TEXT = Set.of("title", "desc", "text", "tspan");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    private static final Pattern OUTSIDE =
            Pattern.compile("url\\s*\\(\\s*['\"]?(?!#)|://|^\\s*//|javascript:|data:|@import|expression|\\\\");

    private final List<String> troubles = new ArrayList<>();

    private Emblem() {}

    /** Either a clean document or what is wrong with it, in Chinese; one of the two is empty. */
    record Checked(String svg, List<String> troubles) {}

    static Checked check(String text) {
        if (text.isBlank()) {
            return new Checked("", List.of());
        }
        if (text.length() > MOST_CHARACTERS) {
            return new Checked("", List.of("徽标文件过大（最多 %d 个字符），请精简后重新上传。".formatted(MOST_CHARACTERS)));
        }
        var emblem = new Emblem();
        try {
            var root = parse(text);
            var clean = new StringBuilder();
            emblem.copy(root, clean, 0, true);
            return emblem.troubles.isEmpty()
                    ? new Checked(clean.toString(), List.of())
                    : new Checked("", emblem.troubles.stream().distinct().toList());
        } catch (SAXException broken) {
            return new Checked("", List.of("徽标不是可以读取的 SVG 文件（不得含有 DOCTYPE）。请用绘图软件另存为“纯 SVG”后重试。"));
        }
    }

    private static Element parse(String text) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException | java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void copy(Element element, StringBuilder out, int depth, boolean isRoot) {
        var name = element.getLocalName();
        if (!SVG.equals(element.getNamespaceURI()) || !ELEMENTS.contains(name) || isRoot != "svg".equals(name)) {
            troubles.add("徽标含有不允许的元素 <%s>。只允许基本图形、渐变和文字，请删除后重试。".formatted(element.getNodeName()));
            return;
        }
        if (depth > DEEPEST) {
            troubles.add("徽标的嵌套层数过多，请简化后重试。");
            return;
        }
        out.append('<').append(name);
        if (isRoot) {
            out.append(" xmlns=\"").append(SVG).append('"');
        }
        copyAttributes(element, out);
        out.append('>');
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            copyChild(child, name, out, depth);
        }
        out.append("</").append(name).append('>');
    }

    private void copyChild(Node child, String parent, StringBuilder out, int depth) {
        if (child instanceof Element element) {
            copy(element, out, depth + 1, false);
        } else if (child instanceof Text text && WITH_TEXT.contains(parent)) {
            out.append(escape(text.getData()));
        }
    }

    private void copyAttributes(Element element, StringBuilder out) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            var name = attribute.getNodeName();
            var plain = attribute.getLocalName();
            var value = attribute.getNodeValue();
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                continue;
            }
            if (plain.toLowerCase(Locale.ROOT).startsWith("on")) {
                troubles.add("徽标含有脚本属性 %s，不能使用。请删除后重试。".formatted(name));
            } else if ("href".equals(plain) && !value.startsWith("#")) {
                troubles.add("徽标引用了外部内容（%s）。只能引用文件内部以 # 开头的元素，请把图形放进文件里。".formatted(name));
            } else if (OUTSIDE.matcher(value.toLowerCase(Locale.ROOT)).find()) {
                troubles.add("徽标的属性 %s 引用了外部内容或含有脚本，不能使用。请删除后重试。".formatted(name));
            } else if (ATTRIBUTE.matcher(plain).matches()
                    && (attribute.getNamespaceURI() == null || "href".equals(plain))) {
                out.append(' ')
                        .append(plain)
                        .append("=\"")
                        .append(escape(value))
                        .append('"');
            }
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
