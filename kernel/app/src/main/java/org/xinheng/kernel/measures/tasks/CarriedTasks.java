package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Tasks with what they ask for, for those who tell about them. */
@ApplicationScoped
public class CarriedTasks {

    private final Cases cases;
    private final CaseSight sight;
    private final TaskRowRepository rows;
    private final TaskMaker maker;
    private final Clock clock;

    CarriedTasks(Cases cases, CaseSight sight, TaskRowRepository rows, TaskMaker maker, Clock clock) {
        this.cases = cases;
        this.sight = sight;
        this.rows = rows;
        this.maker = maker;
        this.clock = clock;
    }

    /** A task with its order. */
    public record Carried(MeasureTaskRow row, MeasureOrder order) {}

    /**
     * A task and what it asks for, for whoever the unit's actor is.
     *
     * @throws KernelException {@code MEASURE_TASK_UNKNOWN} (404) also for those who may not see it
     */
    public Carried require(Unit unit, UUID id) {
        unit.note("case", id);
        var row = rows.find(unit, sight.of(unit), id, LocalDate.now(clock)).orElseThrow(MeasureTasks::unknown);
        return new Carried(row, cases.require(unit, TaskBook.KIND, id).state().order());
    }

    /** Which tasks the unit's actor sees. */
    public CaseSight.Scope scope(Unit unit) {
        return sight.of(unit);
    }

    /** The matters that an ordered measure touches, by the edition it was pushed under. */
    public List<Matter> matters(Unit unit, MeasureOrder order) {
        return maker.measures(unit).stream()
                .filter(measure -> measure.id().equals(order.measure()))
                .flatMap(measure -> measure.versions().stream())
                .filter(version -> version.edition().equals(order.edition()))
                .flatMap(version -> version.matters().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
