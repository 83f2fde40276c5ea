package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.publicity.ClassTerm;
import org.xinheng.definitions.repair.Material;
import org.xinheng.definitions.repair.RepairRegime;
import org.xinheng.kernel.portal.look.BrandSheet;

/** What a firm can do and how: the guides to repair and objection, written from the law in force on the day of the visit. */
@ApplicationScoped
class GuidePages {

    private static final String FOLDER = "portal";

    private final TenantLaw law;
    private final StaticFiles files;
    private final String console;

    GuidePages(
            TenantLaw law,
            StaticFiles files,
            @ConfigProperty(name = "kernel.portal.console-url", defaultValue = "http://localhost:8080/console/")
                    String console) {
        this.law = law;
        this.files = files;
        this.console = console;
    }

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ServicesPage(Frame f, String console) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ObjectionPage(Frame f, List<GuideRow.Clock> clocks, List<GuideRow.Clock> gradeClocks, String console)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RepairPage(Frame f, Repair guide, String console) implements TemplateInstance {}

    /**
     * The guide to repair.
     *
     * @param regime name of the rules in force
     * @param since first day they are applied
     * @param shielding the rule for firms under reorganisation, or null when there is none
     */
    public record Repair(
            String regime,
            String since,
            GuideRow.Law law,
            List<GuideRow.Term> terms,
            List<GuideRow.Paper> papers,
            List<GuideRow.Clock> clocks,
            List<GuideRow.Rule> bars,
            GuideRow.Rule longest,
            GuideRow.@Nullable Rule shielding,
            GuideRow.Law broken) {}

    TemplateInstance services(Visit visit) {
        return new ServicesPage(frame(visit), console);
    }

    TemplateInstance objection(Visit visit) {
        return new ObjectionPage(
                frame(visit),
                law.clocks(visit, "objection-accept-within", "objection-check-within", "objection-answer-within"),
                law.clocks(visit, "grade-recheck-within"),
                console);
    }

    /** Nothing on a day without rules of repair. */
    Optional<TemplateInstance> repair(Visit visit) {
        return law.definitions()
                .repair()
                .regimeOn(visit.today())
                .map(regime -> new RepairPage(frame(visit), guide(visit, regime), console));
    }

    private Repair guide(Visit visit, RepairRegime regime) {
        var texts = visit.texts();
        var clocks = regime.clocks();
        var shielding = regime.shielding();
        return new Repair(
                GuideRow.spoken(visit, regime.label()),
                regime.from().toString(),
                GuideRow.Law.of(regime.basis()),
                terms(visit, regime),
                regime.materials().stream().map(paper -> paper(visit, paper)).toList(),
                law.clocks(
                        visit,
                        clocks.acceptance(),
                        clocks.answer(),
                        clocks.extension(),
                        clocks.execution(),
                        clocks.ban()),
                regime.bars().stream()
                        .map(bar -> new GuideRow.Rule(bar.reason(), GuideRow.Law.of(bar.basis())))
                        .toList(),
                new GuideRow.Rule(
                        texts.require("guideLongest"
                                + regime.atLongest().unfulfilled().name()),
                        GuideRow.Law.of(regime.atLongest().basis())),
                shielding == null
                        ? null
                        : new GuideRow.Rule(texts.require("guideShielding"), GuideRow.Law.of(shielding.basis())),
                GuideRow.Law.of(regime.brokenCommitment()));
    }

    private List<GuideRow.Term> terms(Visit visit, RepairRegime regime) {
        return law.definitions().publicityRegimes().stream()
                .filter(publicity -> publicity.id().equals(regime.publicity()))
                .flatMap(publicity -> publicity.classes().stream())
                .map(term -> term(visit, term))
                .toList();
    }

    private static GuideRow.Term term(Visit visit, ClassTerm term) {
        var texts = visit.texts();
        return new GuideRow.Term(
                texts.require("class" + term.publicityClass().name()),
                term.published() ? texts.require("unitMONTHS", term.minMonths()) : texts.require("guideNotShown"),
                term.published() ? texts.require("unitMONTHS", term.maxMonths()) : "",
                GuideRow.Law.of(term.basis()));
    }

    private GuideRow.Paper paper(Visit visit, Material paper) {
        var texts = visit.texts();
        var comma = texts.require("guideAnd");
        var when = paper.kinds().stream()
                .sorted()
                .map(kind -> law.penaltyKind(visit, kind))
                .collect(Collectors.joining(comma));
        if (!paper.classes().isEmpty()) {
            when += (when.isEmpty() ? "" : comma)
                    + paper.classes().stream()
                            .sorted()
                            .map(weight -> texts.require("class" + weight.name()))
                            .collect(Collectors.joining(comma));
        }
        if (!paper.required()) {
            when += (when.isEmpty() ? "" : comma) + texts.require("guideIfAsked");
        }
        return new GuideRow.Paper(GuideRow.spoken(visit, paper.label()), when, GuideRow.Law.of(paper.basis()));
    }

    private Frame frame(Visit visit) {
        return Frame.of(visit, "services", BrandSheet.of(visit.tenant()), files.version());
    }
}
