package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.ListKind;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.measures.DatedBasis;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.measures.MeasureVersion;
import org.xinheng.definitions.measures.Target;
import org.xinheng.kernel.portal.look.BrandSheet;

/** The measures that may follow from standing on a list, and the law of the list, as they are in force on the day of the visit. */
@ApplicationScoped
class MeasurePages {

    private final TenantLaw law;
    private final StaticFiles files;

    MeasurePages(TenantLaw law, StaticFiles files) {
        this.law = law;
        this.files = files;
    }

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MeasuresPage(
            Frame f,
            List<Pages.Option> lists,
            @Nullable OneList chosen,
            List<GuideRow.Measure> restrictions,
            List<GuideRow.Measure> incentives)
            implements TemplateInstance {}

    /**
     * The law of one list.
     *
     * @param decider who puts subjects on it
     * @param term how long an entry lasts
     */
    public record OneList(
            String label,
            GuideRow.Law law,
            String decider,
            List<String> grounds,
            String term,
            List<String> conditions,
            String removal,
            String remedy) {}

    /** Nothing when there is no such list here today. */
    Optional<TemplateInstance> measures(Visit visit, @Nullable String list) {
        var kinds = kinds(visit);
        if (list == null || list.isBlank()) {
            return Optional.of(page(visit, kinds, null));
        }
        return kinds.stream().filter(kind -> kind.id().equals(list)).findFirst().map(kind -> page(visit, kinds, kind));
    }

    private TemplateInstance page(Visit visit, List<ListKind> kinds, @Nullable ListKind chosen) {
        var rows = rows(visit, kinds, chosen);
        return new MeasuresPage(
                Frame.of(visit, "services", BrandSheet.of(visit.tenant()), files.version()),
                kinds.stream()
                        .map(kind ->
                                new Pages.Option(kind.id(), GuideRow.spoken(visit, kind.label()), kind.equals(chosen)))
                        .toList(),
                chosen == null ? null : law(visit, chosen),
                rows.stream().filter(GuideRow.Measure::restricts).toList(),
                rows.stream().filter(row -> !row.restricts()).toList());
    }

    private List<ListKind> kinds(Visit visit) {
        return law.definitions().listsOf(law.packOf(visit)).values().stream()
                .filter(kind -> kind.versionOn(visit.today()).isPresent())
                .sorted(Comparator.comparing(ListKind::polarity)
                        .reversed()
                        .thenComparing(kind -> kind.label().zh()))
                .toList();
    }

    private static @Nullable OneList law(Visit visit, ListKind kind) {
        var version = kind.versionOn(visit.today()).orElse(null);
        if (version == null) {
            return null;
        }
        var process = version.process();
        return new OneList(
                GuideRow.spoken(visit, kind.label()),
                GuideRow.Law.of(version.basis()),
                process.decider().body(),
                process.grounds(),
                visit.texts().require("unitMONTHS", version.term().toTotalMonths()),
                process.exit().conditions(),
                process.procedures().removal(),
                process.procedures().remedy());
    }

    private List<GuideRow.Measure> rows(Visit visit, List<ListKind> kinds, @Nullable ListKind chosen) {
        var rows = new ArrayList<GuideRow.Measure>();
        for (Measure measure : law.definitions().measuresOf(law.packOf(visit)).values()) {
            measure.versionOn(visit.today())
                    .filter(version -> chosen == null || meets(version.target(), chosen))
                    .ifPresent(version -> rows.add(row(visit, measure, version, kinds)));
        }
        return rows;
    }

    private static GuideRow.Measure row(Visit visit, Measure measure, MeasureVersion version, List<ListKind> kinds) {
        return new GuideRow.Measure(
                GuideRow.spoken(visit, measure.label()),
                visit.texts().require("measure" + measure.kind().name()),
                version.effect(),
                follows(visit, version.target(), kinds),
                version.bodies(),
                version.basesOn(visit.today()).stream()
                        .map(DatedBasis::basis)
                        .map(GuideRow.Law::of)
                        .toList(),
                version.edition(),
                measure.kind().restricts());
    }

    /** Every list of a polarity is named as one, because plugins and regulations may add to them. */
    private static List<String> follows(Visit visit, Target target, List<ListKind> kinds) {
        var words = new ArrayList<String>();
        for (Polarity polarity : Polarity.values()) {
            if (target.polarities().contains(polarity)) {
                words.add(visit.texts().require("measuresEvery" + polarity.name()));
            }
        }
        kinds.stream()
                .filter(kind -> target.lists().contains(kind.id()))
                .forEach(kind -> words.add(GuideRow.spoken(visit, kind.label())));
        target.statutes().stream()
                .map(statute -> GuideRow.spoken(visit, new Label(statute.says(), statute.saysEn())))
                .sorted()
                .forEach(words::add);
        return words;
    }

    private static boolean meets(Target target, ListKind kind) {
        return target.lists().contains(kind.id()) || target.polarities().contains(kind.polarity());
    }
}
