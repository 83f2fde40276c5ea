package org.xinheng.kernel.portal.look;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jboss.logging.Logger;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xml.sax.InputSource;

/** A tenant's emblem, made safe: known drawing elements only, no script, no style, nothing loaded from elsewhere. */
public final class Emblem {

    private static final Logger LOG = Logger.getLogger(Emblem.class);
    private static final int LONGEST = 100_000;
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "circle",
            "ellipse",
            "rect",
            "line",
            "polyline",
            "polygon",
            "defs",
            "title",
            "desc",
            "lineargradient",
            "radialgradient",
            "stop",
            "clippath",
            "mask",
            "use",
            "symbol",
            "text",
            "tspan");

    private Emblem() {}

    /** The tenant's emblem, or a seal with the first character of its name when it has none that is safe. */
    public static String of(TenantRef tenant) {
        var given = tenant.brand().emblem();
        if (given.isBlank() || given.length() > LONGEST) {
            return seal(tenant);
        }
        try {
            return sanitised(given);
        } catch (Exception unreadable) {
            LOG.warnf(
                    "The emblem of %s is not a readable SVG and is replaced: %s",
                    tenant.slug(), unreadable.getMessage());
            return seal(tenant);
        }
    }

    private static String sanitised(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        clean(document.getDocumentElement());
        var transformers = TransformerFactory.newInstance();
        transformers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        transformers.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        var writer = new StringWriter();
        var transformer = transformers.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(writer));
        return writer.toString();
    }

    private static void clean(Element element) {
        var attributes = element.getAttributes();
        for (var i = attributes.getLength() - 1; i >= 0; i--) {
            var attribute = attributes.item(i);
            if (!isSafe(attribute)) {
                attributes.removeNamedItemNS(attribute.getNamespaceURI(), attribute.getLocalName());
            }
        }
        var child = element.getFirstChild();
        while (child != null) {
            var next = child.getNextSibling();
            if (child instanceof Element inner
                    && ELEMENTS.contains(inner.getLocalName().toLowerCase(Locale.ROOT))) {
                clean(inner);
            } else if (child.getNodeType() != Node.TEXT_NODE) {
                element.removeChild(child);
            }
            child = next;
        }
    }

    private static boolean isSafe(Node attribute) {
        var name = attribute.getLocalName().toLowerCase(Locale.ROOT);
        var value = attribute.getNodeValue().strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("style")) {
            return false;
        }
        if (name.equals("href")) {
            return value.startsWith("#");
        }
        return !value.contains("url(") || value.startsWith("url(#");
    }

    private static String seal(TenantRef tenant) {
        var colour = Colour.of(tenant.brand().primary(), Colour.BLACK).hex();
        var glyph = Names.glyph(tenant.shortName()).replaceAll("[<>&\"']", "");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 52 52"><rect width="52" height="52" rx="9" fill="%s"/>\
                <rect x="3.5" y="3.5" width="45" height="45" rx="6" fill="none" stroke="#fff" stroke-opacity=".7"/>\
                <text x="26" y="36" font-size="28" font-weight="700" font-family="Songti SC,Noto Serif CJK SC,serif" \
                text-anchor="middle" fill="#fff">%s</text></svg>""".formatted(colour, glyph);
    }
}
