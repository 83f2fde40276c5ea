package org.xinheng.kernel.workbench.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** The views of the unit's person in the unit's tenant. */
@ApplicationScoped
class SavedViewRepository {

    List<SavedView> list(Unit unit, String list) {
        return unit.handle()
                .createQuery("""
                        select id, list, name, query, made_at from saved_view
                        where tenant = :tenant and person = :person and list = :list order by name
                        """)
                .bind("tenant", unit.tenant())
                .bind("person", unit.actor().person())
                .bind("list", list)
                .map((row, context) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("list"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void save(Unit unit, String list, String name, String query) {
        unit.handle()
                .createUpdate("""
                        insert into saved_view (person, list, name, query, made_at) values (:person, :list, :name, :query, :at)
                        on conflict (tenant, person, list, name) do update set query = excluded.query, made_at = excluded.made_at
                        """)
                .bind("person", unit.actor().person())
                .bind("list", list)
                .bind("name", name)
                .bind("query", query)
                .bind("at", unit.startedAt())
                .execute();
    }

    boolean remove(Unit unit, UUID id) {
        return unit.handle()
                        .createUpdate("delete from saved_view where tenant = :tenant and person = :person and id = :id")
                        .bind("tenant", unit.tenant())
                        .bind("person", unit.actor().person())
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
