package org.xinheng.kernel.portal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** The latest articles as an Atom feed (RFC 4287). */
final class NewsFeed {

    static final String TYPE = "application/atom+xml;charset=UTF-8";

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** A feed has to say when it changed, also an empty one. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private NewsFeed() {}

    /**
     * The feed.
     *
     * @param origin of the portal, without a slash at the end
     * @param site its name
     */
    static String atom(String origin, String site, List<NewsLine> lines) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
                <id>%s/news</id><title>%s</title><author><name>%s</name></author>
                <link rel="self" href="%s/news/feed"/><link href="%s/news"/>
                """.formatted(origin, text(site), text(site), origin, origin));
        xml.append("<updated>")
                .append(lines.isEmpty() ? NEVER : time(lines.getFirst()))
                .append("</updated>\n");
        for (var line : lines) {
            xml.append("""
                    <entry><id>urn:uuid:%s</id><title>%s</title><link href="%s/news/%s"/><updated>%s</updated>
                    <category term="%s" label="%s"/><summary>%s</summary></entry>
                    """.formatted(
                            line.id(),
                            text(line.title()),
                            origin,
                            line.id(),
                            time(line),
                            line.shelf().slug(),
                            text(line.shelfLabel()),
                            text(line.summary())));
        }
        return xml.append("</feed>\n").toString();
    }

    /** Lines of a site map, each with its day. */
    static String siteMap(String origin, List<NewsLine> lines) {
        var xml = new StringBuilder();
        for (var line : lines) {
            UUID id = line.id();
            xml.append("<url><loc>%s/news/%s</loc><lastmod>%s</lastmod></url>\n"
                    .formatted(origin, id, line.publishedOn()));
        }
        return xml.toString();
    }

    private static String time(NewsLine line) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.publishedOn().atStartOfDay(BEIJING));
    }

    /** Text without signs XML cannot hold, and with those it reserves written out. */
    private static String text(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
