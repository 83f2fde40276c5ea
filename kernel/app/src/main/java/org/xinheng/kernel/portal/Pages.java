package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The portal's pages: one record per template of {@code ui/portal}, checked against it when the kernel is built. */
final class Pages {

    private static final String FOLDER = "portal";

    private Pages() {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomePage(
            Frame f,
            Counters counters,
            List<RecordRow> permits,
            List<RecordRow> penalties,
            List<NewsLine> news,
            List<ActTile> acts,
            String publishedWithin,
            RawString structured)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ActsPage(Frame f, List<ActTile> acts) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(
            Frame f,
            String heading,
            String lead,
            Filters filters,
            String caption,
            List<RecordRow> rows,
            boolean decisions,
            @Nullable String firstHref,
            @Nullable String nextHref)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SearchPage(Frame f, String q, String message, List<SubjectHit> hits, boolean more)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SubjectPage(
            Frame f,
            SubjectHit subject,
            String formerNames,
            @Nullable Registration registration,
            List<GradePages.OwnGrade> grades,
            List<Group> groups,
            QrDrawing qr,
            String address)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordPage(
            Frame f,
            RecordRow record,
            List<RecordDetail.Field> fields,
            String itemLabel,
            String listHref,
            String basis,
            String heir,
            long period,
            long elapsed)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TextPage(Frame f, String heading, String lead, List<Texts.Section> sections) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MissingPage(Frame f) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GatePage(Texts t, List<PortalLink> portals) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ClosedPage(Texts t) implements TemplateInstance {}

    /** Figures of the home page, with thousands separated. */
    public record Counters(String permits, String penalties, String others, String subjects) {}

    /** A way into the records of one kind. */
    public record ActTile(String item, String glyph, String label, String count) {}

    /** A choice of a filter. */
    public record Option(String value, String label, boolean selected) {

        Option selectedIf(boolean chosen) {
            return new Option(value, label, chosen);
        }
    }

    /** The filter form of a list and what is chosen in it. */
    public record Filters(
            String action,
            List<Option> authorities,
            List<Option> years,
            List<Option> classes,
            @Nullable String code,
            boolean any) {}

    /** What the registry says of a subject: the item's name, the page of its record, its fields. */
    public record Registration(String label, String href, List<RecordDetail.Field> fields) {}

    /**
     * A subject's records of one kind.
     *
     * @param decisions whether a record of the kind is an administrative act
     */
    public record Group(
            String item,
            String label,
            String count,
            List<RecordRow> rows,
            boolean decisions,
            @Nullable String moreHref) {}

    /** The way to an open portal. */
    public record PortalLink(String url, String name, String glyph, String divisionCode) {}
}
