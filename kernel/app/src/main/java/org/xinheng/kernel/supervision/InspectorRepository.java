package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** Registers of inspectors. */
@ApplicationScoped
class InspectorRepository {

    private static final String VIEW = """
            select i.*, (select count(*) from inspection_task t join inspection_draw_inspector d
                           on d.tenant = t.tenant and d.draw = t.draw and d.token = any(t.tokens)
                         where t.tenant = i.tenant and t.state = 'OPEN' and d.inspector = i.id) as open,
              array(select array[a.code, coalesce(s.name, ''), a.reason] from inspector_avoidance a
                    left join subject s on s.code = a.code
                    where a.tenant = i.tenant and a.inspector = i.id order by a.code) as avoids
            from inspector i where i.tenant = :tenant and
            """;

    /** An inspector on the register, for a draw. */
    record Listed(UUID id, String staffNo, List<String> avoids) {}

    Optional<UUID> add(Unit unit, UUID bureau, String staffNo, String name) {
        return unit.handle()
                .createQuery("""
                        insert into inspector (bureau, staff_no, name, added_by, added_at)
                        values (:bureau, :staffNo, :name, :by, :at)
                        on conflict (tenant, bureau, staff_no) where left_at is null do nothing returning id
                        """)
                .bind("bureau", bureau)
                .bind("staffNo", staffNo)
                .bind("name", name)
                .bind("by", unit.actor().person())
                .bind("at", unit.startedAt())
                .mapTo(UUID.class)
                .findOne();
    }

    List<InspectorView> list(Unit unit, UUID bureau) {
        return unit.handle()
                .createQuery(VIEW + " i.bureau = :bureau order by i.left_at is not null, i.staff_no, i.id")
                .bind("tenant", unit.tenant())
                .bind("bureau", bureau)
                .map((row, context) -> view(row))
                .list();
    }

    Optional<InspectorView> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(VIEW + " i.id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** Everybody on a bureau's register today. */
    List<Listed> listActive(Unit unit, UUID bureau) {
        return unit.handle()
                .createQuery("""
                        select i.id, i.staff_no, array(select a.code from inspector_avoidance a
                          where a.tenant = i.tenant and a.inspector = i.id) as avoids
                        from inspector i where i.tenant = :tenant and i.bureau = :bureau and i.left_at is null
                        """)
                .bind("tenant", unit.tenant())
                .bind("bureau", bureau)
                .map((row, context) ->
                        new Listed(row.getObject("id", UUID.class), row.getString("staff_no"), List.of((String[])
                                row.getArray("avoids").getArray())))
                .list();
    }

    void leave(Unit unit, UUID id) {
        unit.handle()
                .createUpdate(
                        "update inspector set left_at = :at where tenant = :tenant and id = :id and left_at is null")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("at", unit.startedAt())
                .execute();
    }

    void avoid(Unit unit, UUID id, String code, String reason) {
        unit.handle()
                .createUpdate("""
                        insert into inspector_avoidance (inspector, code, reason, added_by, added_at)
                        values (:id, :code, :reason, :by, :at)
                        on conflict (tenant, inspector, code) do update set reason = excluded.reason
                        """)
                .bind("id", id)
                .bind("code", code)
                .bind("reason", reason)
                .bind("by", unit.actor().person())
                .bind("at", unit.startedAt())
                .execute();
    }

    void unavoid(Unit unit, UUID id, String code) {
        unit.handle()
                .createUpdate(
                        "delete from inspector_avoidance where tenant = :tenant and inspector = :id and code = :code")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("code", code)
                .execute();
    }

    private static InspectorView view(ResultSet row) throws SQLException {
        var avoids = new ArrayList<InspectorView.Avoidance>();
        for (Object one : (Object[]) row.getArray("avoids").getArray()) {
            var cells = (String[]) one;
            avoids.add(new InspectorView.Avoidance(cells[0], cells[1].isEmpty() ? null : cells[1], cells[2]));
        }
        return new InspectorView(
                row.getObject("id", UUID.class),
                row.getObject("bureau", UUID.class),
                row.getString("staff_no"),
                row.getString("name"),
                row.getInt("open"),
                Objects.requireNonNull(row.getObject("added_at", OffsetDateTime.class))
                        .toInstant(),
                PlanRepository.instant(row, "left_at"),
                avoids);
    }
}
