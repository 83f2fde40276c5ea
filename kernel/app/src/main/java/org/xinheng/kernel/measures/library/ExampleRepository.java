package org.xinheng.kernel.measures.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.measures.library.MeasureExample.State;
import org.xinheng.kernel.measures.tasks.CarriedTasks;
import org.xinheng.kernel.tenancy.Unit;

/** Examples of the unit's tenant; the public copy follows them by itself. */
@ApplicationScoped
class ExampleRepository {

    private static final String ROWS = """
            select x.id, x.task, x.state, x.measure_label, x.follows_from, x.incentive, x.matters, x.effect, x.body, x.month,
              x.proposed_by_name, x.proposed_on, x.decided_by_name, x.decided_on, x.ended_on, x.ended_because, x.version
            from measure_example x join measure_task t on t.tenant = x.tenant and t.case_file = x.task
            where x.tenant = :tenant and (:all or t.bureau = cast(:own as uuid))
            """;

    List<MeasureExample> list(Unit unit, CaseSight.Scope scope, int limit) {
        return unit.handle()
                .createQuery(ROWS + " order by x.proposed_on desc, x.id limit :limit")
                .bind("tenant", unit.tenant())
                .bind("all", scope.all())
                .bind("own", scope.bureau())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<MeasureExample> find(Unit unit, CaseSight.Scope scope, UUID id) {
        return unit.handle()
                .createQuery(ROWS + " and x.id = :id for update of x")
                .bind("tenant", unit.tenant())
                .bind("all", scope.all())
                .bind("own", scope.bureau())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Whether what the task follows from is itself public, and about an organisation. */
    boolean isPublic(Unit unit, UUID task) {
        return unit.handle()
                .createQuery("""
                        select exists (select from measure_task t
                                       join list_entry e on e.tenant = t.tenant and e.id = t.entry
                                       where t.tenant = :tenant and t.case_file = :task and e.publish and e.subject is not null)
                            or exists (select from measure_task t
                                       join record r on r.tenant = t.tenant and r.id = t.record
                                       where t.tenant = :tenant and t.case_file = :task and r.publish and r.subject is not null)
                        """)
                .bind("tenant", unit.tenant())
                .bind("task", task)
                .mapTo(Boolean.class)
                .one();
    }

    /** Two who propose the same task come one after the other. */
    void lockTask(Unit unit, UUID task) {
        unit.handle()
                .createQuery(
                        "select case_file from measure_task where tenant = :tenant and case_file = :task for update")
                .bind("tenant", unit.tenant())
                .bind("task", task)
                .mapTo(UUID.class)
                .one();
    }

    boolean isKnown(Unit unit, UUID task) {
        return unit.handle()
                .createQuery("""
                        select exists (select from measure_example
                                       where tenant = :tenant and task = :task and state in ('PROPOSED', 'SHOWN'))
                        """)
                .bind("tenant", unit.tenant())
                .bind("task", task)
                .mapTo(Boolean.class)
                .one();
    }

    UUID add(Unit unit, CarriedTasks.Carried carried, List<Matter> matters, LocalDate month, LocalDate today) {
        var order = carried.order();
        return unit.handle()
                .createQuery("""
                        insert into measure_example (task, state, measure, measure_label, list, follows_from, incentive, matters,
                          effect, body, month, proposed_by, proposed_by_name, proposed_on)
                        values (:task, 'PROPOSED', :measure, :label, :list, :from, :incentive, :matters, :effect, :body, :month, :by, :byName,
                          :today)
                        returning id
                        """)
                .bind("task", carried.row().id())
                .bind("measure", order.measure())
                .bind("label", order.measureLabel())
                .bind("list", order.list())
                .bind("from", order.listLabel())
                .bind("incentive", carried.row().incentive())
                .bindArray(
                        "matters",
                        String.class,
                        matters.stream().map(Matter::name).toList())
                .bind("effect", order.effect())
                .bind("body", order.body())
                .bind("month", month)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("today", today)
                .mapTo(UUID.class)
                .one();
    }

    String proposer(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select proposed_by from measure_example where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    void decide(Unit unit, UUID id, State to, LocalDate today, @Nullable String because) {
        unit.handle()
                .createUpdate("""
                        update measure_example
                        set state = :state, decided_by = :by, decided_by_name = :byName, decided_on = :today, version = version + 1,
                          ended_on = cast(:endedOn as date), ended_because = cast(:because as text)
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", to.name())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("today", today)
                .bind("endedOn", because == null ? null : today)
                .bind("because", because)
                .execute();
    }

    void end(Unit unit, UUID id, State to, LocalDate today, String because) {
        unit.handle()
                .createUpdate("""
                        update measure_example set state = :state, ended_on = :today, ended_because = :because, version = version + 1
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", to.name())
                .bind("today", today)
                .bind("because", because)
                .execute();
    }

    private static MeasureExample read(ResultSet row) throws SQLException {
        return new MeasureExample(
                row.getObject("id", UUID.class),
                row.getObject("task", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("measure_label"),
                row.getString("follows_from"),
                row.getBoolean("incentive"),
                Arrays.stream((String[]) row.getArray("matters").getArray())
                        .map(name -> Matter.valueOf(name).label())
                        .toList(),
                row.getString("effect"),
                row.getString("body"),
                row.getObject("month", LocalDate.class),
                row.getString("proposed_by_name"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("decided_by_name"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_because"),
                row.getInt("version"));
    }
}
