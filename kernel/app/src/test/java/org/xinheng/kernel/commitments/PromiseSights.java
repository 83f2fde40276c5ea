package org.xinheng.kernel.commitments;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.testing.TestTenants;

/** What anybody can see of a promise, a commitment or a contract, and of the record that says how it was kept. */
@Singleton
public class PromiseSights {

    private static final Map<String, String> STATES =
            Map.of("EFFECTIVE", "有效", "REPAIRED", "已修复", "WITHDRAWN", "已撤回", "EXPIRED", "到期", "HELD", "待核");

    private final TestTenants tenants;

    PromiseSights(TestTenants tenants) {
        this.tenants = tenants;
    }

    /**
     * 认定记录, 认定公示, 公示至.
     *
     * @param ledger the table of the promise
     */
    public Map<String, Supplier<Object>> of(String ledger, UUID id) {
        var sights = new LinkedHashMap<String, Supplier<Object>>();
        String record = "(select record from " + ledger + " where id = :id)";
        sights.put("认定记录", () -> {
            var state = one("select state from record where id = " + record, id);
            return state == null ? "无" : STATES.get(state);
        });
        sights.put("认定公示", () -> yes("select from public_record where id = " + record, id));
        sights.put("公示至", () -> {
            var until = one("select publish_until::text from record where id = " + record, id);
            return until == null ? "无" : until;
        });
        return sights;
    }

    /** 是 when the query finds something. */
    public String yes(String sql, UUID id) {
        return "true".equals(one("select (exists (" + sql + "))::text", id)) ? "是" : "否";
    }

    /** The one value of a query about a promise, or null. */
    public @Nullable String one(String sql, UUID id) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null));
    }
}
