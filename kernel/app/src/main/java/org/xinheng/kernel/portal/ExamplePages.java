package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.kernel.portal.look.BrandSheet;

/** The public page of measures carried out, as examples without names. */
@ApplicationScoped
class ExamplePages {

    private static final String ADDRESS = "/services/measures/examples";

    private final ExampleRepository examples;
    private final TenantLaw law;
    private final StaticFiles files;

    ExamplePages(ExampleRepository examples, TenantLaw law, StaticFiles files) {
        this.examples = examples;
        this.law = law;
        this.files = files;
    }

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExamplesPage(
            Frame f,
            List<Pages.Option> measures,
            boolean filtered,
            String caption,
            List<ExampleLine> rows,
            @Nullable String firstHref,
            @Nullable String nextHref)
            implements TemplateInstance {}

    TemplateInstance examples(Visit visit, @Nullable String asked, @Nullable String after) {
        var words = new Spoken(
                visit,
                law.definitions().measuresOf(law.packOf(visit)),
                law.definitions().listsOf(law.packOf(visit)));
        var known = examples.measures(visit);
        var measure = known.stream()
                .map(Pages.Option::value)
                .filter(value -> value.equals(asked))
                .findFirst()
                .orElse(null);
        var cursor = Cursor.read(after).orElse(null);
        var leaf = Leaf.of(
                visit,
                examples.lines(visit, measure, cursor, Leaf.ROWS + 1, words),
                cursor,
                line -> new Cursor(line.firstOfMonth(), line.id()),
                from -> href(measure, from));
        return new ExamplesPage(
                Frame.of(visit, "services", BrandSheet.of(visit.tenant()), files.version()),
                known.stream()
                        .map(option -> new Pages.Option(
                                option.value(),
                                words.measure(option.value(), option.label()),
                                option.value().equals(measure)))
                        .toList(),
                measure != null,
                leaf.caption(),
                leaf.rows(),
                leaf.firstHref(),
                leaf.nextHref());
    }

    private static String href(@Nullable String measure, @Nullable Cursor cursor) {
        var address = new StringBuilder(ADDRESS);
        if (measure != null) {
            address.append("?measure=").append(URLEncoder.encode(measure, StandardCharsets.UTF_8));
        }
        if (cursor != null) {
            address.append(measure == null ? '?' : '&').append("after=").append(cursor.text());
        }
        return address.toString();
    }

    /** Names as the definitions say them today; what is gone from them keeps the name it was shown under. */
    private record Spoken(Visit visit, Map<String, Measure> measures, Map<String, ListKind> lists)
            implements ExampleRepository.Words {

        @Override
        public String measure(String id, String label) {
            return Optional.ofNullable(measures.get(id))
                    .map(known -> GuideRow.spoken(visit, known.label()))
                    .orElse(label);
        }

        @Override
        public String follows(@Nullable String list, String label) {
            return Optional.ofNullable(list)
                    .map(lists::get)
                    .map(known -> GuideRow.spoken(visit, known.label()))
                    .orElse(label);
        }

        @Override
        public String matter(String name) {
            return visit.texts().require("matter" + name);
        }
    }
}
