package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.standard.Tunings;
import org.xinheng.kernel.plugins.InstalledPlugin;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.EvaluationException;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.evaluation.Plan;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Standard;

/**
 * The standards that count for a tenant: those of the plugins it has switched on, and the kernel's own, which count for
 * everybody. Safe for any thread.
 */
@ApplicationScoped
public class Standards {

    /** Stands where a plugin's id stands when a standard is the kernel's own. */
    public static final String KERNEL = "kernel";

    private static final String KERNEL_LABEL = "平台自带标准";

    private final Work work;
    private final Clock clock;
    private final Plugins plugins;
    private final TenantDirectory tenants;
    private final Definitions definitions;
    private final AdoptedValuesRepository adopted;
    private final EvaluationRepository subjects;
    private final List<Source> own;

    Standards(
            Work work,
            Clock clock,
            Plugins plugins,
            TenantDirectory tenants,
            Definitions definitions,
            AdoptedValuesRepository adopted,
            EvaluationRepository subjects,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version) {
        this.work = work;
        this.clock = clock;
        this.plugins = plugins;
        this.tenants = tenants;
        this.definitions = definitions;
        this.adopted = adopted;
        this.subjects = subjects;
        this.own = definitions.standards().stream()
                .map(standard -> new Source(KERNEL, version, KERNEL_LABEL, Evaluator.of(standard, List.of())))
                .toList();
    }

    /**
     * A standard and who brings it.
     *
     * @param plugin the plugin's id, or {@link #KERNEL}
     * @param version of the plugin, or of the kernel
     * @param label the plugin's name in Chinese
     */
    public record Source(String plugin, String version, String label, Evaluator evaluator) {

        /** Whether it is the kernel's own; its grade is known before the sectors' grades, which may refer to it. */
        public boolean isKernels() {
            return plugin.equals(KERNEL);
        }
    }

    /** The standards of the unit's tenant, those of its plugins first. */
    public List<Source> enabled(Unit unit) {
        var sources = new ArrayList<Source>();
        for (InstalledPlugin plugin : plugins.listEnabled(unit)) {
            for (Evaluator evaluator : plugin.evaluators()) {
                sources.add(new Source(
                        plugin.id(), plugin.manifest().version(), plugin.label().zh(), evaluator));
            }
        }
        sources.addAll(own);
        return sources;
    }

    /** The editions in force today of all standards that count for the actor's tenant. For every member. */
    public List<StandardView> list(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return work.run(actor, "evaluation.listStandards", unit -> {
            Predicate<Standard> mine = decidedBy(unit);
            return enabled(unit).stream()
                    .flatMap(source -> source.evaluator().standard().editionOn(today).stream()
                            .map(edition -> StandardView.of(
                                    source,
                                    edition,
                                    tunable(unit, source, today),
                                    schedule(unit, source),
                                    mine.test(source.evaluator().standard()),
                                    today)))
                    .toList();
        });
    }

    /** Which standards the unit's actor starts, publishes and tunes: a lead those of the own bureau's sectors, an administrator all. */
    Predicate<Standard> decidedBy(Unit unit) {
        if (unit.actor().hasAny(Role.CITY_ADMINISTRATOR)) {
            return _ -> true;
        }
        Set<String> sectors = unit.actor().hasAny(Role.BUREAU_LEAD) ? subjects.sectors(unit) : Set.of();
        return standard -> sectors.contains(standard.sector());
    }

    /** The standard of this id, if it counts for the unit's tenant. */
    public Optional<Source> find(Unit unit, String standard) {
        return enabled(unit).stream()
                .filter(source -> source.evaluator().standard().id().equals(standard))
                .findFirst();
    }

    /**
     * The kernel's own standards among these, ready for a day, by id: a sector's grade heeds the public grade of the same day,
     * on a firm's page and in a run alike.
     */
    public Map<String, Plan> own(Unit unit, Set<String> wanted, LocalDate day) {
        return own.stream()
                .filter(source -> wanted.contains(source.evaluator().standard().id())
                        && source.evaluator().standard().editionOn(day).isPresent())
                .collect(Collectors.toMap(
                        source -> source.evaluator().standard().id(),
                        source -> source.evaluator().on(day, parameters(unit, source, day))));
    }

    /** The same file with the subject's grades under other standards. */
    public static SubjectFile withGrades(SubjectFile file, Map<String, String> grades) {
        return new SubjectFile(
                file.kind(), file.code(), file.name(), file.registeredOn(), file.records(), file.listings(), grades);
    }

    /** The kernel's own standards, which sectors' standards may refer to. */
    public List<Source> own() {
        return own;
    }

    /** The tenant's own values for a standard's parameters on a day; those left out take the standard's. */
    public Map<String, Points> parameters(Unit unit, Source source, LocalDate day) {
        return schedule(unit, source).on(day);
    }

    /**
     * The tenant's own values for a standard's parameters on any day. Under a standard of the kernel's own a district stands
     * on its city's values; a plugin's standard every tenant tunes for itself.
     */
    public ParameterSchedule schedule(Unit unit, Source source) {
        String standard = source.evaluator().standard().id();
        List<TenantRef> line = tenants.lineage(unit.tenant());
        if (!source.isKernels()) {
            line = line.subList(0, Math.min(1, line.size()));
        }
        var values = adopted.list(unit, line.stream().map(TenantRef::id).toList(), standard);
        return new ParameterSchedule(
                source.evaluator().standard(),
                line.stream()
                        .map(tenant -> new ParameterSchedule.Layer(
                                values.stream()
                                        .filter(each -> each.tenant() == tenant.id())
                                        .toList(),
                                day -> source.isKernels()
                                        ? definitions.ownTuned(tenant.slug(), standard, day)
                                        : Map.of()))
                        .toList());
    }

    /** What the tenant may tune on a day, with the bounds that the standard and the tenants above it leave. */
    public List<Parameter> tunable(Unit unit, Source source, LocalDate day) {
        Standard standard = source.evaluator().standard();
        String slug = tenants.byId(unit.tenant()).map(TenantRef::slug).orElse("");
        Map<String, Tunings.Bound> bounds =
                source.isKernels() ? definitions.tunableBounds(slug, standard.id(), day) : Map.of();
        return standard.editionOn(day).map(Edition::parameters).orElse(List.of()).stream()
                .map(parameter -> within(parameter, bounds.get(parameter.id())))
                .toList();
    }

    /**
     * Refuses a standard that cannot be applied with these values, as when a plugin's new version changed its bounds.
     *
     * @throws KernelException {@code STANDARD_NOT_COMPUTED} (503)
     */
    public static void requireComputable(Source source, LocalDate day, Map<String, Points> parameters) {
        try {
            source.evaluator().on(day, parameters);
        } catch (EvaluationException e) {
            throw new KernelException(
                    EvaluationError.STANDARD_NOT_COMPUTED,
                    "标准“%s”按现行参数无法计算：%s请重新采用参数，或联系插件提供单位。"
                            .formatted(source.evaluator().standard().label().zh(), e.getMessage()));
        }
    }

    private static Parameter within(Parameter parameter, Tunings.@Nullable Bound bound) {
        if (bound == null) {
            return parameter;
        }
        return new Parameter(
                parameter.id(),
                parameter.label(),
                parameter.standard(),
                bound.least() == null ? parameter.least() : bound.least(),
                bound.most() == null ? parameter.most() : bound.most(),
                parameter.basis());
    }
}
