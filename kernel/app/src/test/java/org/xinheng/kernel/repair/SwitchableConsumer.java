package org.xinheng.kernel.repair;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.xinheng.kernel.shared.Actor;

/** Another system that keeps a copy, and can be down for a tenant. */
@Singleton
public class SwitchableConsumer implements RepairConsumer {

    private final Set<Integer> down = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> applied = new ConcurrentHashMap<>();

    void goesDown(int tenant) {
        down.add(tenant);
    }

    void comesBack(int tenant) {
        down.remove(tenant);
    }

    int timesApplied(UUID caseFile) {
        return applied.getOrDefault(caseFile, 0);
    }

    @Override
    public String name() {
        return "test-copy";
    }

    @Override
    public String label() {
        return "样例业务系统";
    }

    @Override
    public String apply(Actor actor, Repaired repaired) {
        if (down.contains(actor.tenant())) {
            throw new IllegalStateException("样例业务系统无法连接");
        }
        applied.merge(repaired.caseFile(), 1, Integer::sum);
        return "样例业务系统已更新。";
    }
}
