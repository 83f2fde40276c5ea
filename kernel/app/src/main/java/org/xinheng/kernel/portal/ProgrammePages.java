package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.programmes.Programme;
import org.xinheng.definitions.programmes.ProgrammeState;
import org.xinheng.kernel.portal.look.BrandSheet;

/** What the place's own plan sets its bureaus, for everybody; a place without a plan shows that of the nearest place above. */
@ApplicationScoped
class ProgrammePages {

    private final TenantLaw law;
    private final StaticFiles files;

    ProgrammePages(TenantLaw law, StaticFiles files) {
        this.law = law;
        this.files = files;
    }

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProgrammesPage(
            Frame f, @Nullable String whose, @Nullable String ended, List<Group> groups) implements TemplateInstance {}

    /** The programmes under one heading of the plan. */
    public record Group(String id, String heading, List<Row> rows) {}

    /**
     * A programme.
     *
     * @param due last day, or null for a standing one
     * @param state where it stands, in the reader's language
     */
    public record Row(
            String label,
            String demand,
            GuideRow.Law law,
            List<String> lead,
            List<String> partners,
            List<Target> targets,
            @Nullable String due,
            String state) {}

    /** What is to be reached, and in the reader's words by when; empty for a target without a day. */
    public record Target(String text, String by) {}

    TemplateInstance programmes(Visit visit) {
        var plan = law.plan(visit);
        var whose = plan.filter(found -> found.tenant().id() != visit.tenant().id())
                .map(found -> found.tenant().name())
                .orElse(null);
        var programmes = plan.map(TenantLaw.Plan::programmes).orElse(List.of());
        var byGroup = new LinkedHashMap<String, List<Row>>();
        programmes.forEach(
                programme -> byGroup.computeIfAbsent(GuideRow.spoken(visit, programme.group()), _ -> new ArrayList<>())
                        .add(row(visit, programme)));
        var groups = new ArrayList<Group>();
        byGroup.forEach((heading, rows) -> groups.add(new Group("g" + groups.size(), heading, rows)));
        return new ProgrammesPage(
                Frame.of(visit, "programmes", BrandSheet.of(visit.tenant()), files.version()),
                whose,
                ended(visit, programmes),
                groups);
    }

    /** That the plan's term is over, once the last day of everything in it has passed; null while anything goes on. */
    private static @Nullable String ended(Visit visit, List<Programme> programmes) {
        if (!programmes.stream().allMatch(programme -> programme.stateOn(visit.today()) == ProgrammeState.ENDED)) {
            return null;
        }
        return programmes.stream()
                .map(Programme::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> visit.texts().require("programmesEnded", last))
                .orElse(null);
    }

    private static Row row(Visit visit, Programme programme) {
        var due = programme.due();
        return new Row(
                GuideRow.spoken(visit, programme.label()),
                programme.demand(),
                GuideRow.Law.of(programme.basis()),
                programme.leaders(),
                programme.partners(),
                programme.targets().stream()
                        .map(target -> new Target(
                                target.text(),
                                target.by() == null ? "" : visit.texts().require("programmeBy", target.by())))
                        .toList(),
                due == null ? null : due.toString(),
                visit.texts()
                        .require("programme" + programme.stateOn(visit.today()).name()));
    }
}
