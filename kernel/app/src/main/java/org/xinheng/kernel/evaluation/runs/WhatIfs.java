package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.PersonAccess;
import org.xinheng.kernel.evaluation.ProposedValues;
import org.xinheng.kernel.evaluation.StandardOfficers;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.Plan;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Standard;

/** Opens trials of parameters: who may, of what, with which values. Nothing is stored, published or told. */
@ApplicationScoped
public class WhatIfs {

    private final Work work;
    private final Standards standards;
    private final StandardOfficers officers;
    private final WhatIfRepository population;
    private final WhatIfSlots slots;
    private final Clock clock;

    WhatIfs(
            Work work,
            Standards standards,
            StandardOfficers officers,
            WhatIfRepository population,
            WhatIfSlots slots,
            Clock clock) {
        this.work = work;
        this.standards = standards;
        this.officers = officers;
        this.population = population;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * Checks the values and takes a place among the tenant's trials. For the lead of a bureau of the standard's sector and
     * for the tenant's administrators.
     *
     * @param given values by parameter id, as they would be adopted: the others take what counts without an adoption
     * @param asOf the day the grades are for, today if null
     * @throws KernelException {@code STANDARD_UNKNOWN}, {@code STANDARD_OTHER_SECTOR}, {@code RUN_DAY_IN_FUTURE}, {@code
     *     STANDARD_NOT_IN_FORCE}, {@code PARAMETERS_INVALID}, {@code STANDARD_NOT_COMPUTED}, {@code WHAT_IF_BUSY}
     */
    WhatIf open(Actor actor, String standard, Map<String, @Nullable BigDecimal> given, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        return work.run(actor, "evaluation.whatIf", unit -> {
            var source = officers.require(unit, standard);
            if (day.isAfter(today)) {
                throw new KernelException(
                        RunError.RUN_DAY_IN_FUTURE, "评价日 %s 晚于今天 %s。请改为今天或以前的日期。".formatted(day, today));
            }
            Edition edition = source.evaluator()
                    .standard()
                    .editionOn(day)
                    .orElseThrow(() -> new KernelException(
                            RunError.STANDARD_NOT_IN_FORCE, "标准“%s”在 %s 没有有效版本。请改选评价日。".formatted(standard, day)));
            var tunable = standards.tunable(unit, source, day);
            var schedule = standards.schedule(unit, source);
            var tried = new HashMap<>(schedule.baseOn(day));
            tried.putAll(ProposedValues.require(given, tunable));
            Map<String, Points> counts = schedule.on(day);
            Standards.requireComputable(source, day, counts);
            ProposedValues.requireTogether(source.evaluator(), day, tried);
            unit.note("standard", standard);
            unit.note("asOf", day);
            return ready(unit, source, edition, tunable, counts, tried, day);
        });
    }

    private WhatIf ready(
            Unit unit,
            Standards.Source source,
            Edition edition,
            List<Parameter> tunable,
            Map<String, Points> counts,
            Map<String, Points> tried,
            LocalDate day) {
        Plan before = source.evaluator().on(day, counts);
        Plan after = source.evaluator().on(day, tried);
        Set<String> heeded = before.needs().standards();
        var own = standards.own(unit, heeded, day);
        var whose = populations(source.evaluator().standard());
        int records = population.countRecords(unit, Set.copyOf(whose));
        var values = new ArrayList<WhatIfView.Value>();
        for (Parameter parameter : tunable) {
            values.add(new WhatIfView.Value(
                    parameter.id(),
                    parameter.label().zh(),
                    value(parameter, counts).decimal(),
                    value(parameter, tried).decimal()));
        }
        // Last, so that a trial that cannot be opened takes no place.
        var slot = slots.take(unit.tenant())
                .orElseThrow(() -> new KernelException(RunError.WHAT_IF_BUSY, "正在进行的参数试算已达上限。请等待其中一个完成或将其停止后再试。"));
        return new WhatIf(
                slot,
                unit.tenant(),
                source,
                before,
                after,
                own,
                day,
                whose,
                records,
                values,
                bands(edition, tunable, counts, tried));
    }

    private static List<Population> populations(Standard standard) {
        var whose = new ArrayList<Population>();
        if (standard.subjects().stream().anyMatch(kind -> kind != SubjectKind.NATURAL_PERSON)) {
            whose.add(Population.REGISTRY);
        }
        if (PersonAccess.isAboutPersons(standard)) {
            whose.add(Population.PERSONS);
        }
        return whose;
    }

    private static Points value(Parameter parameter, Map<String, Points> values) {
        return values.getOrDefault(parameter.id(), parameter.standard());
    }

    private static List<RunSummary.Reason> bands(
            Edition edition, List<Parameter> tunable, Map<String, Points> counts, Map<String, Points> tried) {
        var bands = new ArrayList<RunSummary.Reason>();
        for (Grade grade : edition.grades()) {
            for (Parameter parameter : tunable) {
                if (parameter.id().equals(grade.fromParameter())
                        && !value(parameter, counts).equals(value(parameter, tried))) {
                    bands.add(new RunSummary.Reason(
                            "band:" + grade.id(),
                            value(parameter, counts).hundredths(),
                            value(parameter, tried).hundredths()));
                }
            }
        }
        return bands;
    }
}
