package org.xinheng.kernel.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Unit;

/** Which tenant has which plugin switched on. */
@ApplicationScoped
class PluginRepository {

    private final Jdbi job;

    PluginRepository(@Database(Database.As.JOB) Jdbi job) {
        this.job = job;
    }

    List<Enablement> list(Unit unit) {
        return unit.handle()
                .createQuery("""
                        select p.plugin, p.version, p.bureau, b.short_name, p.enabled_by_name, p.enabled_at
                        from tenant_plugin p left join bureau b on b.tenant = p.tenant and b.id = p.bureau
                        order by p.plugin
                        """)
                .map((row, context) -> new Enablement(
                        row.getString("plugin"),
                        row.getString("version"),
                        row.getObject("bureau", UUID.class),
                        row.getString("short_name"),
                        row.getString("enabled_by_name"),
                        row.getObject("enabled_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Enablement> find(Unit unit, String plugin) {
        return list(unit).stream()
                .filter(found -> found.plugin().equals(plugin))
                .findFirst();
    }

    /** Ids only, for callers that hold no unit of this tenant. */
    Set<String> listOf(int tenant) {
        return job.withHandle(handle -> handle.createQuery("select plugin from tenant_plugin where tenant = :tenant")
                .bind("tenant", tenant)
                .mapTo(String.class)
                .set());
    }

    /** Returns false when it was there already. */
    boolean add(Unit unit, InstalledPlugin plugin) {
        return unit.handle()
                        .createUpdate("""
                        insert into tenant_plugin (plugin, version, bureau, enabled_by, enabled_by_name, enabled_at)
                        values (:plugin, :version, :bureau, :person, :name, :at) on conflict do nothing
                        """)
                        .bind("plugin", plugin.id())
                        .bind("version", plugin.manifest().version())
                        .bind("bureau", unit.actor().bureau())
                        .bind("person", unit.actor().person())
                        .bind("name", unit.actor().name())
                        .bind("at", unit.startedAt())
                        .execute()
                == 1;
    }

    /** Returns false when it was not there. */
    boolean remove(Unit unit, String plugin) {
        return unit.handle()
                        .createUpdate("delete from tenant_plugin where plugin = :plugin")
                        .bind("plugin", plugin)
                        .execute()
                == 1;
    }

    /** Sectors of a bureau of the unit's tenant; empty for an unknown one. */
    Set<String> sectorsOf(Unit unit, UUID bureau) {
        return unit.handle()
                .createQuery("select unnest(sectors) from bureau where id = :bureau")
                .bind("bureau", bureau)
                .mapTo(String.class)
                .set();
    }

    /** Names of the tenant's bureaus that work in one of these sectors. */
    List<String> bureausOf(Unit unit, Set<String> sectors) {
        return unit.handle()
                .createQuery(
                        "select name from bureau where sectors && cast(:sectors as text[]) and closed_at is null order by code")
                .bindArray("sectors", String.class, sectors.toArray())
                .mapTo(String.class)
                .list();
    }
}
