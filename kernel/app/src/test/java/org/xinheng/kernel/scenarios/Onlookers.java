package org.xinheng.kernel.scenarios;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.xinheng.kernel.testing.TestTenants;

/** What anybody can see of the record and its subject. */
@Singleton
public class Onlookers {

    private static final Map<String, String> STATES = Map.of(
            "EFFECTIVE",
            "有效",
            "REPAIRED",
            "已修复",
            "WITHDRAWN",
            "已撤回",
            "SHIELDED",
            "暂时屏蔽",
            "EXPIRED",
            "到期",
            "HELD",
            "待核");

    private final TestTenants tenants;

    Onlookers(TestTenants tenants) {
        this.tenants = tenants;
    }

    /** 记录, 公示, 异议标注, 在名单. */
    public Map<String, Supplier<Object>> of(Scene scene) {
        var sights = new LinkedHashMap<String, Supplier<Object>>();
        sights.put("记录", () -> STATES.get(one(scene, "select state from record where id = :id")));
        sights.put("公示", () -> yes(scene, "select exists(select from public_record where id = :id)"));
        sights.put("异议标注", () -> yes(scene, "select disputed from record where id = :id"));
        sights.put(
                "在名单",
                () -> yes(
                        scene,
                        "select exists(select from list_entry e join record r on r.tenant = e.tenant and r.subject = e.subject"
                                + " where r.id = :id and e.state = 'ACTIVE')"));
        sights.put(
                "名单公示",
                () -> yes(
                        scene,
                        "select exists(select from public_list_entry p join record r on r.tenant = p.tenant"
                                + " and r.subject_code = p.subject_code where r.id = :id)"));
        return sights;
    }

    private Object yes(Scene scene, String sql) {
        return Boolean.parseBoolean(one(scene, "select (" + sql + ")::text")) ? "是" : "否";
    }

    private String one(Scene scene, String sql) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("id", scene.record().id())
                        .mapTo(String.class)
                        .one());
    }
}
