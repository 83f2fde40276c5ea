package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.plugins.InstalledPlugins;
import org.xinheng.kernel.plugins.host.PluginViolation;
import org.xinheng.kernel.repair.RepairOutlook;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.evaluation.EvaluationException;
import org.xinheng.spi.evaluation.Improvement;
import org.xinheng.spi.evaluation.Improvements;
import org.xinheng.spi.evaluation.Outlook;

/** Tells how a subject gets a better grade: what to repair, what to fulfil, what to wait for. */
@ApplicationScoped
public class GradeImprovements {

    private final Work work;
    private final Standards standards;
    private final EvaluationRepository subjects;
    private final InstalledPlugins plugins;
    private final TenantDirectory tenants;
    private final Definitions definitions;
    private final RepairOutlook repairs;
    private final Firms firms;
    private final Clock clock;

    GradeImprovements(
            Work work,
            Standards standards,
            EvaluationRepository subjects,
            InstalledPlugins plugins,
            TenantDirectory tenants,
            Definitions definitions,
            RepairOutlook repairs,
            Firms firms,
            Clock clock) {
        this.work = work;
        this.standards = standards;
        this.subjects = subjects;
        this.plugins = plugins;
        this.tenants = tenants;
        this.definitions = definitions;
        this.repairs = repairs;
        this.firms = firms;
        this.clock = clock;
    }

    private record Read(
            SubjectRecords subject,
            Standards.Source source,
            Outlook outlook,
            RepairDays mendable,
            Map<String, CatalogueItem> items) {}

    /**
     * How a subject gets a better grade under a standard, as of today. For the tenant's officers.
     *
     * @throws KernelException {@code STANDARD_UNKNOWN}, {@code SUBJECT_UNKNOWN} (404); {@code STANDARD_NOT_ABOUT} (409) if
     *     the standard is not about the subject or not in force; {@code STANDARD_NOT_COMPUTED} (503)
     */
    public ImprovementView forOfficer(Actor actor, String code, String standard) {
        Read read = work.run(actor, "evaluation.viewImprovement", unit -> {
            StandardOfficers.requireReader(actor);
            unit.note("subject", code);
            unit.note("standard", standard);
            return read(unit, code, standard);
        });
        return compute(read, code);
    }

    /**
     * The same for the firm whose log-in asks; another firm's code does not exist for it.
     *
     * @throws KernelException {@code FIRM_UNKNOWN} (403) and as {@link #forOfficer}
     */
    public ImprovementView forFirm(Actor actor, String code, String standard) {
        Read read = work.run(actor, "evaluation.viewOwnImprovement", unit -> {
            actor.require(Role.FIRM);
            if (!firms.requireCode(unit).equals(code)) {
                throw unknown(code);
            }
            unit.note("standard", standard);
            return read(unit, code, standard);
        });
        return compute(read, code);
    }

    /** For whoever asks: a firm about itself, an officer about anybody. */
    ImprovementView view(Actor actor, String code, String standard) {
        return actor.hasAny(Role.FIRM) && !StandardOfficers.isReader(actor)
                ? forFirm(actor, code, standard)
                : forOfficer(actor, code, standard);
    }

    private static KernelException unknown(String code) {
        return new KernelException(
                EvaluationError.SUBJECT_UNKNOWN, "本地区没有代码为“%s”的主体的记录。请核对18位统一社会信用代码。".formatted(code));
    }

    private Read read(Unit unit, String code, String standard) {
        var source = StandardOfficers.require(standards, unit, standard);
        var subject = subjects.find(unit, code).orElseThrow(() -> unknown(code));
        List<Outlook.Judge> heeded = source.isKernels()
                ? List.of()
                : standards.own().stream().map(own -> judge(unit, own)).toList();
        var items = items(unit);
        var records = subject.file().records().stream().map(RecordFacts::id).toList();
        var days = new RepairDays(repairs.firstDays(unit, records));
        return new Read(subject, source, new Outlook(judge(unit, source), heeded), days, items);
    }

    private Outlook.Judge judge(Unit unit, Standards.Source source) {
        return new Outlook.Judge(source.evaluator(), standards.schedule(unit, source)::on);
    }

    private Map<String, CatalogueItem> items(Unit unit) {
        var items = new HashMap<String, CatalogueItem>();
        plugins.list().forEach(plugin -> plugin.items().forEach(item -> items.put(item.id(), item)));
        String slug = tenants.byId(unit.tenant()).map(TenantRef::slug).orElse("");
        definitions.catalogueOf(slug).items().forEach(item -> items.put(item.id(), item));
        return items;
    }

    /** Plugin code runs outside the unit: it must not hold a transaction open. */
    private ImprovementView compute(Read read, String code) {
        String label = read.source().evaluator().standard().label().zh();
        try {
            Optional<Improvement> found = plugins.guarded(() ->
                    Improvements.of(read.outlook(), read.subject().file(), LocalDate.now(clock), read.mendable()));
            return ImprovementView.of(
                    read.source(),
                    found.orElseThrow(() -> new KernelException(
                            EvaluationError.STANDARD_NOT_ABOUT, "标准“%s”今天不适用于主体 %s，无从说明如何提升。".formatted(label, code))),
                    read.subject().titles(),
                    id -> read.items().containsKey(id)
                            ? read.items().get(id).label().zh()
                            : id);
        } catch (EvaluationException | PluginViolation broken) {
            throw new KernelException(
                    EvaluationError.STANDARD_NOT_COMPUTED,
                    "标准“%s”无法计算：%s请联系插件提供单位。".formatted(label, broken.getMessage()));
        }
    }
}
