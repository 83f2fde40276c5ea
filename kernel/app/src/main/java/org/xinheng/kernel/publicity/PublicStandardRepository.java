package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Unit;

/** Writes what the public reads about standards. */
@ApplicationScoped
class PublicStandardRepository {

    private final Jdbi job;

    PublicStandardRepository(@Database(Database.As.JOB) Jdbi job) {
        this.job = job;
    }

    /** Stores the tenant's standards and marks those that are missing as switched off; how many rows changed. */
    int store(Unit unit, List<PublicStandard> present, LocalDate today) {
        int changed = 0;
        for (var one : present) {
            changed += store(unit, one, today);
        }
        changed += unit.handle()
                .createUpdate("""
                        update public_standard set state = 'SWITCHED_OFF', since = :today
                        where tenant = :tenant and state <> 'SWITCHED_OFF' and standard <> all (cast(:present as text[]))
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind(
                        "present",
                        present.stream().map(one -> one.standard().id()).toArray(String[]::new))
                .execute();
        if (changed > 0) {
            touch(unit);
        }
        return changed;
    }

    private static int store(Unit unit, PublicStandard one, LocalDate today) {
        var standard = one.standard();
        return unit.handle()
                .createUpdate("""
                        insert into public_standard as p (tenant, standard, place, state, since, plugin, plugin_label,
                          plugin_version, sector, label, label_en, shown, of_persons, method)
                        values (:tenant, :standard, :place, :state, :today, :plugin, :pluginLabel, :pluginVersion, :sector, :label,
                          :labelEn, :shown, :ofPersons, cast(:method as jsonb))
                        on conflict (tenant, standard) do update set
                          place = excluded.place, state = excluded.state,
                          since = case when p.state = excluded.state then p.since else excluded.since end,
                          plugin = excluded.plugin, plugin_label = excluded.plugin_label, plugin_version = excluded.plugin_version,
                          sector = excluded.sector, label = excluded.label, label_en = excluded.label_en,
                          shown = excluded.shown, of_persons = excluded.of_persons, method = excluded.method
                        where (p.place, p.state, p.plugin, p.plugin_label, p.plugin_version, p.sector, p.label, p.label_en, p.shown,
                               p.of_persons, p.method)
                          is distinct from (excluded.place, excluded.state, excluded.plugin, excluded.plugin_label,
                               excluded.plugin_version, excluded.sector, excluded.label, excluded.label_en, excluded.shown,
                               excluded.of_persons, excluded.method)
                        """)
                .bind("tenant", unit.tenant())
                .bind("standard", standard.id())
                .bind("place", one.place())
                .bind("state", one.inForce() ? "IN_USE" : "NOT_IN_FORCE")
                .bind("today", today)
                .bind("plugin", one.plugin())
                .bind("pluginLabel", one.pluginLabel())
                .bind("pluginVersion", one.pluginVersion())
                .bind("sector", standard.sector())
                .bind("label", standard.label().zh())
                .bind("labelEn", standard.label().en())
                .bind("shown", one.shown().name())
                .bind("ofPersons", standard.isAboutPersons())
                .bind("method", one.method())
                .execute();
    }

    /** Makes visitors' copies of the tenant's pages old. */
    static void touch(Unit unit) {
        unit.handle().createUpdate("""
                        insert into public_stamp as t (tenant) values (:tenant)
                        on conflict (tenant) do update set version = t.version + 1
                        """).bind("tenant", unit.tenant()).execute();
    }

    /** Every standard the public can read about here, switched off or not. */
    List<String> listIds(Unit unit) {
        return unit.handle()
                .createQuery("select standard from public_standard where tenant = :tenant order by place, standard")
                .bind("tenant", unit.tenant())
                .mapTo(String.class)
                .list();
    }

    /** Of every tenant: for the kernel's own work, which follows a plugin everywhere. */
    List<Integer> tenantsWith(Collection<String> plugins) {
        return job.withHandle(handle -> handle.createQuery("""
                        select distinct tenant from public_standard where plugin = any (cast(:plugins as text[])) order by tenant
                        """)
                .bind("plugins", plugins.toArray(String[]::new))
                .mapTo(Integer.class)
                .list());
    }
}
