package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.xinheng.kernel.records.RecordStandings;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Work;

/** The same decision, reported in a tenant above or below, is repaired there, too: who determined it has mended it. */
@ApplicationScoped
class RepairElsewhere implements RepairConsumer {

    private final Work work;
    private final RecordStandings standings;
    private final TenantDirectory tenants;

    RepairElsewhere(Work work, RecordStandings standings, TenantDirectory tenants) {
        this.work = work;
        this.standings = standings;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "relatives";
    }

    @Override
    public String label() {
        return "上级和下级地区平台";
    }

    @Override
    public String apply(Actor actor, Repaired repaired) {
        byte[] key = work.run(actor, "repair.key", unit -> standings.keyOf(unit, repaired.record()));
        var followed = new ArrayList<String>();
        for (int relative : relatives(actor.tenant())) {
            boolean found = work.run(Actor.system(relative), "repair.elsewhere", unit -> {
                var same = standings.findSame(unit, repaired.item(), key);
                same.ifPresent(record -> standings.repair(unit, record, repaired.caseNumber() + "：认定单位已同意修复"));
                return same.isPresent();
            });
            if (found) {
                followed.add(tenants.byId(relative).map(TenantRef::shortName).orElse(""));
            }
        }
        return followed.isEmpty() ? "上级和下级地区没有同一条信息，无需同步。" : "已同步：" + String.join("、", followed) + "。";
    }

    private Set<Integer> relatives(int tenant) {
        var relatives = new LinkedHashSet<Integer>();
        tenants.lineage(tenant).forEach(above -> relatives.add(above.id()));
        relatives.addAll(tenants.subtree(tenant));
        relatives.remove(tenant);
        return relatives;
    }
}
