package org.xinheng.kernel.evaluation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xinheng.kernel.intake.IntakeRows;
import org.xinheng.kernel.intake.ReportRows;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** A city whose tourism bureau reports records of guides, through the product's own intake. */
@Singleton
public class Guides {

    public static final String STANDARD = "tour-guide-incentive";
    private static final String BUREAU = "测试市文化和旅游局";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final TestTenants tenants;
    private final Plugins plugins;
    private final IntakeRows intake;

    Guides(TestTenants tenants, Plugins plugins, IntakeRows intake) {
        this.tenants = tenants;
        this.plugins = plugins;
        this.intake = intake;
    }

    /** A city with the tourism plugin switched on, and a tourism bureau beside the farming one. */
    public City city() {
        var tenant = tenants.fresh();
        var bureau = tenant.bureau(BUREAU);
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update bureau set sectors = '{tourism}' where id = :id")
                        .bind("id", bureau)
                        .execute());
        plugins.enable(tenant.actor(Role.CITY_ADMINISTRATOR), "tourism");
        return new City(tenant, bureau);
    }

    /** The city and who works there. */
    public final class City {

        private final TestTenant tenant;
        private final UUID bureau;
        private int documents;

        private City(TestTenant tenant, UUID bureau) {
            this.tenant = tenant;
            this.bureau = bureau;
        }

        public TestTenant tenant() {
            return tenant;
        }

        /** Somebody of the tourism bureau. */
        public Actor officer(Role role) {
            return new Actor(
                    tenant.id(), Set.of(tenant.id()), UUID.randomUUID().toString(), "测试人员", bureau, Set.of(role));
        }

        /** Reports a guide's record; the person's id in this tenant, which must be the only one with this many records. */
        public String report(String name, String documentType, String number, String kind, String level, String day) {
            String code = tenants.superuser()
                    .withHandle(handle -> handle.createQuery("select code from bureau where id = :id")
                            .bind("id", bureau)
                            .mapTo(String.class)
                            .one());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("导游姓名", name);
            row.put("主体类别", "自然人");
            row.put("证件类型", documentType);
            row.put("证件号码", number);
            row.put("记录文书号", "测导〔2026〕%d号".formatted(++documents));
            row.put("记录类型", kind);
            row.put("层级", level);
            row.put("记录内容", "示例记录");
            row.put("记录日期", day);
            row.put("认定机关", BUREAU);
            row.put("认定机关统一社会信用代码", code);
            row.put("数据来源单位", BUREAU);
            row.put("数据来源单位统一社会信用代码", code);
            row.put("备注", "");
            return intake.report(
                            officer(Role.BUREAU_CLERK),
                            UUID.randomUUID().toString(),
                            new ReportRows("tour-guide-service", List.of(row)))
                    .results()
                    .getFirst()
                    .verdict();
        }

        /** The same with an identity card; the tenant's own id of the person. */
        public UUID honour(String name, String number, String kind, String level, String day) {
            String verdict = report(name, "身份证", number, kind, level, day);
            if (!verdict.equals("accept") && !verdict.equals("warn")) {
                throw new AssertionError("The record was not taken: " + verdict);
            }
            return newest();
        }

        /** Whom the last record is about. */
        public UUID newest() {
            return tenants.superuser()
                    .withHandle(handle -> handle.createQuery("""
                            select private_subject from record where tenant = :tenant and document_no = :number
                            """)
                            .bind("tenant", tenant.id())
                            .bind("number", "测导〔2026〕%d号".formatted(documents))
                            .mapTo(UUID.class)
                            .one());
        }
    }

    /** A number that is nobody's: its division does not exist. */
    public static String number(LocalDate birth, int sequence) {
        var digits = "000000" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
